/**
 * Property names that only the bar's own parts have for each other, given short names in its build: the same ones in the
 * script that every tab has and in the one that comes later. None of them may be in a browser's API, a snapshot, a command
 * or an element's data: `tests/unit/own-names.test.ts` looks.
 */
export const OWN_NAMES =
  'belt bringBack characterPx choose drawing drive dropUnseen expect fillBack getOrigin getPlace getReadingMs getShown getStepMs goTo hasDragged headline hear hold isNew isOrphaned isPrivate keeper lap lasts loadAside motion offerFocus onBeat onClose onEscape onFilled onMenu onModeChange onNear onOpen onPause onPress onRecycle onSave openControls pace presses recycle restart reveal scrub setAway setHeadlines setMode setPace setSaver setSaving setSpeed setStepper setWords settle standing startAnew startAt stepper supply takeSeen textSize togglePause turn wish works clock place enter'.split(
    ' ',
  );

export const OWN_NAME = new RegExp(`^(?:${OWN_NAMES.join('|')})$`);

/** What a minifier calls each of them, in its own form. */
export const SHORT_NAMES = Object.fromEntries(OWN_NAMES.map((name, index) => [`$${name}`, `_${index.toString(36)}`]));
