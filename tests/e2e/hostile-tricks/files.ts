/** By the files of the extension. */
import type { Trick } from './trick';

export const FILES: readonly Trick[] = [
  {
    what: 'fetches every file of the extension',
    async late({ keep, files, noFile, bait }) {
      const isThere = (url: string): Promise<boolean> =>
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        );
      if (await isThere('/bait.txt')) keep(bait);
      for (const url of [...files, noFile]) if (await isThere(url)) keep(`a file: ${url}`);
    },
  },
  {
    what: 'loads every file as picture, script, style and sound, and compares with a name that no file has',
    async late({ keep, files, noFile, bait }) {
      const load = (name: string, url: string): Promise<string> =>
        new Promise((resolve) => {
          const element = document.createElement(name);
          for (const type of ['load', 'error', 'loadeddata']) element.addEventListener(type, () => resolve(type));
          if (name === 'link') Object.assign(element, { rel: 'stylesheet', href: url });
          else Object.assign(element, { src: url });
          document.body.append(element);
          setTimeout(() => resolve('nothing'), 4000);
        });
      await Promise.all(
        ['img', 'script', 'link', 'audio'].map(async (name) => {
          const none = await load(name, noFile);
          if (name === 'script' && (await load(name, '/bait.txt')) !== none) keep(bait);
          await Promise.all(
            files.map(async (url) => (await load(name, url)) !== none && keep(`a file as ${name}: ${url}`)),
          );
        }),
      );
    },
  },
  {
    what: 'puts its pages into frames, and compares with a page that there is not',
    async late({ keep, files, noFile, bait }) {
      const frame = (url: string): Promise<string> =>
        new Promise((resolve) => {
          const element = document.createElement('iframe');
          const look = (): string => {
            try {
              return `${element.contentWindow?.length} ${element.contentDocument?.URL}`;
            } catch (error) {
              return String(error);
            }
          };
          element.addEventListener('load', () => resolve(`loaded ${look()}`));
          setTimeout(() => resolve(`waits ${look()}`), 1500);
          element.src = url;
          document.body.append(element);
        });
      const none = await frame(noFile);
      if ((await frame('/bait.txt')) !== none) keep(bait);
      const pages = files.filter((url) => url.endsWith('.html'));
      await Promise.all(pages.map(async (url) => (await frame(url)) !== none && keep(`a framed page: ${url}`)));
    },
  },
  {
    what: 'speaks to the extension by its id, as to one that may be spoken to from outside',
    async late({ keep, files, bait }) {
      const id = new URL(files[0] ?? '').host;
      const { runtime } = ((window as { chrome?: unknown; browser?: unknown }).chrome ?? {}) as {
        runtime?: { sendMessage(...given: unknown[]): Promise<unknown>; connect(id: string): unknown };
      };
      keep(bait);
      if (!runtime) return;
      for (const command of ['headlines.seen', 'headline.open', 'bar.leaveSite'])
        await new Promise<void>((resolve) => {
          setTimeout(resolve, 500);
          runtime.sendMessage(id, { command, payload: {} }, (answer: unknown) => {
            if (answer !== undefined) keep(`an answer: ${JSON.stringify(answer)}`);
            resolve();
          });
        });
    },
  },
];
