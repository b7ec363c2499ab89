import type { ComponentChildren } from 'preact';

interface Props {
  class: string;
  name: string;
  value: string;
  isChosen: boolean;
  /** The id of what explains it. */
  describedBy?: string;
  onChoose(): void;
  children: ComponentChildren;
}

/** One of several choices, some of which the browser has to grant: it is checked only once it is granted and saved. */
export function GrantedChoice({ class: look, name, value, isChosen, describedBy, onChoose, children }: Props) {
  return (
    <label class={look}>
      <input
        type="radio"
        name={name}
        value={value}
        aria-describedby={describedBy}
        checked={isChosen}
        onClick={(event) => {
          event.preventDefault();
          onChoose();
        }}
      />
      {children}
    </label>
  );
}
