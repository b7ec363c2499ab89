/** The Basic scheme (RFC 7617). */
import type { LoginDraft } from '../model/source';

/** What the header says, name and password in UTF-8. */
export function basicAuthorization({ user, password }: LoginDraft): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
