/** What of the options is shown while something is looked for. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { drawnIn, nameOf } from './names';
import { isFound, type Sought } from './search';
import type { OptionsSection } from './sections';

interface Finding {
  sought: Sought;
  /** The section's own name is found with everything in it. */
  title: string;
}

const FindingContext = createContext<Finding | null>(null);

/** Whether what stands under any of `words` is to be shown: everything is where nothing is looked for. */
export function useIsShown(...words: string[]): boolean {
  const finding = useContext(FindingContext);
  return !finding || words.some((word) => isFound(finding.sought, [finding.title, word]));
}

export const useIsSearching = (): boolean => useContext(FindingContext) !== null;

interface FoundProps {
  /** The word of the language files that it is found by, with those that begin with it and a hyphen. */
  by: string | string[];
  children: ComponentChildren;
}

/** A part of a section that is out of sight while something else is looked for. */
export function Found({ by, children }: FoundProps) {
  return <div hidden={!useIsShown(...[by].flat())}>{children}</div>;
}

interface SectionFindingProps {
  section: OptionsSection;
  sought: Sought | null;
  children: ComponentChildren;
}

export function SectionFinding({ section: { title }, sought, children }: SectionFindingProps) {
  return <FindingContext.Provider value={sought && { sought, title }}>{children}</FindingContext.Provider>;
}

/** How much in a section is found: its settings, and its other parts. */
export function countFound({ title, settings, finds = [] }: OptionsSection, sought: Sought): number {
  const words = [title, ...(settings ? drawnIn(settings).map(nameOf) : []), ...finds];
  return words.filter((word) => isFound(sought, [title, word])).length;
}
