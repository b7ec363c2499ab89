import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { surfaceOf } from '../../entrypoints/background/commands';
import type { MessageSender } from '../../utils/platform/page';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

describe('the sender of a message', () => {
  const own = (changes: object): MessageSender => ({ id: fakeBrowser.runtime.id, ...changes }) as MessageSender;
  const tab = { id: 1 };

  beforeEach(() => fakeBrowser.reset());

  it('is a page of ours by its address, with or without a query', () => {
    const page = (path: string) => surfaceOf(own({ url: fakeBrowser.runtime.getURL(path as never) }));
    expect([page('/popup.html'), page('/options.html#bar'), page('/reader.html?id=1')]).toEqual([
      'popup',
      'options',
      'reader',
    ]);
    expect([page('/other.html'), page('/popup.html.evil')]).toEqual([null, null]);
  });

  it('is the bar where it speaks from the top frame of a web page', () => {
    expect(surfaceOf(own({ url: 'https://example.org/options.html', tab, frameId: 0 }))).toBe('bar');
  });

  it.each([
    ['another extension', { id: 'other', url: 'https://example.org/', tab, frameId: 0 }],
    ['a frame within a page', { url: 'https://example.org/', tab, frameId: 3 }],
    ['no tab at all', { url: 'https://example.org/' }],
    ['a page that only looks like ours', { url: 'https://example.org/?chrome-extension://x/options.html', frameId: 0 }],
    ['a local file', { url: 'file:///popup.html', tab, frameId: 0 }],
    ['nobody that the browser names', {}],
  ])('is nobody where it is %s', (_, sender) => {
    expect(surfaceOf({ ...own({}), ...sender } as MessageSender)).toBeNull();
  });
});
