/** How long what a source brings is kept, and whether its articles are fetched before anybody opens them. */
import { useEffect, useState } from 'preact/hooks';
import { MAX_KEEP_DAYS } from '../../utils/messages';
import type { Source } from '../../utils/model/source';
import { KEEP_DAYS, KEEP_MEGABYTES } from '../../utils/settings/registry';
import { articleAddresses } from '../../utils/store/queries';
import { hostPatterns } from '../../utils/text/host';
import { useInterface } from '../ui/interface';
import { useLiveQuery } from '../ui/use-live-query';

interface Props {
  source: Source;
}

export function SourceKeeping({ source }: Props) {
  return (
    <>
      <Ahead source={source} />
      <Retention source={source} />
    </>
  );
}

/** The hosts of a source's articles that may not be contacted, as match patterns. */
function useMissingHosts(source: Source): string[] {
  const { db, host } = useInterface();
  const [missing, setMissing] = useState<string[]>([]);
  const addresses = useLiveQuery(() => articleAddresses(db, source.id), [db, source.id]);
  useEffect(() => {
    if (!addresses) return;
    const look = async (): Promise<void> => setMissing(await host.missingHosts(hostPatterns(addresses)));
    void look();
    return host.onPermissions(look);
  }, [host, addresses]);
  return missing;
}

function Ahead({ source }: Props) {
  const { host, words, send } = useInterface();
  const missing = useMissingHosts(source);
  const isOn = source.fetchesAhead === true;
  const allow = async (): Promise<boolean> => missing.length === 0 || host.requestHosts(missing);
  const choose = async (wanted: boolean): Promise<void> => {
    // Where it is refused, what may be contacted is fetched, and the rest said below.
    if (wanted) await allow();
    await send('source.fetchAhead', { id: source.id, isOn: wanted });
  };
  const hosts = missing.map((pattern) => pattern.slice('*://'.length, -'/*'.length)).join(' · ');
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name="ahead"
          checked={isOn}
          onClick={(event) => {
            // Checked only once it is saved.
            event.preventDefault();
            void choose(!isOn);
          }}
        />
        {words.say('source-ahead')}
      </label>
      <p class="soft">{words.say('source-ahead-hint')}</p>
      {isOn && missing.length > 0 && (
        <div class="row" data-ahead="missing">
          <p class="problem grow">{words.say('source-ahead-missing', { hosts })}</p>
          <button
            type="button"
            onClick={async () => {
              if (await allow()) await send('source.fetchAhead', { id: source.id, isOn: true });
            }}
          >
            {words.say('source-ahead-allow')}
          </button>
        </div>
      )}
    </>
  );
}

/** The choices of the settings for all, the longest time in place of no limit. */
const DAYS = KEEP_DAYS.map((days) => (days === 'always' ? MAX_KEEP_DAYS : Number(days)));
const MEGABYTES = KEEP_MEGABYTES.map(Number);

function Retention({ source }: Props) {
  const { words, send } = useInterface();
  const { id } = source;
  const keepDays = source.keepDays ?? null;
  const keepMegabytes = source.keepMegabytes ?? null;
  const retain = (days: number | null, megabytes: number | null): unknown =>
    send('source.retain', { id, days, megabytes });
  return (
    <>
      <Choice
        name="keep-days"
        label={words.say('source-keep-days')}
        value={keepDays}
        values={DAYS}
        say={(days) => words.say(days === MAX_KEEP_DAYS ? 'source-keep-longest' : `setting-storage-days-${days}`)}
        onChange={(days) => retain(days, keepMegabytes)}
      />
      <Choice
        name="keep-megabytes"
        label={words.say('source-keep-megabytes')}
        value={keepMegabytes}
        values={MEGABYTES}
        say={(megabytes) => words.say(`setting-storage-megabytes-${megabytes}`)}
        onChange={(megabytes) => retain(keepDays, megabytes)}
      />
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: number | null;
  values: readonly number[];
  say: (value: number) => string;
  onChange: (value: number | null) => void;
}

function Choice({ name, label, value, values, say, onChange }: ChoiceProps) {
  const { words } = useInterface();
  return (
    <label class="setting">
      {label}
      <select
        name={name}
        value={value === null ? '' : String(value)}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
      >
        <option value="">{words.say('source-keep-general')}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
