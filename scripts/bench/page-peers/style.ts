/** The look of the peers: the family that ours names first, so that no one of them has to search for one. */
export const STYLE = `
:host { all: initial }
.bar { position: fixed; inset: auto 0 0; display: flex; height: 36px; overflow: hidden; z-index: 2147483647;
  font: 15px/36px "Noto Sans Arabic", sans-serif; color: #1c2326; background: #fbf9f5; direction: rtl }
.lane { flex: 1; overflow: hidden; position: relative }
.strip { position: absolute; right: 100%; white-space: nowrap; will-change: transform }
a { color: inherit; text-decoration: none; padding: 0 20px }
button { all: unset; padding: 0 10px; cursor: pointer }`;

export const PX_PER_SECOND = 50;
