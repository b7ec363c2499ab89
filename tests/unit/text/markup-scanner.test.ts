import { describe, expect, it } from 'vitest';
import { scanMarkup } from '../../../utils/text/markup-scanner';

/** What is met, one word for each event. */
function eventsOf(source: string, xml: boolean, start?: number): string[] {
  const events: string[] = [];
  const part = (from: number, to: number) => source.slice(from, to);
  scanMarkup(
    source,
    { xml, start },
    {
      onText: (from, to) => events.push(`text:${part(from, to)}`),
      onCdata: (from, to) => events.push(`cdata:${part(from, to)}`),
      onOpenName: (from, to) => events.push(`open:${part(from, to)}`),
      onAttribute: (from, to, valueFrom, valueTo) => events.push(`${part(from, to)}=${part(valueFrom, valueTo)}`),
      onOpenEnd: (isEmpty) => events.push(isEmpty ? '/>' : '>'),
      onClose: (from, to) => events.push(`close:${part(from, to)}`),
    },
  );
  return events;
}

describe('scanMarkup', () => {
  it.each([
    ['text and tags', 'ا<b>ب</b>ج', ['text:ا', 'open:b', '>', 'text:ب', 'close:b', 'text:ج']],
    ['quotes of both kinds', `<a b="x>" c='"'>`, ['open:a', 'b=x>', `c="`, '>']],
    ['values without quotes', '<a b=x/y c = z>', ['open:a', 'b=x/y', 'c=z', '>']],
    ['attributes without a value', '<a b c=>', ['open:a', 'b=', 'c=', '>']],
    ['attributes with nothing between them', '<a b="x"c="y"/>', ['open:a', 'b=x', 'c=y', '/>']],
    ['a slash that ends nothing', '<a / b/ >', ['open:a', 'b=', '/>']],
    ['lines and tabs inside a tag', '<a\n\tb\r\n=\f"x"\n></a\n>', ['open:a', 'b=x', '>', 'close:a']],
    ['comments', 'ا<!-- <b> -- > -->ب<!---->ج<!-- x --!>د', ['text:ا', 'text:ب', 'text:ج', 'text:د']],
    ['a CDATA section', '<![CDATA[<b>]] ]]]>ا', ['cdata:<b>]] ]', 'text:ا']],
    ['declarations', '<!DOCTYPE x>ا<!x>ب', ['text:ا', 'text:ب']],
    ['signs that begin nothing', '5 < 6 <3 << <', ['text:5 < 6 <3 << <']],
    ['a name with a sign in it', '<a<b>', ['open:a<b', '>']],
  ])('finds %s in both kinds', (_, source, events) => {
    expect(eventsOf(source, true)).toEqual(events);
    expect(eventsOf(source, false)).toEqual(events);
  });

  it.each([
    ['names of any letters', '<_a/><خبر/>', ['open:_a', '/>', 'open:خبر', '/>']],
    ['a processing instruction up to its own end', '<?x a > b ?>ا', ['text:ا']],
    ['a CDATA section in small letters', '<![cdata[<b>]]>ا', ['cdata:<b>', 'text:ا']],
    ['a CDATA section that the end cuts', '<![CDATA[ا', ['cdata:ا']],
    ['space before the name in a closing tag', '</ a>', ['close:a']],
    ['no raw text', '<script><b></script>', ['open:script', '>', 'open:b', '>', 'close:script']],
  ])('finds %s in XML', (_, source, events) => {
    expect(eventsOf(source, true)).toEqual(events);
  });

  it.each([
    ['names of Latin letters alone', '<_a><خبر>', ['text:<_a><خبر>']],
    ['a processing instruction up to the next sign', '<?x a > b', ['text: b']],
    ['an empty comment', '<!-->ا<!--->ب', ['text:ا', 'text:ب']],
    ['no closing tag where a space comes first', '</ a>ا', ['text:ا']],
    [
      'scripts as text',
      '<SCRIPT a>"<b></x>"</script >ا',
      ['open:SCRIPT', 'a=', '>', 'text:"<b></x>"', 'close:script', 'text:ا'],
    ],
    ['titles as text', '<title><b></titles></title>', ['open:title', '>', 'text:<b></titles>', 'close:title']],
    ['no end of plain text', '<plaintext></plaintext>', ['open:plaintext', '>', 'text:</plaintext>']],
  ])('finds %s in HTML', (_, source, events) => {
    expect(eventsOf(source, false)).toEqual(events);
  });

  it.each(['<a b', '<a b="x', '<a b=x', '</a', '<!--', '<!-- x --', '<!x', '<?x', '<a /'])(
    'completes nothing that the end cuts: %s',
    (cut) => {
      for (const xml of [true, false]) {
        const events = eventsOf(`ا${cut}`, xml);
        expect(events[0]).toBe('text:ا');
        expect(events.filter((event) => /^(?:text:(?!ا)|\/?>|close)/.test(event))).toEqual([]);
      }
    },
  );

  it('begins where it is told', () => {
    expect(eventsOf('<a>ا<b>', true, 4)).toEqual(['open:b', '>']);
  });
});
