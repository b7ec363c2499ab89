/** Taking stories apart, as a person asked for it. */
import type { Answer, Payload } from '../../utils/messages';
import { undoSplit as putTogether, splitStory } from '../../utils/stories/split';
import type { House } from './house';

export async function split(house: House, { id }: Payload<'story.split'>): Promise<Answer<'story.split'>> {
  const splitId = await splitStory(house.db, id);
  if (splitId) await house.publish();
  return splitId ? { splitId } : null;
}

export async function undoSplit(house: House, { splitId }: Payload<'story.undoSplit'>): Promise<null> {
  await putTogether(house.db, splitId);
  await house.publish();
  return null;
}
