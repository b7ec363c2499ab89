import { describe, expect, it } from 'vitest';
import { quieten } from '../../components/reader/quiet';

const markupOf = (source: string): string => quieten(source).markup;

describe('markup that is made quiet', () => {
  it.each([
    ['handlers', '<p onclick="x" ONLOAD=y>نص</p>', '<p data-handler="x" data-handler=y>نص</p>'],
    [
      'a handler after a sign',
      '<svg/onload=x><a title=">" onfocus=x>',
      '<svg/data-handler=x><a title=">" data-handler=x>',
    ],
    ['styles of an element', '<p style="color:red">نص', '<p data-style="color:red">نص'],
    ['style sheets', 'قبل<style type=x>p{}</style>بعد', 'قبلبعد'],
    ['a style sheet that does not end', 'قبل<style>p{}', 'قبل'],
    ['two style sheets', '<style>a</style>ب<STYLE>c</STYLE>د', 'بد'],
    ['a base', '<base href=/x>', '<meta href=/x>'],
  ])('has no %s', (_, source, quiet) => {
    expect(markupOf(source)).toBe(quiet);
  });

  it.each(['onload=1 < 2', '<p title="onload=x">نص</p>', '<!-- <p onload=x> -->', 'a<b>c</b>'])(
    'says all the same otherwise: %s',
    (source) => expect(markupOf(source)).toBe(source),
  );

  it('ends where it nests deeper than any page does', () => {
    expect(markupOf('<div>'.repeat(100_000)).length).toBeLessThan(50_000);
    expect(markupOf(`<x y=">">${'<i/>'.repeat(100_000)}`).length).toBeLessThan(50_000);
    expect(markupOf('<div></q>'.repeat(100_000)).length).toBeLessThan(50_000);
    const flat = '<p>نص<br><svg><path/><g>رسم</g></svg><b>غامق</b><li>قائمة'.repeat(5_000);
    expect(markupOf(flat)).toBe(flat);
  });

  it('ends where there is more of it than in any page', () => {
    expect(markupOf('<br>x'.repeat(200_000))).toBe('<br>x'.repeat(40_000));
  });

  it('knows the first base', () => {
    expect(quieten('<base target=x><base href="/one/"><base href=/two/>').base).toBe('/one/');
    expect(quieten('<a href=/x>').base).toBeNull();
  });
});
