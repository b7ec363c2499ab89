import { describe, expect, it } from 'vitest';
import { takeLogin } from '../../utils/text/login';

describe('an address with a name and a password in it', () => {
  it.each([
    ['https://reader:secret@a.example/feed', 'https://a.example/feed', { user: 'reader', password: 'secret' }],
    ['reader:secret@a.example/feed', 'https://a.example/feed', { user: 'reader', password: 'secret' }],
    [' http://%D8%A3:a%3Ab@a.example/ ', 'http://a.example/', { user: 'أ', password: 'a:b' }],
    ['https://reader@a.example/', 'https://a.example/', { user: 'reader', password: '' }],
    ['https://reader:100%@a.example/', 'https://a.example/', { user: 'reader', password: '100%' }],
  ])('%s is taken apart', (typed, address, login) => {
    expect(takeLogin(typed)).toEqual({ address, login });
  });

  it.each([
    'https://a.example/@b',
    'a.example',
    '',
    'no address',
    'https://a%3Ab:c@a.example/',
    'ftp://a:b@a.example/',
  ])('%s is left as it is', (typed) => {
    expect(takeLogin(typed)).toEqual({ address: typed });
  });
});
