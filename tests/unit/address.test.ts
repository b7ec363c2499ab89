import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../utils/net/address';
import { hostPattern, httpUrl, isHost, placeOf, sourceAddress, wwwTwin } from '../../utils/text/host';

describe('the address of a source', () => {
  it.each([
    ['https://example.org/feed', 'https://example.org/feed'],
    ['  example.org/rss ', 'https://example.org/rss'],
    ['http://news.example:8080/a#part', 'http://news.example:8080/a'],
    ['https://مثال.إختبار/', 'https://xn--mgbh0fb.xn--kgbechtv/'],
  ])('%s is kept as %s', (typed, address) => expect(sourceAddress(typed)).toBe(address));

  it.each([
    '',
    'hello world',
    'javascript:alert(1)',
    'ftp://example.org/',
    'https://',
    'file:///etc/passwd',
    'https://user:pass@example.org/',
  ])('%s is refused', (typed) => expect(sourceAddress(typed)).toBeNull());

  it('is granted by host, on both protocols and every port', () => {
    expect(hostPattern('http://news.example:8080/a')).toBe('*://news.example/*');
  });
});

describe('a link from outside', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a/1',
    ' java\nscript:alert(1)',
    42,
    null,
  ])('%s is none', (link) => expect(httpUrl(link)).toBeNull());

  it('is none where it is longer than any address', () => {
    expect(httpUrl(`https://a.example/${'x'.repeat(5000)}`)).toBeNull();
    expect(httpUrl(`https://a.example/${'خ'.repeat(2000)}`)).toBeNull();
  });

  it('is made absolute', () => expect(httpUrl('../b', 'https://a.example/x/y')).toBe('https://a.example/b'));
});

describe('a private address', () => {
  it.each([
    'http://localhost/',
    'http://wiki.intranet/',
    'http://db.private/',
    'http://127.0.0.1:8080/',
    'http://10.1.2.3/',
    'http://172.20.0.1/',
    'http://192.168.1.1/',
    'http://169.254.1.1/',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://router/',
    'http://printer.local/',
    'http://198.18.0.1/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::a00:1]/',
  ])('%s is one', (url) => expect(isPrivateAddress(url)).toBe(true));

  it.each([
    'https://example.org/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://[2001:db8::1]/',
    'https://local.example.org/',
    'https://10.evil.example/',
    'https://127.0.0.1.example/',
  ])('%s is none', (url) => expect(isPrivateAddress(url)).toBe(false));
});

describe('the name of a site', () => {
  it.each(['example.org', '127.0.0.1', 'xn--mgbh0fb.xn--kgbechtv'])('%s is one', (host) =>
    expect(isHost(host)).toBe(true),
  );
  it.each(['', 'example.org/', 'example.org:80', 'https://example.org', 'EXAMPLE.org', '*.example.org', 7])(
    '%s is none',
    (host) => expect(isHost(host)).toBe(false),
  );
});

describe('the twin of a host', () => {
  it.each([
    ['example.org', 'www.example.org'],
    ['www.example.org', 'example.org'],
    ['news.example.org', 'www.news.example.org'],
    ['xn--mgbh0fb.xn--kgbechtv', 'www.xn--mgbh0fb.xn--kgbechtv'],
    ['127.0.0.1', null],
    ['[::1]', null],
    ['localhost', null],
  ])('of %s is %s', (host, twin) => expect(wwwTwin(host)).toBe(twin));
});

describe('the place of an address', () => {
  it('is the same on http and https, and on nothing else', () => {
    expect(placeOf('http://a.example/x?http=1')).toBe(placeOf('https://a.example/x?http=1'));
    expect(placeOf('https://a.example/x')).not.toBe(placeOf('https://a.example/X'));
  });
});
