/** What a poll found. Codes, never sentences: the interface turns a code into words. */
import type { SourceProblemCode } from './document';

export type FailureCode =
  | SourceProblemCode
  /** The browser says that there is no network. */
  | 'offline'
  /** No answer: the name does not resolve, the connection was refused or cut, or the browser blocked it. */
  | 'unreachable'
  | 'timeout'
  /** The answer began and broke off before its end. */
  | 'interrupted'
  /** Answered with a status that is neither success nor 304; `status` has it. */
  | 'http-status'
  | 'too-large'
  /** A web page came where a feed was: a network's sign-in page, most often. */
  | 'page-for-feed'
  /** No host permission for `host`; without one, for a host that the browser does not name and the source leads to. */
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
  /** The host asked to be left alone until then, epoch milliseconds (RFC 9110, 10.2.3). */
  retryAt?: number;
}

export type Outcome =
  /** A document was read; `added` headlines were new to the store. */
  | { kind: 'fresh'; at: number; added: number }
  /** The source says, or its bytes show, that nothing changed. */
  | { kind: 'unchanged'; at: number }
  | ({ kind: 'failed'; at: number } & Failure);
