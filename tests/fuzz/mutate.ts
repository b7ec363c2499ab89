/** Documents damaged at random, the same for the same seed. */

/** Numbers from 0 up to but without 1 (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What breaks readers: halves of syntax, in bytes of their own. */
const FRAGMENTS = [
  ...[
    '<',
    '>',
    '&',
    '"',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml',
    '?>',
    '</',
    '/>',
    '&#',
    '&#x110000;',
    '&amp;amp;',
  ],
  ...[
    '<item>',
    '</item>',
    '<title>',
    '<rss>',
    '<feed>',
    '<a href=',
    'xmlns="',
    ' | ',
    '\u00a0 ',
    '\u202e',
    '\ufeff',
    '\0',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "&b;">',
    '<script>',
    '<plaintext>',
    '<svg>',
    'آخر الأخبار\n',
    '<?xml encoding="utf-16"?>',
  ],
  ...['<script type="application/ld+json">', '</script>', '<time datetime=', '<h2>', '{"@type": "ItemList", '],
  ...['{', '}', '[', ']', '",', '":', '\\', '\\u06', '{"version": "https://jsonfeed.org/version/1", "items": ['],
].map((fragment) => new TextEncoder().encode(fragment));

/** `bytes` after one to twelve accidents: bits flipped, parts cut, doubled, moved or replaced, fragments put in. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutant = bytes;
  for (let left = 1 + Math.floor(random() * 12); left > 0; left--) mutant = damage(mutant, random);
  return mutant;
}

function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const to = Math.min(bytes.length, at + Math.floor(random() ** 3 * 2_000));
  const [head, part, tail] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
  const accidents = [
    () => joined(head, FRAGMENTS[Math.floor(random() * FRAGMENTS.length)] ?? part, part, tail),
    () =>
      joined(
        head,
        part.map((byte) => byte ^ (1 << Math.floor(random() * 8))),
        tail,
      ),
    () =>
      joined(
        head,
        part.map(() => Math.floor(random() * 256)),
        tail,
      ),
    () => joined(head, tail),
    () => joined(head, part, part, part, tail),
    () => joined(tail, part, head),
    () => head,
  ];
  return accidents[Math.floor(random() * accidents.length)]?.() ?? bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
