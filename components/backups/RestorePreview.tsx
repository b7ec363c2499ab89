/** What a backup would change, part by part, each of which can be left out. */
import { useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { BACKUP_PARTS, type BackupOrigin, type BackupPart, type BackupPreview } from '../../utils/model/backup';
import { directionOf } from '../../utils/text/direction';
import { useInterface } from '../ui/interface';
import { settingName, settingValue } from './setting-words';
import type { Restore } from './use-restoring';

/** So many names of a long list are shown. */
const MAX_SHOWN = 100;

interface Props {
  from: BackupOrigin;
  preview: BackupPreview;
  restoring: Restore;
}

export function RestorePreview({ from, preview, restoring }: Props) {
  const { words } = useInterface();
  const offered = BACKUP_PARTS.filter((part) => amountOf(part, preview) > 0);
  const [left, setLeft] = useState<readonly BackupPart[]>([]);
  const parts = offered.filter((part) => !left.includes(part));
  return (
    <div class="restore-preview" data-restore="preview">
      <h3>{words.say('backup-preview', { date: words.date(preview.writtenAt) })}</h3>
      {preview.isChanged && <p class="problem">{words.say('backup-changed')}</p>}
      {offered.length === 0 ? (
        <p>{words.say('backup-same')}</p>
      ) : (
        <fieldset>
          <legend>{words.say('backup-parts')}</legend>
          {offered.map((part) => (
            <Part
              key={part}
              part={part}
              preview={preview}
              isTaken={!left.includes(part)}
              onToggle={(isTaken) => setLeft(isTaken ? left.filter((each) => each !== part) : [...left, part])}
            />
          ))}
        </fieldset>
      )}
      <Besides preview={preview} />
      <div class="row">
        {offered.length > 0 && (
          <button
            type="button"
            class="primary"
            data-action="restore"
            disabled={parts.length === 0}
            onClick={() => restoring.take(from, preview, parts)}
          >
            {words.say('backup-restore-chosen')}
          </button>
        )}
        <button type="button" data-action="leave-restore" onClick={restoring.leave}>
          {words.say('import-cancel')}
        </button>
      </div>
    </div>
  );
}

function amountOf(part: BackupPart, { sources, settings, rules, saved, read }: BackupPreview): number {
  switch (part) {
    case 'sources':
      return sources.added.length + sources.changed;
    case 'settings':
      return settings.length;
    case 'rules':
      return rules.added + rules.changed;
    case 'saved':
      return saved.marks + saved.headlines + saved.articles;
    case 'read':
      return read;
  }
}

interface PartProps {
  part: BackupPart;
  preview: BackupPreview;
  isTaken: boolean;
  onToggle(isTaken: boolean): void;
}

function Part({ part, preview, isTaken, onToggle }: PartProps) {
  const { words } = useInterface();
  return (
    <div data-part={part}>
      <label class="choice">
        <input type="checkbox" checked={isTaken} onChange={(event) => onToggle(event.currentTarget.checked)} />
        <span>{describe(part, preview, words)}</span>
      </label>
      {part === 'sources' && preview.sources.inPrivate > 0 && (
        <p class="problem">{words.say('backup-private', { count: preview.sources.inPrivate })}</p>
      )}
      {part === 'sources' && <NewSources preview={preview} />}
      {part === 'settings' && <ChangedSettings preview={preview} />}
    </div>
  );
}

function describe(part: BackupPart, { sources, settings, rules, saved, read }: BackupPreview, words: Words): string {
  switch (part) {
    case 'sources':
      return [
        words.say('backup-part-sources', { count: sources.added.length }),
        ...(sources.changed > 0 ? [words.say('backup-part-sources-changed', { count: sources.changed })] : []),
      ].join(' ');
    case 'settings':
      return words.say('backup-part-settings', { count: settings.length });
    case 'rules':
      return words.say('backup-part-rules', { count: rules.added + rules.changed });
    case 'saved':
      return words.say('backup-part-saved', { count: Math.max(saved.marks, saved.headlines, saved.articles) });
    case 'read':
      return words.say('backup-part-read', { count: read });
  }
}

function NewSources({ preview: { sources } }: { preview: BackupPreview }) {
  const { words } = useInterface();
  const more = sources.added.length - MAX_SHOWN;
  if (sources.added.length === 0) return null;
  return (
    <details class="entries">
      <summary>{words.say('import-list')}</summary>
      <ul class="plain">
        {sources.added.slice(0, MAX_SHOWN).map(({ id, title, url }) => (
          <li key={id}>
            <bdi dir={directionOf(title)}>{title}</bdi>
            <p class="soft address" dir="ltr">
              {url}
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{words.say('import-more', { count: more })}</p>}
    </details>
  );
}

function ChangedSettings({ preview: { settings } }: { preview: BackupPreview }) {
  const { words } = useInterface();
  return (
    <details class="entries">
      <summary>{words.say('backup-settings-list')}</summary>
      <ul class="plain">
        {settings.map(({ key, before, after }) => (
          <li key={key} data-key={key}>
            {words.say('backup-setting', {
              name: settingName(key, words),
              before: settingValue(key, before, words),
              after: settingValue(key, after, words),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is not restored, and why. */
function Besides({ preview: { sources, rules, left } }: { preview: BackupPreview }) {
  const { words } = useInterface();
  return (
    <>
      {sources.known > 0 && <p class="soft">{words.say('backup-known', { count: sources.known })}</p>}
      {rules.refused > 0 && <p class="problem">{words.say('backup-refused-rules', { count: rules.refused })}</p>}
      {left && left.articles > 0 && <p class="soft">{words.say('backup-left-articles', { count: left.articles })}</p>}
      <p class="soft">{words.say('backup-adds')}</p>
    </>
  );
}
