import { afterEach, describe, expect, it } from 'vitest';
import { sanitizeArticle } from '../../components/reader/sanitize';

const BASE = 'https://harbour.example/news/story';

function show(markup: string): HTMLElement {
  const box = document.createElement('div');
  box.id = 'box';
  box.append(...sanitizeArticle(markup, BASE).nodes);
  document.body.append(box);
  return box;
}

afterEach(() => document.querySelector('#box')?.remove());

describe('an article from outside', () => {
  it.each([
    ['a script', '<p>نص</p><script>window.broken = 1</script>'],
    ['a handler', '<p>نص</p><img src=x onerror="window.broken = 1"><p onclick="window.broken = 1">نص</p>'],
    ['a handler after a slash', '<p>نص</p><svg/onload=window.broken=1><a/onmouseover=window.broken=1 href=/x>نص</a>'],
    [
      'a frame',
      '<p>نص</p><iframe srcdoc="<script>parent.broken = 1</script>"></iframe><object data="x"></object><embed src=x>',
    ],
    ['a form', '<p>نص</p><form action="https://evil.example"><input name=p><button>x</button></form>'],
    [
      'a style',
      '<p style="position:fixed">نص</p><style>p{display:none}</style><link rel=stylesheet href=//evil.example>',
    ],
    [
      'a base and a redirect',
      '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=//evil.example"><p>نص</p>',
    ],
    [
      'foreign markup',
      '<p>نص</p><math><mi xlink:href="javascript:1">x</mi></math><svg><a xlink:href="javascript:1">x</a></svg>',
    ],
    [
      'a picture that reports the reading',
      '<p>نص</p><img src="https://evil.example/1.gif"><video poster="//evil.example" src=x></video>',
    ],
    ['names that shadow the document', '<p id="location" name="cookie" class="article-body">نص</p>'],
    ['what only claims to be something', '<p role="alert" aria-live="assertive">نص</p><marquee>نص</marquee>'],
    ['a frameset in place of a body', '<frameset></frameset><p>نص</p>'],
    [
      'a slot or dialog',
      '<p>نص</p><dialog open>نص</dialog><slot name=x></slot><template><script>1</script></template>',
    ],
  ])('loses %s and keeps its text', async (_, markup) => {
    const box = show(markup);
    expect(box.textContent).toContain('نص');
    expect([...box.querySelectorAll('*')].map((element) => element.localName)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /script|img|svg|math|iframe|object|embed|form|input|button|style|link|base|meta|video|slot|dialog|template|marquee|frameset/,
        ),
      ]),
    );
    const all = [...box.querySelectorAll('*')];
    const classes = all.flatMap((element) => [...element.classList]);
    expect(classes.filter((name) => name !== 'picture')).toEqual([]);
    const attributes = all.flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => !['href', 'rel', 'target', 'class'].includes(name))).toEqual([]);
    await new Promise((done) => setTimeout(done, 50));
    expect('broken' in window).toBe(false);
  });

  it('keeps web links, made absolute, which open apart and tell their site nothing', () => {
    const box = show('<p><a href="/other">نص</a> <a href="HTTPS://b.example/">نص</a></p>');
    const links = [...box.querySelectorAll('a')];
    expect(links.map((link) => link.href)).toEqual(['https://harbour.example/other', 'https://b.example/']);
    expect(links.every((link) => link.rel === 'noopener noreferrer' && link.target === '_blank')).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' java&#10;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@b.example',
  ])('keeps the text of a link to %s without its address', (href) => {
    const link = show(`<p><a href="${href}">نص</a></p>`).querySelector('a');
    expect(link?.textContent).toBe('نص');
    expect(link?.hasAttribute('href')).toBe(false);
  });

  it.each(['<br>x', 'x<!---->', '<b>x</b>'])('is never too many nodes to be drawn: %s', (piece) => {
    const { nodes } = sanitizeArticle(piece.repeat(150_000), 'https://harbour.example/');
    const box = document.createElement('div');
    box.append(...nodes);
    expect(box.textContent).toContain('xxx');
  });

  it('keeps its structure', () => {
    const box = show(
      '<h2>عنوان</h2><ul><li>بند</li></ul><blockquote>قول</blockquote><table><tr><td>خلية</td></tr></table>',
    );
    expect([...box.querySelectorAll('h2, li, blockquote, td')].map(({ textContent }) => textContent)).toEqual([
      'عنوان',
      'بند',
      'قول',
      'خلية',
    ]);
  });

  it('shows a comparison and an entity as text', () => {
    expect(show('<p>2 &lt; 3 &amp; 4</p>').textContent).toBe('2 < 3 & 4');
  });
});
