/** Which headlines are one story. */
import { describe, expect, it } from 'vitest';
import { circleOf, storiesIn } from '../../../utils/stories/group';
import { likeness, type Title, tellTheSame } from '../../../utils/stories/likeness';
import { TitleWindow } from '../../../utils/stories/window';
import { DIFFERENT, SAME } from './pairs';
import { HOUR, storiesAmong, told } from './titles';

const pair = (one: string, other: string) => [
  { id: '1', source: 'a', title: one },
  { id: '2', source: 'b', title: other, at: HOUR },
];

describe('two headlines of two sources', () => {
  it.each(SAME)('are one story: %s | %s', (one, other) => {
    expect(storiesAmong(pair(one, other))).toEqual([['1', '2']]);
  });

  it.each(DIFFERENT)('are two stories: %s | %s', (one, other) => {
    expect(storiesAmong(pair(one, other))).toEqual([]);
  });
});

describe('a story', () => {
  const TITLE = 'افتتاح أول مكتبة عائمة على النيل في أسوان';

  it('is named by its oldest headline, in whatever order they come', () => {
    const titles = [
      told({ id: 'z', source: 'a', title: TITLE, at: 1 }),
      told({ id: 'a', source: 'b', title: TITLE, at: 2 }),
    ];
    for (const order of [titles, titles.toReversed()]) {
      expect([...storiesIn(circleOf(order, order)).values()]).toEqual(['z', 'z']);
    }
  });

  it('ends after two days', () => {
    const [one, other] = pair(TITLE, TITLE);
    expect(storiesAmong([{ ...one, at: 0 } as never, { ...other, at: 48 * HOUR } as never])).toHaveLength(1);
    expect(storiesAmong([{ ...one, at: 0 } as never, { ...other, at: 48 * HOUR + 1 } as never])).toHaveLength(0);
  });

  it('has one headline of each source, the likest', () => {
    const others = [
      { id: '1', source: 'a', title: TITLE },
      { id: '2', source: 'a', title: `${TITLE} غدًا`, at: HOUR },
      { id: '3', source: 'b', title: `${TITLE} غدا`, at: 2 * HOUR },
    ];
    expect(storiesAmong(others)).toEqual([['2', '3']]);
  });

  it('never has two headlines of one split, also not through others', () => {
    const split = [
      { id: '1', source: 'a', title: TITLE, splits: ['s'] },
      { id: '2', source: 'b', title: TITLE, at: 1, splits: ['t', 's'] },
      { id: '3', source: 'c', title: TITLE, at: 2 },
    ];
    for (const story of storiesAmong(split)) expect(story).not.toEqual(expect.arrayContaining(['1', '2']));
    expect(storiesAmong(split)).toHaveLength(1);
  });
});

describe('a column', () => {
  const DAY = 24 * HOUR;

  it.each([
    ['أسعار الذهب اليوم', 'أسعار الذهب اليوم'],
    ['أسعار الذهب اليوم الخميس 26 نوفمبر 2026', 'أسعار الذهب اليوم الجمعة 27 نوفمبر 2026'],
    ['Your morning briefing for Thursday', 'Your morning briefing for Friday'],
  ])('is no story, neither of its own source nor of others: %s', (first, second) => {
    const columns = [
      { id: '1', source: 'a', title: first, at: 0 },
      { id: '2', source: 'a', title: second, at: DAY },
      { id: '3', source: 'b', title: second, at: DAY + HOUR },
      { id: '4', source: 'c', title: second, at: DAY + 2 * HOUR },
    ];
    expect(storiesAmong(columns)).toEqual([]);
  });

  it('dissolves what was taken for a story when it comes again', () => {
    const title = 'أسعار الذهب اليوم في الأسواق';
    const titles = [
      told({ id: '1', source: 'a', title, at: 0, storyId: '1' }),
      told({ id: '2', source: 'b', title, at: HOUR, storyId: '1' }),
      told({ id: '3', source: 'a', title, at: DAY }),
    ];
    const circle = circleOf(titles.slice(2), titles);
    expect(circle.titles.size).toBe(3);
    expect(storiesIn(circle).size).toBe(0);
  });

  it('is not what goes on within a day', () => {
    const going = [
      { id: '1', source: 'a', title: 'Storm Elsa cuts power to 10,000 homes in Northport', at: 0 },
      { id: '2', source: 'a', title: 'Storm Elsa cuts power to 40,000 homes in Northport', at: 5 * HOUR },
      { id: '3', source: 'b', title: 'Storm Elsa cuts power to 40,000 homes in Northport', at: 6 * HOUR },
    ];
    expect(storiesAmong(going)).toEqual([['2', '3']]);
  });
});

