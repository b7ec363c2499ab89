/** The repository's own twin of the seed page, in both its forms. */
import { readFile } from 'node:fs/promises';
import { describeNewsPage, readNewsPage } from './news-page';

const read = (name: string): Promise<string> =>
  readFile(new URL(`../fixtures/documents/${name}`, import.meta.url), 'utf8');

const text = await read('twin.txt');
const html = await read('twin.html');

describeNewsPage('the twin of the seed', { '/twin.txt': text, '/twin.html': html }, readNewsPage(text));
