/** The sections of the options page, in their order: the page, its list of sections and its search are drawn from this list. */
import type { ComponentType } from 'preact';
import type { SettingsSection } from '../../utils/settings/registry';
import { BackupsSection } from '../backups/BackupsSection';
import { ShortcutsSection } from '../menus/ShortcutsSection';
import { RulesSection } from '../rules/RulesSection';
import { SourcesSection } from '../sources/SourcesSection';
import { AboutSection } from './AboutSection';
import { AlertSettings } from './AlertSettings';
import { BarSettings } from './BarSettings';
import { SettingsList } from './SettingsList';
import { StorageSettings } from './StorageSettings';

export interface OptionsSection {
  /** In the address: `options.html#id`. */
  id: string;
  /** The word that names it. */
  title: string;
  /** The settings that it draws; they can be searched, and reset together. */
  settings?: SettingsSection;
  /** What it is found by besides: words of the language files, each with those that begin with it and a hyphen. */
  finds?: readonly string[];
  /** What it shows; its settings and no more where there is none. */
  Content?: ComponentType;
}

export const SECTIONS: readonly OptionsSection[] = [
  {
    id: 'sources',
    title: 'options-sources',
    finds: ['source', 'care', 'login', 'find', 'candidate', 'missing', 'sought-sources'],
    Content: SourcesSection,
  },
  { id: 'rules', title: 'options-rules', finds: ['rules', 'rule'], Content: RulesSection },
  { id: 'look', title: 'options-look', settings: 'look' },
  { id: 'ticker', title: 'options-ticker', settings: 'ticker' },
  {
    id: 'bar',
    title: 'options-bar',
    settings: 'bar',
    finds: ['bar-explain', 'bar-where', 'bar-sites', 'bar-site', 'bar-off-sites', 'bar-flipped-sites'],
    Content: BarSettings,
  },
  { id: 'reading', title: 'options-reading', settings: 'reading' },
  { id: 'alerts', title: 'alerts-title', settings: 'alerts', finds: ['alerts'], Content: AlertSettings },
  { id: 'polling', title: 'options-polling', settings: 'sources' },
  {
    id: 'menus',
    title: 'menus-title',
    settings: 'menus',
    finds: ['shortcuts', 'shortcut', 'keys'],
    Content: ShortcutsSection,
  },
  { id: 'storage', title: 'storage-title', settings: 'storage', finds: ['storage'], Content: StorageSettings },
  {
    id: 'backups',
    title: 'backups-title',
    finds: ['backup', 'lists', 'import', 'export', 'sought-backups'],
    Content: BackupsSection,
  },
  { id: 'language', title: 'options-language', settings: 'language' },
  { id: 'about', title: 'about-title', finds: ['about'], Content: AboutSection },
];

/** What a section draws. */
export function SectionContent({ section: { Content, settings } }: { section: OptionsSection }) {
  if (Content) return <Content />;
  return settings ? <SettingsList section={settings} /> : null;
}
