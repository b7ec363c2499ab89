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
