/** `npm start` as a person runs it. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/browsers/test-server';
import { OPENING_NEWS } from '../../scripts/newsroom/news';
import { ROOT } from '../../scripts/start/build';
import { BROWSERS } from './session';

interface Ended {
  code: number | null;
  lines: string[];
  said: string;
}

/** Runs the command with no display; sends SIGINT once it says `interruptAt`. */
function runStart(args: readonly string[], interruptAt?: string): Promise<Ended> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: ROOT, env });
  let printed = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
    if (interruptAt && said.includes(interruptAt)) child.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, lines: printed.split('\n').filter(Boolean), said }));
  });
}

const PICTURES = ['bar.png', 'popup.png', 'reader.png'];
const PNG_SIGNATURE = '89504e470d0a1a0a';

async function expectPictures(): Promise<void> {
  for (const name of PICTURES) {
    const picture = await readFile(`${ROOT}.output/start/${name}`);
    expect(picture.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
    expect(picture.length).toBeGreaterThan(5000);
  }
}

const UNSEEN_TITLES = [
  'قوارب الميناء بألوان جديدة',
  'Lighthouse open on Sundays',
  'سعر الخبز يبقى 5 دراهم',
  'غداً مهرجان الطائرات الورقية',
];
const UNSEEN_PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>جريدة الميناء</title>
<marquee>${UNSEEN_TITLES.join(' &nbsp; ')}</marquee>
<h2>آخر الأخبار</h2><h3>عودة الصيادين</h3>
<p>عاد الصيادون إلى الميناء صباح اليوم بعد رحلة طويلة في عرض البحر.</p><p>وقالوا إن الصيد كان وفيراً هذا الموسم.</p></html>`;

describe('npm start', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer('127.0.0.1');
    server.serve('/paper.html', UNSEEN_PAGE);
    server.serve('/shop.html', '<!doctype html><title>Shop</title><p>Welcome.</p>');
  });
  beforeEach(() => rm(`${ROOT}.output/start`, { recursive: true, force: true }));
  afterAll(() => server.close());

  it('prints the demo newsroom’s headlines in order for one lap, and leaves three pictures', async () => {
    const { code, lines, said } = await runStart(['--once']);
    expect(said).toContain('one lap is done');
    expect(code).toBe(0);
    // New headlines come every few seconds, and join the lap wherever it is by then.
    const opening = OPENING_NEWS.map(({ title }) => title);
    expect(lines.filter((line) => opening.includes(line))).toEqual(opening);
    await expectPictures();
  }, 180_000);

  it.each(BROWSERS)(
    'shows a page that nobody has seen before in %s',
    async (name) => {
      const { code, lines, said } = await runStart([
        '--once',
        '--browser',
        name,
        '--source',
        server.url('/paper.html'),
      ]);
      expect(said).toContain('one lap is done');
      expect(code).toBe(0);
      expect(lines).toEqual(UNSEEN_TITLES);
      await expectPictures();
    },
    180_000,
  );

  it('says in words why a source is refused, and fails', async () => {
    const { code, lines, said } = await runStart(['--once', '--source', server.url('/shop.html')]);
    expect(said).toContain('there are no headlines in what it answered');
    expect(code).toBe(1);
    expect(lines).toEqual([]);
  });

  it('closes everything when it is interrupted', async () => {
    const { code, said } = await runStart([], 'the headlines run along the page');
    expect(said).toMatch(/closing\n$/);
    expect(code).toBe(130);
  });

  it.each([
    ['an option that there is not', ['--twice'], /--twice/],
    ['a browser that there is not', ['--browser', 'opera'], /unknown browser opera/],
    ['an address that is none', ['--source', 'news'], /news is no address/],
  ])('explains itself when it is given %s', async (_, args, reason) => {
    const { code, said } = await runStart(args);
    expect(code).toBe(2);
    expect(said).toMatch(reason);
    expect(said).toContain('npm start -- ');
  });
});
