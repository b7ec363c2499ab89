/** As much of React's types as the peers need; the whole of them is a package of its own. */
declare module 'react' {
  export type ReactNode = unknown;
  export function createElement(type: unknown, props?: object | null, ...children: unknown[]): ReactNode;
  export function useEffect(effect: () => void, inputs: unknown[]): void;
  export function useState<S>(initial: S): [S, (next: S | ((before: S) => S)) => void];
}

declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(node: unknown): void };
}
