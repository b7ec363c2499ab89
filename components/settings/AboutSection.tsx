/** What Shareet is, what it contacts and keeps, where there is help, and whose work is in it. */
import { useInterface } from '../ui/interface';

const HELP = [
  ['about-welcome', 'welcome.html'],
  ['about-repair', 'repair.html'],
  ['about-diagnostics', 'diagnostics.html'],
] as const;

const LICENCES = [
  ['about-licence-shareet', 'licences/shareet.txt'],
  ['about-licence-libraries', 'licences/libraries.txt'],
  ['about-licence-font', 'licences/noto-naskh-arabic.txt'],
] as const;

export function AboutSection() {
  const { host, words } = useInterface();
  return (
    <>
      <p data-about="version">{words.say('about-version', { version: host.version() })}</p>
      <p>{words.say('about-contacts')}</p>
      <p>{words.say('about-keeps')}</p>
      <p>{words.say('about-sends')}</p>
      <h3>{words.say('about-help')}</h3>
      <Links links={HELP} />
      <h3>{words.say('about-licences')}</h3>
      <Links links={LICENCES} />
    </>
  );
}

function Links({ links }: { links: readonly (readonly [word: string, path: string])[] }) {
  const { words } = useInterface();
  return (
    <ul class="plain">
      {links.map(([word, path]) => (
        <li key={word}>
          <a href={`/${path}`} target="_blank" rel="noreferrer">
            {words.say(word)}
          </a>
        </li>
      ))}
    </ul>
  );
}
