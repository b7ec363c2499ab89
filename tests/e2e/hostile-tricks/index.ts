/**
 * What a hostile page tries, each trick by itself: what it does before anything of the page is there, and what it does once
 * headlines run in the bar. Everything it gets hold of it keeps; the page's own `bait` has to be among it, or the trick does
 * not work and proves nothing. Where the page can lay no bait, that is kept as the last deed.
 */

import { CHANNELS } from './channels';
import { DOCUMENTS } from './documents';
import { FILES } from './files';
import { NAMES } from './names';
import { PROTOTYPES } from './prototypes';
import { READING } from './reading';
import { STYLES } from './styles';
import type { Trick } from './trick';
import { WATCHING } from './watching';

export type { Tools, Trick } from './trick';

export const TRICKS: readonly Trick[] = [
  ...PROTOTYPES,
  ...WATCHING,
  ...CHANNELS,
  ...FILES,
  ...STYLES,
  ...NAMES,
  ...READING,
  ...DOCUMENTS,
];
