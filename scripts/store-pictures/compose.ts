/** What is put together of screens and of the artwork: the popup over its page, the tiles, and the logo. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../start/build';
import type { Screens } from './screens';
import { LOGO, MARQUEE, SCREEN, type Size, SMALL_TILE, STRIP_HEIGHT } from './sizes';
import type { Language, Stage } from './stage';

const asPng = (picture: Uint8Array): string => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;

const WORDS: Readonly<Record<Language, { name: string; what: string; promise: string }>> = {
  ar: { name: 'شريط', what: 'عناوين الأخبار', promise: 'من مصادرك أنت. بلا حساب وبلا وسيط وبلا تتبّع.' },
  en: {
    name: 'Shareet',
    what: 'news headlines',
    promise: 'From your own sources. No account, no proxy, no telemetry.',
  },
};

/** The naskh that ships with the reader, so that the tiles look the same wherever they are made. */
async function faces(): Promise<string> {
  const face = async (script: string, weight: number): Promise<string> => {
    const file = `node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-${script}-${weight}-normal.woff2`;
    const bytes = await readFile(join(ROOT, file));
    const range = script === 'latin' ? 'unicode-range: U+0000-00FF, U+2000-206F;' : '';
    return `@font-face { font-family: Naskh; font-weight: ${weight}; ${range} src: url(data:font/woff2;base64,${bytes.toString('base64')}) }`;
  };
  const all = await Promise.all([face('arabic', 400), face('arabic', 700), face('latin', 400), face('latin', 700)]);
  return all.join('\n');
}

async function draw(
  { browser, language }: Stage,
  size: Size,
  style: string,
  body: string,
  isClear = false,
): Promise<Uint8Array> {
  const tab = await browser.openPage('about:blank');
  await tab.show();
  await tab.page.setViewport(size);
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  await tab.page.setContent(
    `<!doctype html><html lang="${language}" dir="${dir}"><meta charset="utf-8"><style>${await faces()}
    * { box-sizing: border-box } body { margin: 0; overflow: hidden; font-family: Naskh, 'Noto Naskh Arabic' }
    ${style}</style>${body}</html>`,
  );
  await tab.evaluate(() => document.fonts.ready.then(() => true));
  const picture = await tab.page.screenshot({ omitBackground: isClear });
  await tab.close();
  return picture;
}

/** The popup where the browser opens it: below its icon, at the end of the line of icons. */
export const popupOverPage = (stage: Stage, page: Uint8Array, popup: Uint8Array): Promise<Uint8Array> =>
  draw(
    stage,
    SCREEN,
    `.popup { position: absolute; inset-block-start: 12px; inset-inline-end: 28px; border-radius: 10px;
      box-shadow: 0 0 0 1px #0003, 0 12px 36px #0006 }`,
    `<img src="${asPng(page)}" alt=""><img class="popup" src="${asPng(popup)}" alt="">`,
  );

const icon = async (): Promise<string> =>
  `data:image/svg+xml;base64,${(await readFile(join(ROOT, 'docs/brand/icon.svg'))).toString('base64')}`;

const BRAND = `
  body { background: #083b45; color: #fff }
  .words { display: grid; align-content: center; justify-items: start }
  b { font-weight: 700; line-height: 1.4 } .what { color: #ffe08a; line-height: 1.5 }
  .strip { position: absolute; inset-inline: 0; inset-block-end: 0; height: ${STRIP_HEIGHT}px; background-position-y: bottom }`;

/** The running bar, cut out of its page; the side where the headlines come in has the buttons, the other is shown. */
const strip = ({ strip: picture }: Screens): string =>
  `<div class="strip" style="background-image: url(${asPng(picture)})"></div>`;

const startSide = (language: Language): string =>
  `.strip { background-position-x: ${language === 'ar' ? 'right' : 'left'} }`;

export async function smallTile(stage: Stage, screens: Screens): Promise<Uint8Array> {
  const { name, what } = WORDS[stage.language];
  return draw(
    stage,
    SMALL_TILE,
    `${BRAND} ${startSide(stage.language)}
    .words { height: ${280 - STRIP_HEIGHT}px; grid-template-columns: 112px auto; justify-content: center; column-gap: 28px; align-items: center }
    img { grid-row: span 2; width: 112px } b { font-size: 60px; align-self: end } .what { font-size: 28px; align-self: start }`,
    `<div class="words"><img src="${await icon()}" alt=""><b>${name}</b><span class="what">${what}</span></div>${strip(screens)}`,
  );
}

/** The page ends where its own bar begins: the bar of the tile runs there. */
export async function marquee(stage: Stage, screens: Screens): Promise<Uint8Array> {
  const { name, what, promise } = WORDS[stage.language];
  return draw(
    stage,
    MARQUEE,
    `${BRAND} ${startSide(stage.language)}
    .words { position: absolute; inset-block: 0 ${STRIP_HEIGHT}px; inset-inline-start: 88px; width: 500px }
    .words img { width: 112px; margin-block-end: 12px } b { font-size: 88px } .what { font-size: 40px }
    .promise { font-size: 27px; line-height: 1.7; color: #d6e6e8; margin-block-start: 12px }
    .page { position: absolute; inset-block: 112px ${STRIP_HEIGHT}px; inset-inline-end: 72px; width: 690px;
      border-radius: 14px 14px 0 0; overflow: hidden; box-shadow: 0 10px 40px #0008 }
    .page img { width: 690px; display: block }`,
    `<div class="words"><img src="${await icon()}" alt=""><b>${name}</b><span class="what">${what}</span>
    <span class="promise">${promise}</span></div>
    <div class="page"><img src="${asPng(screens.popup)}" alt=""></div>${strip(screens)}`,
  );
}

/** Square, as Edge wants it; what is outside of the rounded corners is nothing. */
export const logo = async (stage: Stage): Promise<Uint8Array> =>
  draw(
    stage,
    LOGO,
    'body { background: transparent } img { display: block }',
    `<img src="${await icon()}" width="300" height="300" alt="">`,
    true,
  );
