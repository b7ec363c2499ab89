/** Reading feeds, beside feedsmith and rss-parser: what each loses, how many titles are right, how fast, in how much memory. */
import { type Bench, median, rounded, type Table } from './bench';
import { type CorpusDocument, readCorpus } from './corpus';
import { type FeedShape, makeFeed } from './feeds';
import { type Figure, figureOf } from './figures';
import { measureMemory, type Peaks } from './memory';
import { bundleReader, READERS, type Reader } from './readers';

/** Fewer for a quick look. */
const ROUNDS = Number(process.env.PARSE_ROUNDS ?? 15);
/** A reading is repeated until it has taken so many bytes, for a clock that is not finer than that. */
const BYTES_A_ROUND = 2_000_000;

/** Documents that we give up on purpose. */
const WHY_LOST: Record<string, string> = {
  'illformed/rss_incomplete_cdata.xml': 'its one item is cut inside its title, and is no headline yet',
};

const SHAPES: (FeedShape & { name: string })[] = [
  { name: '50 items, teasers', items: 50, fullContent: false },
  { name: '50 items, full content', items: 50, fullContent: true },
  { name: '5,000 items, teasers', items: 5_000, fullContent: false },
  { name: '5,000 items, full content', items: 5_000, fullContent: true },
];

export const parse: Bench = async () => {
  await bundleReader();
  const tables = await compareOnCorpus(readCorpus());
  const speed: Table['rows'] = [];
  const memory: Table['rows'] = [];
  const figures: Figure[] = [];
  for (const { name, ...shape } of SHAPES) {
    const bytes = makeFeed(shape);
    const speeds = await compareSpeed(bytes);
    speed.push({ feed: name, megabytes: rounded(bytes.length / 1e6), ...speedRow(speeds) });
    figures.push(speedFigure(name, speeds));
    if (shape.items < 5_000) continue;
    const peaks = measureMemory(shape, READERS);
    memory.push({
      feed: name,
      ...Object.fromEntries(Object.entries(peaks).map(([reader, all]) => [reader, rounded(median(all), 1)])),
    });
    figures.push(memoryFigure(name, peaks));
  }
  return { tables: [...tables, speedTable(speed), memoryTable(memory)], figures };
};

const speedTable = (rows: Table['rows']): Table => ({
  title: 'Speed in MB/s of the document in UTF-8, decoding included',
  note: `Median of ${ROUNDS} rounds in one process, the readers in turn, ours bundled as it ships. The peers are given what TextDecoder makes of the bytes. "times" is ours by the fastest peer's of the same round.`,
  rows,
});

const memoryTable = (rows: Table['rows']): Table => ({
  title: 'Peak memory as a multiple of the document',
  note: 'Growth of the resident set of a fresh process from before to the peak of reading one document, the document itself not counted; median of 5 processes. Their young generation is kept to 1 MB, for it would grow as large as the smaller document.',
  rows,
});

const figureName = (feed: string): string => feed.replace(/,(?=\d)/, '').replaceAll(/,? /g, '-');
const PEERS_OF_OURS = READERS.slice(1).map(({ name }) => name);

/** By the peer that is fastest in the same round. */
const speedFigure = (feed: string, [ours = [], ...peers]: number[][]): Figure =>
  figureOf(
    {
      name: `parse.time.${figureName(feed)}`,
      what: `reading ${feed}`,
      beside: `the faster of ${PEERS_OF_OURS.join(' and ')}`,
      unit: 'ms/MB',
    },
    ours.map((speed, round) => ({
      ours: 1000 / speed,
      peer: 1000 / Math.max(...peers.map((peer) => peer[round] ?? Number.NaN)),
    })),
  );

const memoryFigure = (feed: string, peaks: Peaks): Figure =>
  figureOf(
    {
      name: `parse.memory.${figureName(feed)}`,
      what: `peak memory of reading ${feed}`,
      beside: `the leaner of ${PEERS_OF_OURS.join(' and ')}`,
      unit: 'times the document',
    },
    (peaks.shareet ?? []).map((ours, round) => ({
      ours,
      peer: Math.min(...PEERS_OF_OURS.map((name) => peaks[name]?.[round] ?? Number.NaN)),
    })),
  );

/** What one reader made of one document: its titles, or null where it threw. */
async function titlesOf(reader: Reader, { input }: CorpusDocument): Promise<string[] | null> {
  try {
    return await reader.read(input);
  } catch {
    return null;
  }
}

/** A document is lost where a reader throws or finds nothing, and another reader or the reference finds items. */
async function compareOnCorpus(corpus: CorpusDocument[]): Promise<Table[]> {
  const tallies = READERS.map(({ name }) => ({
    reader: name,
    threw: 0,
    lost: 0,
    'titles right': 0,
    'titles wrong': 0,
  }));
  const lostByUs: string[] = [];
  let withItems = 0;
  for (const document of corpus) {
    const results = await Promise.all(READERS.map((reader) => titlesOf(reader, document)));
    const hasItems = (document.count ?? 0) > 0 || results.some((titles) => titles !== null && titles.length > 0);
    if (hasItems) withItems++;
    results.forEach((titles, index) => {
      const tally = tallies[index];
      if (!tally) return;
      const isLost = hasItems && !titles?.length;
      tally.threw += Number(titles === null);
      tally.lost += Number(isLost);
      if (isLost && index === 0) lostByUs.push(document.name);
      for (const [place, title] of Object.entries(document.titles)) {
        tally[foldSpace(titles?.[Number(place)]) === foldSpace(title) ? 'titles right' : 'titles wrong']++;
      }
    });
  }
  const note = `${corpus.length} documents, ${withItems} of them with items; titles as plain text, white space folded for every reader. The peers are told the encoding. Lost by us: ${lostByUs.map((name) => `${name} (${WHY_LOST[name] ?? 'for no good reason'})`).join(', ') || 'none'}.`;
  return [{ title: 'Conformance documents and our own', note, rows: tallies }];
}

function foldSpace(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/** MB/s by reader, in the order of the rounds. */
async function compareSpeed(bytes: Uint8Array): Promise<number[][]> {
  const speeds = READERS.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, reader] of READERS.entries()) speeds[index]?.push(await measureSpeed(reader, bytes));
  }
  return speeds;
}

function speedRow(speeds: number[][]): Record<string, number> {
  const [ours = [], ...peers] = speeds;
  const times = ours.map((speed, round) => speed / Math.max(...peers.map((peer) => peer[round] ?? Number.NaN)));
  const medians = READERS.map(({ name }, index) => [name, rounded(median(speeds[index] ?? []), 1)]);
  return { ...Object.fromEntries(medians), times: rounded(median(times)) };
}

/** MB/s. */
async function measureSpeed(reader: Reader, bytes: Uint8Array): Promise<number> {
  const times = Math.ceil(BYTES_A_ROUND / bytes.length);
  const startedAt = performance.now();
  for (let left = times; left > 0; left--) await reader.read({ bytes, url: 'https://oasis.example/feed' });
  return (bytes.length * times) / 1e3 / (performance.now() - startedAt);
}
