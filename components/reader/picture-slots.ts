/** Where the pictures of an article go. Until one is stored, its place says what it shows and which host it is at. */

export interface PictureSlot {
  /** Absolute http(s). */
  url: string;
  host: string;
  /** What it shows, in the article's words; '' where the article has none. */
  alt: string;
  width: number | null;
  height: number | null;
  place: HTMLElement;
}

/** Puts an empty place where each picture of `root` was. */
export function slotPictures(root: HTMLElement): PictureSlot[] {
  return [...root.querySelectorAll('img')].flatMap((image) => {
    const url = image.getAttribute('src');
    if (!url || !URL.canParse(url)) {
      image.remove();
      return [];
    }
    const place = root.ownerDocument.createElement('span');
    place.className = 'picture';
    const slot: PictureSlot = {
      url,
      host: new URL(url).hostname,
      alt: image.getAttribute('alt') ?? '',
      width: Number(image.getAttribute('width')) || null,
      height: Number(image.getAttribute('height')) || null,
      place,
    };
    image.replaceWith(place);
    unlink(place);
    makeFigure(place);
    return [slot];
  });
}

/** A link around nothing but a picture leads to the same picture, larger. */
function unlink(place: HTMLElement): void {
  const link = place.parentElement;
  if (link?.localName === 'a' && link.childElementCount === 1 && !link.textContent?.trim()) link.replaceWith(place);
}

/** A picture that stands alone is a figure; a paragraph or a link around nothing else goes. */
function makeFigure(place: HTMLElement): void {
  if (place.closest('figure, table')) return;
  let outermost: Element = place;
  for (
    let around = place.parentElement;
    around?.matches('p, a, span, b, strong, em, i');
    around = around.parentElement
  ) {
    if (around.childElementCount !== 1 || (around.textContent ?? '').trim() !== '') break;
    outermost = around;
  }
  if (outermost.parentElement?.closest('p, h2, h3, h4, h5, h6, a, span')) return;
  const figure = place.ownerDocument.createElement('figure');
  outermost.replaceWith(figure);
  figure.append(place);
}
