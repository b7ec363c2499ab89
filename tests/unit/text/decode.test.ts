import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../utils/text/decode';

const ARABIC = 'أخبار المدينة: افتتاح معرض الكتاب';

/** Bytes of `text` in a single-byte encoding, found by decoding all 256 of them. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character);
    if (byte < 0) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

function encodeUtf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text];
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
}

/** Bytes of `text` in an encoding of up to two bytes a character, found by decoding all pairs. */
function encodePairs(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, number[]>();
  for (let first = 0xfe; first >= 0x81; first--) {
    for (let second = 0xfe; second >= 0x40; second--)
      pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : pairs.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeBytes', () => {
  it.each([
    ['a UTF-8 mark', utf8(`\ufeff${ARABIC}`), 'text/xml; charset=windows-1256', ARABIC, 'utf-8'],
    ['a UTF-16 mark, little end first', encodeUtf16(ARABIC, true, true), undefined, ARABIC, 'utf-16le'],
    ['a UTF-16 mark, big end first', encodeUtf16(ARABIC, false, true), 'text/plain; charset=utf-8', ARABIC, 'utf-16be'],
    ['UTF-16 XML without a mark', encodeUtf16('<rss>خبر</rss>', true, false), undefined, '<rss>خبر</rss>', 'utf-16le'],
    ['UTF-8 that is labelled otherwise', utf8(ARABIC), 'text/xml; charset=windows-1256', ARABIC, 'utf-8'],
    ['UTF-8 that is cut inside a character', utf8(ARABIC).subarray(0, -1), undefined, ARABIC.slice(0, -1), 'utf-8'],
    [
      'a charset in the header',
      encode(ARABIC, 'windows-1256'),
      'text/xml; charset="windows-1256"',
      ARABIC,
      'windows-1256',
    ],
    [
      'a charset in single quotes',
      encode(ARABIC, 'iso-8859-6'),
      "text/html;Charset = 'ISO-8859-6'",
      ARABIC,
      'iso-8859-6',
    ],
    ['Arabic that nothing labels', encode(ARABIC, 'windows-1256'), undefined, ARABIC, 'windows-1256'],
    ['an unknown label', encode(ARABIC, 'windows-1256'), 'text/plain; charset=x-arabic', ARABIC, 'windows-1256'],
    ['UTF-16 in name only', utf8('plain'), 'text/plain; charset=utf-16', 'plain', 'utf-8'],
    ['ASCII', utf8('plain'), undefined, 'plain', 'utf-8'],
    ['ASCII labelled us-ascii', utf8('plain'), 'text/xml; charset=us-ascii', 'plain', 'windows-1252'],
    ['nothing', new Uint8Array(), undefined, '', 'utf-8'],
  ])('reads %s', (_, bytes, contentType, text, encoding) => {
    expect(decodeBytes(bytes, contentType)).toEqual({ text, encoding });
  });

  it.each([
    ['an XML declaration', '<?xml version="1.0" encoding="windows-1256"?>', 'windows-1256'],
    ['a meta charset', '<html><meta charset=windows-1256>', 'windows-1256'],
    ['a meta http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-6">', 'iso-8859-6'],
  ])('believes %s', (_, label, encoding) => {
    expect(decodeBytes(encode(`${label}${ARABIC}`, encoding))).toEqual({ text: `${label}${ARABIC}`, encoding });
  });

  it('believes the header before the declaration', () => {
    const bytes = encode(`<?xml version="1.0" encoding="utf-8"?>${ARABIC}`, 'windows-1256');
    expect(decodeBytes(bytes, 'text/xml; charset=windows-1256').text).toContain(ARABIC);
  });

  it('does not believe a label beyond the first 4 kB', () => {
    const bytes = encode(`${' '.repeat(4096)}<meta charset=iso-8859-6>${ARABIC}`, 'windows-1256');
    expect(decodeBytes(bytes).encoding).toBe('windows-1256');
  });

  it.each([
    ['windows-1256', 'أخبار المدينة: افتتاح معرض الكتاب، 2026 "ورق"'],
    ['iso-8859-6', 'أخبار المدينة: افتتاح معرض الكتاب، 2026 "ورق"'],
    ['windows-1255', 'חדשות העיר: יריד הספרים נפתח הבוקר (2026)'],
    ['windows-1251', 'Новости города: книжная ярмарка открылась утром'],
    ['koi8-r', 'Новости города: книжная ярмарка открылась утром'],
    ['windows-1253', 'Νέα της πόλης: η έκθεση του βιβλίου άνοιξε το πρωί'],
    ['windows-874', 'ข่าวเมือง: งานหนังสือเปิดเช้านี้ที่ห้องสมุดเก่า'],
  ])('recognises %s that nothing labels, or that a default mislabels', (encoding, text) => {
    const page = `<rss><title>${text}</title></rss>`;
    const bytes = encode(page, encoding);
    for (const label of [undefined, 'text/xml; charset=utf-8', 'text/xml; charset=iso-8859-1']) {
      expect(decodeBytes(bytes, label), label).toEqual({ text: page, encoding });
    }
  });

  it.each([
    ['shift_jis', '町の古い図書館が、あたらしい本棚をつくりました。子どもたちはとても喜んでいます。'],
    ['euc-jp', '町の古い図書館が、あたらしい本棚をつくりました。子どもたちはとても喜んでいます。'],
    ['euc-kr', '오래된 도서관이 새 책장을 만들었습니다. 아이들이 아주 기뻐합니다.'],
    ['gbk', '老图书馆今天做了新的书架，孩子们都很高兴。明天早上开放，欢迎大家来看书。'],
    ['big5', '老圖書館今天做了新的書架，孩子們都很高興。明天早上開放，歡迎大家來看書。'],
  ])('recognises %s that nothing labels', (encoding, text) => {
    const page = `<rss><title>${text}</title></rss>`;
    expect(decodeBytes(encodePairs(page, encoding))).toEqual({ text: page, encoding });
  });

  it.each([true, false])(
    'recognises UTF-16 without a mark by its zero bytes (little end first: %s)',
    (littleEndian) => {
      const encoding = littleEndian ? 'utf-16le' : 'utf-16be';
      const line = `${ARABIC} | ${ARABIC} | ${ARABIC}`;
      expect(decodeBytes(encodeUtf16(line, littleEndian, false))).toEqual({ text: line, encoding });
      expect(decodeBytes(encodeUtf16(line, littleEndian, false), 'text/plain; charset=utf-16')).toMatchObject({
        encoding,
      });
      expect(decodeBytes(encodeUtf16('{"title": "خبر"}', littleEndian, false))).toMatchObject({ encoding });
    },
  );

  it('takes zero bytes in a text for what they are', () => {
    expect(decodeBytes(utf8(`${ARABIC}\0 ${ARABIC}`))).toMatchObject({ encoding: 'utf-8' });
  });

  it('keeps UTF-8 that one broken character spoils', () => {
    const bytes = Uint8Array.from([...utf8(ARABIC), 0xd8, 0x20, ...utf8(ARABIC)]);
    expect(decodeBytes(bytes)).toEqual({ text: `${ARABIC}\ufffd ${ARABIC}`, encoding: 'utf-8' });
  });

  it.each(['Le café déjà fermé', 'El niño comió piñas en España', 'Größe und Übermaß'])(
    'takes unlabelled Latin text for windows-1252: %s',
    (text) => {
      const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
      expect(decodeBytes(bytes)).toEqual({ text, encoding: 'windows-1252' });
    },
  );

  it('reads 0x80 to 0x9F of windows-1252 as the WHATWG index has them, on every platform', () => {
    const bytes = Uint8Array.from([0x93, 0x68, 0x94, 0x20, 0x80, 0x85, 0x81]);
    expect(decodeBytes(bytes, 'text/plain; charset=iso-8859-1').text).toBe('“h” €…\u0081');
  });
});
