/** The addresses that may stand in shipped code. None of them is contacted because it stands there. */
import { CATALOGUE } from '../../components/welcome/catalogue';

/** Beside the feeds that the welcome page offers and the documents that name them. */
const VETTED: readonly (readonly [address: RegExp, why: string])[] = [
  [/^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/, 'names of namespaces'],
  [
    /^https:\/\/(?:www\.youtube\.com\/watch\?v=|twitter\.com\/i\/status\/)\$\{/,
    'a frame in an article becomes a link to what it shows',
  ],
  [/^https:\/\/invalid\.invalid\/$/, 'the base of a document that has none'],
  [/^https:\/\/tinyurl\.com\/y2uuvskb$|^http:\/\/bit\.ly\/2kdckMn$/, 'dexie: in the text of an error'],
];

const ADDRESS = /https?:\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`\\<>)]*/g;
const offered = new Set(CATALOGUE.flatMap(({ url, document }) => [url, document]));

/** The addresses in a text that are not vetted. */
export const foreignAddresses = (text: string): string[] =>
  [...text.matchAll(ADDRESS)]
    .map(([address]) => address)
    .filter((address) => !offered.has(address) && !VETTED.some(([pattern]) => pattern.test(address)));
