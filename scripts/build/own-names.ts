/**
 * Property names that only the bar's own parts have for each other, given short names in its build. None of them may be in
 * a browser's API, a snapshot, a command or an element's data: `tests/unit/own-names.test.ts` looks. Nor may one go between
 * the bar and its aside, which is a build of its own.
 */
export const OWN_NAMES = [
  ...['bringBack', 'characterPx', 'choose', 'describe', 'dropUnseen', 'fillBack', 'getReadingMs'],
  ...['getStepMs', 'goTo', 'headline', 'isNew', 'isOrphaned', 'isPrivate', 'lap', 'markSaved', 'offerFocus'],
  ...['onBeat', 'onEscape', 'onMenu', 'onModeChange', 'onPause', 'onPress', 'onRecycle', 'onSave', 'pace'],
  ...['recycle', 'reveal', 'scrub', 'setHeadlines', 'setLanguage', 'setMode', 'setPace', 'setSaver', 'setSaving'],
  ...['setSpeed', 'settle', 'standing', 'startAt', 'takeSeen', 'textSize', 'turn'],
];
