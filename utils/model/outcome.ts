/** What a poll found. Codes, never sentences: the interface turns a code into words. */
import type { SourceProblemCode } from './document';

export type FailureCode =
  | SourceProblemCode
  /** The browser says that there is no network. */
  | 'offline'
  /** No answer: the name does not resolve, the connection was refused or cut, or the browser blocked it. */
  | 'unreachable'
  | 'timeout'
  /** Answered with a status that is neither success nor 304; `status` has it. */
  | 'http-status'
  | 'too-large'
  /** No host permission; `host` names the host, where the browser tells it. */
  | 'needs-permission'
  /** Answered from a private network though the source's address is public. */
  | 'private-address'
  /** The address came back from the mirror without its secret part. */
  | 'incomplete-address'
  /** The store refused the write: the disk or the quota is full. */
  | 'storage'
  /** A bug of ours: the source is not to blame, and the others are polled all the same. */
  | 'internal';

export interface Failure {
  code: FailureCode;
  status?: number;
  host?: string;
}

export type Outcome =
  /** A document was read; `added` headlines were new to the store. */
  | { kind: 'fresh'; at: number; added: number }
  /** The source says, or its bytes show, that nothing changed. */
  | { kind: 'unchanged'; at: number }
  | ({ kind: 'failed'; at: number } & Failure);
