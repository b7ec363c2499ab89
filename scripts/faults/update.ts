/** The extension updated while it polls, saves and takes a list of sources in. */
import type { Mark } from '../../utils/model/headline';
import type { HeadlineId } from '../../utils/model/ids';
import type { Source } from '../../utils/model/source';
import { shownInBar } from '../browsers/bar-view';
import type { Tab } from '../browsers/browser';
import { turnBarOn } from '../browsers/session';
import { readSnapshot, readTable, sendCommand } from '../browsers/shareet';
import { sleep, waitUntil } from '../browsers/wait';
import { rssWith } from './answers';
import { type Fault, startTally, type Trial } from './fault';
import { missingFrom, readLedger, shownTwice } from './ledger';
import { openStage, type Stage } from './stage';

const UPDATES = 3;
const LISTED = 30;

/** Saves one after the other until the update ends it; `saved` gets each that it was told is saved. */
async function saveUntilGone(own: Tab, ids: readonly HeadlineId[], saved: HeadlineId[]): Promise<void> {
  for (const id of ids) {
    const answered = await sendCommand(own, 'headline.save', { id, isSaved: true }).catch(() => undefined);
    if (answered === undefined) return;
    saved.push(id);
  }
}

/** Imports a list of sources, each with a headline at a host of its own. */
function takeIn(own: Tab, { server }: Stage, round: number) {
  const sources = Array.from({ length: LISTED }, (_, index) => {
    const path = `/${round}/${index}.xml`;
    server.serve(path, rssWith([{ title: `قائمة ${round}، خبر ${index}` }]));
    return { url: server.url(path, `l${index}.test`), title: `مصدر ${round}-${index}`, folder: [] };
  });
  return sendCommand(own, 'sources.import', { sources }).catch(() => undefined);
}

async function updateInTheMiddle(stage: Stage, page: Tab, round: number): Promise<Trial> {
  const { session } = stage;
  const before = await readLedger(session.options);
  const ids = (await readSnapshot(session.options))?.headlines.map(({ id }) => id) ?? [];
  const [saver, importer] = [
    await session.browser.openOwnPage('popup.html', 'behind'),
    await session.browser.openOwnPage('options.html', 'behind'),
  ];
  stage.issue();
  const saved: HeadlineId[] = [];
  const saving = saveUntilGone(saver, ids, saved);
  await sleep(200 + 100 * round);
  const importing = takeIn(importer, stage, round);
  await sleep(30 * round);
  const startedAt = Date.now();
  await session.update();
  // A page that an update has closed never answers.
  const answerOr = <T>(answer: Promise<T>, otherwise: T): Promise<T> =>
    Promise.race([answer, sleep(10_000).then(() => otherwise)]);
  await answerOr(saving, undefined);
  const imported = await answerOr(importing, undefined);
  await stage.waitFor(stage.issue(), 180_000);
  const ms = Date.now() - startedAt;

  const marks = new Map((await readTable<Mark>(session.options, 'marks')).map((mark) => [mark.headlineId, mark]));
  const unsaved = saved.filter((id) => marks.get(id)?.savedAt === undefined).map((id) => `${id} was said to be saved`);
  const listed = (await readTable<Source>(session.options, 'sources')).filter(({ url }) => url.includes(`/${round}/`));
  const half =
    listed.length !== 0 && listed.length !== LISTED ? [`${listed.length} of ${LISTED} sources taken in`] : [];
  const gone = imported?.ok && listed.length === 0 ? ['a list that was said to be taken in'] : [];
  await page.show();
  await waitUntil('the bar of the new version', async () => ((await shownInBar(page)) ?? []).length > 0, {
    timeoutMs: 45_000,
  });
  const lost = [
    ...unsaved,
    ...half,
    ...gone,
    ...missingFrom(withoutNewMarks(before), await readLedger(session.options)),
  ];
  return {
    lost,
    twice: await shownTwice(session.options),
    back: 'the new version polls, and its bar is in open tabs',
    ms,
  };
}

/** What is saved meanwhile has another mark than before. */
const withoutNewMarks = (before: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...before].filter(([name]) => !name.startsWith('mark of ')));

export const update: Fault = async (browser, extensionFolder) => {
  const stage = await openStage(browser, { extensionFolder }, { sources: 5 });
  const tally = startTally('an update while it polls, saves and imports (the same build, a higher version)', browser);
  try {
    stage.server.serve('/page.html', '<!doctype html><title>page</title><p>page</p>');
    await turnBarOn(stage.session);
    const page = await stage.session.browser.openPage(stage.server.url('/page.html', 'elsewhere.test'));
    for (let round = 1; round <= UPDATES; round += 1)
      await tally.attempt(`update ${round}`, () => updateInTheMiddle(stage, page, round));
  } finally {
    await stage.close();
  }
  return [tally];
};
