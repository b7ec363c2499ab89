/** The languages of the interface, each by its own name, in sight before anything has to be read. */
import { LANGUAGES, type Language } from '../../utils/i18n';
import { useInterface } from '../ui/interface';

/** Names of languages in themselves: the same in every language. */
const NAMES: Record<Language, string> = { ar: 'العربية', en: 'English' };

export function LanguageSwitch() {
  const { words, send } = useInterface();
  return (
    <fieldset class="languages">
      <legend class="visually-hidden">{words.say('welcome-language')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          data-language={language}
          aria-pressed={words.language === language}
          onClick={() => send('setting.set', { key: 'language', value: language })}
        >
          {NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}
