import type { OpenWhere } from '../../utils/messages';
import type { SourceId } from '../../utils/model/ids';
import type { LatestEntry } from '../../utils/store/latest';

/** What a person can do with an entry of the list. */
export interface EntryActs {
  open(entry: LatestEntry, how: { inBackground: boolean; where?: OpenWhere }): void;
  save(entry: LatestEntry): void;
  markRead(entry: LatestEntry): void;
  muteSource(entry: LatestEntry): void;
  splitStory(entry: LatestEntry): void;
  searchWeb(entry: LatestEntry): void;
  /** Select it or no longer; with the ones between it and the last one so treated, where a range is meant. */
  select(entry: LatestEntry, isRange: boolean): void;
  showSource(id: SourceId): void;
}
