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

export function OptionsPage() {
  const { words } = useInterface();
  document.title = words.say('options-title');
  return (
    <main class="options">
      <h1>{words.say('options-title')}</h1>
      <section aria-labelledby="sources">
        <h2 id="sources">{words.say('options-sources')}</h2>
        <AddSource />
        <AllowMissing />
        <SourceList />
        <SourceLists />
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">{words.say('options-rules')}</h2>
        <RulesSection />
      </section>
      <section aria-labelledby="bar">
        <h2 id="bar">{words.say('options-bar')}</h2>
        <BarSettings />
      </section>
      <section aria-labelledby="look">
        <h2 id="look">{words.say('options-look')}</h2>
        <SettingsList section="look" />
      </section>
      <section aria-labelledby="reading">
        <h2 id="reading">{words.say('options-reading')}</h2>
        <SettingsList section="reading" />
      </section>
      <section aria-labelledby="polling">
        <h2 id="polling">{words.say('options-polling')}</h2>
        <SettingsList section="sources" />
      </section>
      <section aria-labelledby="alerts">
        <h2 id="alerts">{words.say('alerts-title')}</h2>
        <AlertSettings />
      </section>
      <section aria-labelledby="storage">
        <h2 id="storage">{words.say('storage-title')}</h2>
        <StorageSettings />
      </section>
    </main>
  );
}
