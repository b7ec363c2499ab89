/** A list of sources that was brought along, and what can be taken from it. */

export interface ListedSource {
  /** The address as it would be stored; for one that is none, what the list has in its place. */
  url: string;
  /** Plain text; '' where the list gives none. */
  title: string;
  /** What it calls itself, where the list calls it something else. */
  ownTitle?: string;
  /** The folders that it is in, outermost first. */
  folder: string[];
}

/**
 * `known`: added already. `repeated`: further up in the same list. `invalid`: no web address. `private`: in a private network,
 * where only an address that a person typed is contacted.
 */
export type ListedState = 'new' | 'known' | 'repeated' | 'invalid' | 'private';

export interface ListedEntry extends ListedSource {
  state: ListedState;
}
