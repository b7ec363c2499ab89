/** A link that the person opened in the reader is a headline of no source. */
import type { Headline } from './headline';
import type { SourceId } from './ids';
import type { Source } from './source';

/** What such headlines have in place of a source's id; no source has it. */
export const LINKS = 'links' as SourceId;

export const isLink = ({ sourceId }: Pick<Headline, 'sourceId'>): boolean => sourceId === LINKS;

/** What a headline is from: its source's name, else the host that it leads to; null where it leads nowhere. */
export const originOf = ({ url }: Headline, source: Source | undefined): string | null =>
  source?.title ?? (url ? new URL(url).host : null);
