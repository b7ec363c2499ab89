import { Component, type ComponentType } from 'preact';

/** `Inner`, drawn again only when one of its properties is another one: for the rows of long lists. */
export function memo<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const names = Object.keys(next) as (keyof P)[];
      return names.some((name) => next[name] !== this.props[name]);
    }

    override render() {
      return <Inner {...(this.props as P)} />;
    }
  };
}
