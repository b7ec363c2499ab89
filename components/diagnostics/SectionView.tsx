/** One section of the diagnostics, as lists: they can be read at any width. */
import type { ComponentChildren } from 'preact';
import type { Words } from '../../utils/i18n';
import type { Outcome } from '../../utils/model/outcome';
import { sizeWords } from '../settings/size-words';
import { describeOutcome } from '../sources/outcome-words';
import type { Cell, Fact, Place, Section } from './section';

interface Props {
  section: Section;
  words: Words;
}

/** More than this are unfolded only when they are wanted. */
const MOST_OPEN = 20;

export function SectionView({ section: { title, problem, facts, rows = [], more = 0 }, words }: Props) {
  return (
    <section aria-labelledby={title} data-section={title}>
      <h2 id={title}>{words.say(title)}</h2>
      {problem && <p class="problem">{words.say(problem)}</p>}
      {facts.length > 0 && <Facts facts={facts} words={words} />}
      {rows.length > 0 && (
        <details open={rows.length <= MOST_OPEN}>
          <summary>{words.say('diagnostics-list', { count: rows.length })}</summary>
          <ul class="plain">
            {rows.map((row, index) => (
              <li key={index}>
                <Facts facts={row} words={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {more > 0 && <p class="soft">{words.say('diagnostics-more', { count: more })}</p>}
    </section>
  );
}

/** What is not known is left out of a row; what is nowhere known, out of the section. */
function Facts({ facts, words }: { facts: Fact[]; words: Words }) {
  const known = facts.flatMap(([label, cell]) => (cell ? [{ label, cell }] : []));
  return (
    <dl class="facts">
      {known.map(({ label, cell }, index) => (
        <div key={index}>
          <dt>{words.say(label)}</dt>
          <dd>{show(cell, words)}</dd>
        </div>
      ))}
    </dl>
  );
}

function show(cell: Cell, words: Words): ComponentChildren {
  if ('text' in cell) {
    return (
      <bdi dir="ltr" lang="en">
        {cell.text}
      </bdi>
    );
  }
  if ('word' in cell) return words.say(cell.word);
  if ('at' in cell) return <time dateTime={new Date(cell.at).toISOString()}>{words.date(cell.at)}</time>;
  if ('ms' in cell) return words.say('diagnostics-milliseconds', { count: Math.round(cell.ms) });
  if ('bytes' in cell) return sizeWords(cell.bytes, words);
  if ('count' in cell) return new Intl.NumberFormat(words.locale).format(cell.count);
  if ('outcome' in cell) return <bdi>{describeKnown(cell.outcome, sourceName(cell.source, words), words)}</bdi>;
  return (
    <>
      {sourceName(cell.source, words)}
      {cell.title && (
        <>
          {' · '}
          <bdi>{cell.title}</bdi>
        </>
      )}
      {cell.address && (
        <>
          {' · '}
          <bdi dir="ltr">{cell.address}</bdi>
        </>
      )}
    </>
  );
}

/** In words, which name a host: where it is not to be told, the source stands in its place. */
const describeKnown = (outcome: Outcome, name: string, words: Words): string =>
  describeOutcome(outcome.kind === 'failed' ? { ...outcome, host: outcome.host ?? name } : outcome, name, words);

const sourceName = (place: Place, words: Words): string =>
  typeof place === 'number'
    ? words.say('diagnostics-source-number', { place })
    : words.say(`diagnostics-source-${place}`);
