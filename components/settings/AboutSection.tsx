/** What Shareet is, what it contacts and keeps, and whose work is in it. */
import { useInterface } from '../ui/interface';

export function AboutSection() {
  const { host, words } = useInterface();
  return (
    <>
      <p data-about="version">{words.say('about-version', { version: host.version() })}</p>
      {['about-contacts', 'about-keeps', 'about-sends'].map((word) => (
        <p key={word}>{words.say(word)}</p>
      ))}
    </>
  );
}
