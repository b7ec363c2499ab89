/** What is stored, for how long, and whether the browser may delete it by itself. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import { logError } from '../../utils/log';
import type { Freed } from '../../utils/model/headline';
import { type Amount, measureUsage, USAGE_KINDS, type UsageKind } from '../../utils/store/usage';
import { useInterface } from '../ui/interface';
import { SettingsList } from './SettingsList';
import { sizeWords } from './size-words';

type Counted = Partial<Record<UsageKind, Amount>>;

interface Usage {
  /** Bytes of everything, as the browser says; null where it does not, undefined until it was asked. */
  total?: number | null;
  counted: Counted;
  isBroken: boolean;
}

const UNCOUNTED: Usage = { counted: {}, isBroken: false };

/** What is stored, each kind as soon as it is counted; and what counts again. */
function useUsage(): [Usage, () => void] {
  const { db } = useInterface();
  const [usage, setUsage] = useState(UNCOUNTED);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round counts anew.
  useEffect(() => {
    let isOver = false;
    const note = (change: (before: Usage) => Usage): void => {
      if (!isOver) setUsage(change);
    };
    const measure = async (): Promise<void> => {
      const { usage: total = null } = (await navigator.storage?.estimate?.()) ?? {};
      note((before) => ({ ...before, total, isBroken: false }));
      await measureUsage(db, (kind, amount) =>
        note((before) => ({ ...before, counted: { ...before.counted, [kind]: amount } })),
      );
    };
    measure().catch((error: unknown) => {
      logError('what is stored was not counted', error);
      note((before) => ({ ...before, isBroken: true }));
    });
    return () => {
      isOver = true;
    };
  }, [db, round]);
  return [usage, useCallback(() => setRound((before) => before + 1), [])];
}

export function StorageSettings() {
  const { words } = useInterface();
  const [usage, measure] = useUsage();
  const box = useRef<HTMLDivElement>(null);
  // What was counted when the page opened may be long past when the person comes to see it.
  useEffect(() => {
    let isWatched = false;
    const watching = new IntersectionObserver(([entry]) => {
      // The first report says only where things stand.
      if (isWatched && entry?.isIntersecting) measure();
      isWatched = true;
    });
    if (box.current) watching.observe(box.current);
    return () => watching.disconnect();
  }, [measure]);
  return (
    <>
      <p class="soft">{words.say('storage-explain')}</p>
      <div ref={box}>
        <Used usage={usage} />
      </div>
      <SettingsList section="storage" />
      <FreeNow onFreed={measure} />
      <Persistence />
    </>
  );
}

function Used({ usage: { total, counted, isBroken } }: { usage: Usage }) {
  const { words } = useInterface();
  const isCounting = !isBroken && USAGE_KINDS.some((kind) => !counted[kind]);
  return (
    <div data-storage="used" aria-busy={isCounting}>
      {total !== undefined && (
        <p>
          {total === null
            ? words.say('storage-used-unknown')
            : words.say('storage-used', { size: sizeWords(total, words) })}
        </p>
      )}
      <ul class="plain soft">
        {USAGE_KINDS.map((kind) => {
          const { count, bytes } = counted[kind] ?? {};
          return count === undefined || bytes === undefined ? null : (
            <li key={kind}>{words.say(`storage-${kind}`, { count, size: sizeWords(bytes, words) })}</li>
          );
        })}
      </ul>
      {isCounting && <p class="soft">{words.say('storage-counting')}</p>}
      {isBroken && <p class="problem">{words.say('storage-broken')}</p>}
    </div>
  );
}

type Freeing = 'no' | 'under-way' | 'broken' | Freed;

function FreeNow({ onFreed }: { onFreed: () => void }) {
  const { words, send } = useInterface();
  const [freeing, setFreeing] = useState<Freeing>('no');
  const free = async (): Promise<void> => {
    if (freeing === 'under-way') return;
    setFreeing('under-way');
    try {
      setFreeing(await send('storage.free', {}));
    } catch (error) {
      logError('the deletion broke off', error);
      setFreeing('broken');
    }
    onFreed();
  };
  return (
    <div class="row">
      <button type="button" data-action="free" aria-disabled={freeing === 'under-way'} onClick={free}>
        {words.say('storage-free')}
      </button>
      <p role="status" class={freeing === 'broken' ? 'grow problem' : 'grow soft'}>
        {freeingWords(freeing, words)}
      </p>
    </div>
  );
}

function freeingWords(freeing: Freeing, words: Words): string {
  if (freeing === 'no') return '';
  if (freeing === 'under-way') return words.say('storage-freeing');
  if (freeing === 'broken') return words.say('storage-free-broken');
  const { headlines: count, bytes } = freeing;
  if (count === 0 && bytes === 0) return words.say('storage-freed-nothing');
  const size = sizeWords(bytes, words);
  return count === 0 ? words.say('storage-freed-texts', { size }) : words.say('storage-freed', { count, size });
}

/** Firefox asks the person; Chromium decides by itself. */
function Persistence() {
  const { words } = useInterface();
  const [isPersisted, setPersisted] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setPersisted);
  }, []);
  const ask = async (): Promise<void> => {
    const granted = await navigator.storage.persist();
    setPersisted(granted);
    setRefused(!granted);
  };
  // A browser that knows of no such protection has nothing to offer.
  if (isPersisted === null) return null;
  return (
    <div data-storage="persistence">
      {!isPersisted && (
        <>
          <p class="soft">{words.say('storage-persist-explain')}</p>
          <button type="button" data-action="persist" onClick={ask}>
            {words.say('storage-persist')}
          </button>
        </>
      )}
      <p role="status" class={isRefused ? 'problem' : 'soft'}>
        {isPersisted ? words.say('storage-persisted') : isRefused ? words.say('storage-persist-refused') : ''}
      </p>
    </div>
  );
}
