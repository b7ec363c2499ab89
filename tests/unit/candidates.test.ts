import { describe, expect, it } from 'vitest';
import type { ParsedArticle, ParsedDocument, ParsedHeadline } from '../../utils/model/document';
import { articleHosts } from '../../utils/poll/candidates';

const FEED = 'https://feeds.example/rss';

function hostsOf(urls: (string | null)[], withArticle = 0): string[] {
  const headlines = urls.map((url, index): ParsedHeadline => ({ id: `${index}`, title: 'ع', url, publishedAt: null }));
  const articles = headlines.slice(0, withArticle).map((each): ParsedArticle => ({ ...each, html: '<p>نص' }));
  return articleHosts(FEED, { headlines, articles } as unknown as ParsedDocument);
}

describe('where a source keeps its articles', () => {
  it.each([
    ['on its own host', ['https://feeds.example/1', 'https://feeds.example/2'], 0, []],
    ['on another', ['https://www.example/1', 'https://www.example/2'], 0, ['www.example']],
    ['on two others', ['https://a.example/1', 'https://b.example/2'], 0, ['a.example', 'b.example']],
    ['everywhere', ['https://a.example/1', 'https://b.example/2', 'https://c.example/3'], 0, []],
    ['nowhere', [null, null], 0, []],
    ['in the source itself', ['https://a.example/1', 'https://a.example/2'], 2, []],
    ['in a private network', ['http://10.0.0.1/1', 'http://router.local/2'], 0, []],
  ])('is told by the links of its first headlines: %s', (_, urls, withArticle, hosts) => {
    expect(hostsOf(urls, withArticle)).toEqual(hosts);
  });
});