/** A small generator of numbers below `most`, always the same for a seed. */
const numbers = (seed: number) => {
  let state = seed;
  return (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
};

const WORDS =
  'افتتاح جسر مكتبة مدينة نهر جديد قديم اليوم غدا أسوان عمان فاس تونس 12 40 وزير يعلن خطة قطار متحف Storm Bridge opens closes Northport Oldtown'.split(
    ' ',
  );

function invented(seed: number, count: number): Title[] {
  const next = numbers(seed);
  const sentence = () => Array.from({ length: 4 + next(4) }, () => WORDS[next(WORDS.length)]).join(' ');
  const stories = Array.from({ length: Math.ceil(count / 4) }, sentence);
  return Array.from({ length: count }, (_, index) => {
    const title = stories[next(stories.length)] ?? '';
    const edited = next(2) ? title : `${title} ${WORDS[next(WORDS.length)]}`;
    return { id: `h${index}`, source: `s${next(8)}`, title: edited, at: next(72) * HOUR };
  }).map(told);
}

describe('among many headlines', () => {
  const SEEDS = [1, 2, 3, 4, 5];

  it.each(SEEDS)('the window finds all that is alike, and nothing else is (seed %i)', (seed) => {
    const titles = invented(seed, 120);
    const window = new TitleWindow(titles);
    for (const one of titles.filter(({ isTelling }) => isTelling)) {
      const found = window.alike(one).map(({ other }) => other);
      const wanted = titles.filter(
        (other) => other !== one && other.isTelling && likeness(one.grams, other.grams) >= 0.5,
      );
      expect(new Set(found)).toEqual(new Set(wanted));
    }
  });

  it('thousands of one pattern are not each compared with each', () => {
    const title = (index: number) => `تعلن الهيئة عن نشرة الأسعار الجديدة في السوق رقم ${index}`;
    const titles = Array.from({ length: 4_000 }, (_, index) =>
      told({ id: `h${index}`, source: `s${index}`, title: title(index), at: index }),
    );
    const [first] = titles;
    const found = first ? new TitleWindow(titles).alike(first).length : 0;
    expect(found).toBeGreaterThan(100);
    expect(found).toBeLessThanOrEqual(1_000);
  });

  it.each(SEEDS)('the stories are the same in whatever order they come (seed %i)', (seed) => {
    const titles = invented(seed, 120);
    const shuffle = numbers(seed + 100);
    const shuffled = titles.map((title) => [shuffle(1e6), title] as const).sort(([a], [b]) => a - b);
    const stories = (from: readonly Title[]) =>
      [...storiesIn(circleOf(from, from))].map(([{ id }, story]) => `${id} ${story}`).sort();
    expect(stories(titles).length).toBeGreaterThan(10);
    expect(stories(shuffled.map(([, title]) => title))).toEqual(stories(titles));
  });

  it.each(SEEDS)('every two of a story are connected by pairs that tell the same (seed %i)', (seed) => {
    const titles = invented(seed, 120);
    const storyOf = storiesIn(circleOf(titles, titles));
    for (const id of new Set(storyOf.values())) {
      const story = titles.filter((title) => storyOf.get(title) === id);
      const reached = new Set(story.slice(0, 1));
      for (const title of reached) {
        for (const other of story) {
          if (tellTheSame(title, other, likeness(title.grams, other.grams))) reached.add(other);
        }
      }
      expect(reached.size).toBe(story.length);
      expect(new Set(story.map(({ sourceId }) => sourceId)).size).toBe(story.length);
    }
  });
});
