/** Taking the article along: to the clipboard, or to a file. */

import { picturesOf } from '../../utils/store/queries';
import { fileName } from '../../utils/text/file-name';
import { useInterface } from '../ui/interface';
import { saveFile } from '../ui/save-file';
import { asDocument, copyWithSource, type Takeaway } from './take-away';
import type { StoryView } from './use-story';
import type { Wishes } from './use-wishes';

export interface Taking {
  copy(): void;
  saveAsFile(): void;
}

export function useTaking({ readable, reading, arranged, language }: StoryView, { attempt, say }: Wishes): Taking {
  const { db, words } = useInterface();
  const { headline, source, article } = readable;
  const taken = (pictures: Takeaway['pictures']): Takeaway => ({
    title: headline.title,
    direction: reading.direction,
    language,
    about: [
      ...(article?.byline ? [article.byline] : []),
      ...(source ? [words.say('reader-from', { source: source.title })] : []),
      words.date(headline.at),
    ],
    url: headline.url ?? source?.siteUrl ?? null,
    body: arranged.body,
    pictures,
  });
  const storedPictures = async (): Promise<Map<HTMLImageElement, Blob>> => {
    const blobs = new Map((await picturesOf(db, headline.id)).map(({ url, blob }) => [url, blob]));
    const pairs = (arranged.content?.pictures ?? []).flatMap(({ url, place }) => {
      const blob = blobs.get(url);
      const image = place.querySelector('img');
      return blob && image ? [[image, blob] as const] : [];
    });
    return new Map(pairs);
  };
  const write = async (): Promise<void> => {
    const name = fileName(headline.title, 'html', 'shareet');
    saveFile(await asDocument(taken(await storedPictures())), name, 'text/html');
    say(words.say('reader-file-saved', { file: name }));
  };
  return {
    copy: () => void attempt(copyWithSource(taken(new Map())), 'reader-copied'),
    saveAsFile: () => void attempt(write()),
  };
}
