/** Names and passwords as the Basic scheme takes them (RFC 7617, 2), and those that are written in an address. */
import type { LoginDraft } from '../model/source';

export const MAX_USER_CHARACTERS = 255;
export const MAX_PASSWORD_CHARACTERS = 1024;

const CONTROL = /\p{Cc}|\p{Cs}/u;

/** Whether it can be sent: a colon ends the name, and no control character is in either. */
export const isLogin = ({ user, password }: LoginDraft): boolean =>
  user.length + password.length > 0 &&
  user.length <= MAX_USER_CHARACTERS &&
  password.length <= MAX_PASSWORD_CHARACTERS &&
  !user.includes(':') &&
  !CONTROL.test(user + password);

/** What a person typed as an address, and the name and password that were in it: they never stay in an address. */
export function takeLogin(typed: string): { address: string; login?: LoginDraft } {
  const text = typed.trim();
  const written = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(written)) return { address: typed };
  const url = new URL(written);
  const login = { user: decoded(url.username), password: decoded(url.password) };
  if (!isLogin(login)) return { address: typed };
  url.username = '';
  url.password = '';
  return { address: url.href, login };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
