/** Which of the feeds of a page are offered, by what names. */
import { describe, expect, it } from 'vitest';
import { offeredNames } from '../../utils/text/page-feeds';

const MAIN = { url: 'https://a.example/feed', title: '  أخبار\n الميناء ' };
const COMMENTS = { url: 'https://a.example/comments/feed', title: 'التعليقات' };
const NONE = new Set<string>();

describe('the feeds of a page', () => {
  it('are offered by name, without those of comments', () => {
    expect(offeredNames([MAIN, COMMENTS], NONE)).toEqual(['أخبار الميناء']);
    expect(offeredNames([{ url: 'https://b.example/rss', title: '' }], NONE)).toEqual(['b.example']);
  });

  it('are not, once one of them is a source, be it by the other protocol', () => {
    expect(
      offeredNames([MAIN, { url: 'https://a.example/sport', title: 'رياضة' }], new Set(['//a.example/feed'])),
    ).toEqual([]);
    expect(offeredNames([{ ...MAIN, url: 'http://a.example/feed' }], new Set(['//a.example/feed']))).toEqual([]);
  });

  it('are few, short, each once, and addresses of the web', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      url: `https://a.example/${index}`,
      title: 'خ'.repeat(500 + index),
    }));
    const names = offeredNames(many, NONE);
    expect(names.length).toBeLessThanOrEqual(2);
    expect(names.every((name) => name.length <= 60)).toBe(true);
    expect(
      offeredNames(
        [
          { url: 'javascript:alert(1)', title: 'خبر' },
          { url: 'nonsense', title: '' },
        ],
        NONE,
      ),
    ).toEqual([]);
  });
});
