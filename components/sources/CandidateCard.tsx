/** An address that can be added, with its first headlines. */
import { useRef } from 'preact/hooks';
import type { Words } from '../../utils/i18n';
import type { Candidate } from '../../utils/model/candidate';
import type { FormatName } from '../../utils/model/document';
import type { LoginDraft } from '../../utils/model/source';
import { directionOf, directionOfLanguage } from '../../utils/text/direction';
import { useInterface } from '../ui/interface';
import { LoginForm } from './LoginForm';
import { describeFailure } from './outcome-words';
import { asksForLogin, canAddAnyway, useAdding, useAddingWords } from './use-adding';

/** Names, the same in every language. */
const FEED_NAMES: Partial<Record<FormatName, string>> = { rss: 'RSS', rdf: 'RSS 1.0', atom: 'Atom', json: 'JSON' };

interface Props {
  candidate: Candidate;
  /** What was given for its origin. */
  login?: LoginDraft | undefined;
}

export function CandidateCard({ candidate, login }: Props) {
  const { words } = useInterface();
  const { state, add } = useAdding(candidate.url, candidate.articleHosts);
  const said = useAddingWords(state, candidate.url);
  const button = useRef<HTMLButtonElement>(null);
  const title = candidate.title ?? new URL(candidate.url).host;
  const isAdded = state.stage === 'added';
  const isInert = isAdded || state.stage === 'adding';
  return (
    <li class="candidate" data-candidate={candidate.url}>
      <div class="row">
        <div class="grow">
          <h4>
            <bdi>{title}</bdi>
          </h4>
          <About candidate={candidate} />
        </div>
        {candidate.isAdded ? (
          <p class="soft known">{words.say('candidate-known')}</p>
        ) : (
          // It stays where it is when the source is added: the focus must not fall off the page.
          <button
            ref={button}
            type="button"
            class={isAdded ? undefined : 'primary'}
            data-action="add"
            aria-disabled={isInert}
            aria-label={isAdded ? undefined : words.say('candidate-add-named', { title })}
            onClick={() => {
              if (!isInert) void add({ login });
            }}
          >
            {words.say(isAdded ? 'candidate-added' : 'source-add')}
          </button>
        )}
      </div>
      <p class="soft address" dir="ltr">
        {candidate.url}
      </p>
      <Preview candidate={candidate} title={title} />
      {candidate.articleHosts && !candidate.isAdded && (
        <p class="soft">{words.say('candidate-articles-at', { hosts: candidate.articleHosts.join(' · ') })}</p>
      )}
      {candidate.problem && <p class="soft">{describeProblem(candidate, words)}</p>}
      <div role="status">
        {said && <p class={isInert ? undefined : 'problem'}>{said}</p>}
        {state.stage === 'failed' && asksForLogin(state.problem) && (
          <LoginForm
            url={candidate.url}
            label={words.say('login-add')}
            onSubmit={(given) => {
              void add({ login: given });
              button.current?.focus();
            }}
          />
        )}
        {canAddAnyway(state) && (
          <button
            type="button"
            data-action="add-anyway"
            onClick={() => {
              void add({ evenIfFailing: true, login });
              button.current?.focus();
            }}
          >
            {words.say('source-add-anyway')}
          </button>
        )}
      </div>
    </li>
  );
}

/** What it is, how much there is in it, and in which language. */
function About({ candidate }: { candidate: Candidate }) {
  const { words } = useInterface();
  const { format, language, count } = candidate;
  const parts = [
    nameOfKind(candidate, words),
    format && words.say('candidate-headlines', { count }),
    language && words.languageName(language),
  ];
  return (
    <p class="soft about">
      {parts.filter(Boolean).map((part) => (
        <span key={part}>
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}

function nameOfKind({ format, problem }: Candidate, words: Words): string {
  // One on another host is not looked at before it is allowed.
  const isUnseen = problem === null || problem.code === 'needs-permission';
  if (format === null) return words.say(isUnseen ? 'candidate-unseen' : 'candidate-unread');
  if (format === 'html') return words.say('candidate-html');
  if (format === 'text') return words.say('candidate-text');
  return words.say('candidate-feed', { format: FEED_NAMES[format] ?? format });
}

function Preview({ candidate: { titles, language }, title }: { candidate: Candidate; title: string }) {
  const { words } = useInterface();
  const prior = directionOfLanguage(language) ?? undefined;
  if (titles.length === 0) return null;
  return (
    <ul class="preview plain" aria-label={words.say('candidate-preview', { title })}>
      {titles.map((each) => (
        <li key={each}>
          <bdi dir={directionOf(each, prior)} lang={language ?? undefined}>
            {each}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function describeProblem({ problem, url }: Candidate, words: Words): string {
  if (!problem) return '';
  if (problem.code !== 'needs-permission') return describeFailure(problem, url, words);
  return words.say('candidate-elsewhere', { host: problem.host ?? new URL(url).hostname });
}
