import type { ComponentType } from 'preact';
import { RulesSection } from '../rules/RulesSection';
import { AddSource } from '../sources/AddSource';
import { AllowMissing } from '../sources/AllowMissing';
import { SourceList } from '../sources/SourceList';
import { SourceLists } from '../sources/SourceLists';
import { useInterface } from '../ui/interface';
import { AlertSettings } from './AlertSettings';
import { BarSettings } from './BarSettings';
import { SettingsList } from './SettingsList';
import { StorageSettings } from './StorageSettings';
import '../ui/page.css';
import './options.css';
import '../sources/sources.css';

const SECTIONS: readonly [id: string, title: string, Content: ComponentType][] = [
  ['sources', 'options-sources', Sources],
  ['rules', 'options-rules', RulesSection],
  ['bar', 'options-bar', BarSettings],
  ['look', 'options-look', () => <SettingsList section="look" />],
  ['reading', 'options-reading', () => <SettingsList section="reading" />],
  ['polling', 'options-polling', () => <SettingsList section="sources" />],
  ['alerts', 'alerts-title', AlertSettings],
  ['storage', 'storage-title', StorageSettings],
];

export function OptionsPage() {
  const { words } = useInterface();
  document.title = words.say('options-title');
  return (
    <main class="options">
      <h1>{words.say('options-title')}</h1>
      <nav aria-label={words.say('options-title')}>
        {SECTIONS.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {words.say(title)}
          </a>
        ))}
      </nav>
      {SECTIONS.map(([id, title, Content]) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{words.say(title)}</h2>
          <Content />
        </section>
      ))}
    </main>
  );
}

function Sources() {
  return (
    <>
      <AddSource />
      <AllowMissing />
      <SourceList />
      <SourceLists />
    </>
  );
}
