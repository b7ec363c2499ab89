/** The starter packs: found by a word, chosen as a whole or feed by feed. */
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { placeOf } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { CATALOGUE, type CatalogueFeed } from './catalogue';
import { PackCard } from './PackCard';
import { countryName, matches, type Pack, packsOf } from './packs';

interface Props {
  /** The addresses that are chosen. */
  chosen: ReadonlySet<string>;
  /** The places of the sources that are there already. */
  places: ReadonlySet<string>;
  onChoose: (urls: string[], isChosen: boolean) => void;
}

export function PackChooser({ chosen, places, onChoose }: Props) {
  const { host, settings, words } = useInterface();
  const [search, setSearch] = useState('');
  // Whoever has chosen a language here has said more than their browser.
  const packs = packsOf(CATALOGUE, settings.language === 'auto' ? host.uiLanguage() : words.locale);
  const shown = packs.filter((pack) => matches(textOf(pack, words), search));
  return (
    <>
      <p class="soft">{words.say('welcome-news-hint')}</p>
      <label class="visually-hidden" for="pack-search">
        {words.say('welcome-search')}
      </label>
      <input
        id="pack-search"
        type="search"
        name="packs"
        autoComplete="off"
        spellcheck={false}
        placeholder={words.say('welcome-search')}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <fieldset class="packs">
        <legend class="visually-hidden">{words.say('welcome-packs')}</legend>
        <ul class="plain pack-grid">
          {shown.map((pack) => (
            <PackCard
              key={pack.key}
              pack={pack}
              title={titleOf(pack, words)}
              chosen={chosen}
              isAdded={(feed: CatalogueFeed) => places.has(placeOf(feed.url))}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </fieldset>
      <p role="status" class="soft">
        {shown.length === 0 && words.say('welcome-no-pack')}
      </p>
    </>
  );
}

export const titleOf = ({ country, subject }: Pack, words: Words): string =>
  country ? countryName(words.locale, country) : words.say(`welcome-subject-${subject}`);

/** What a pack is found by. */
const textOf = (pack: Pack, words: Words): string =>
  [titleOf(pack, words), words.languageName(pack.language), ...pack.feeds.map(({ name }) => name)].join(' ');
