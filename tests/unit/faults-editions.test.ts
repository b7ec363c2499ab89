import { expect, it } from 'vitest';
import { BATCH, startEditions } from '../../scripts/faults/editions';
import type { HeadlineId, SourceId } from '../../utils/model/ids';
import { likeness, type Title, tellTheSame, titleOf } from '../../utils/stories/likeness';

const EDITIONS = 25;
const SOURCES = 2;

it('no two titles of a fault’s sources tell the same story', () => {
  const titlesOf = startEditions(SOURCES);
  const titles: Title[] = [];
  for (let edition = 1; edition <= EDITIONS; edition += 1) {
    for (let source = 0; source < SOURCES; source += 1) {
      for (const title of titlesOf(source, edition))
        titles.push(titleOf({ id: title as HeadlineId, sourceId: `${source}` as SourceId, at: 0, place: 0, title }));
    }
  }
  const same = titles.flatMap((one, index) =>
    titles
      .slice(index + 1)
      .filter((other) => tellTheSame(one, other, likeness(one.grams, other.grams)))
      .map((other) => [one.text, other.text]),
  );
  expect(titles).toHaveLength(EDITIONS * SOURCES * BATCH);
  expect(same).toEqual([]);
});
