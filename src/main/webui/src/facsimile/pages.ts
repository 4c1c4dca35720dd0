/** A page image. */
export interface Page {
  readonly number: number;
  readonly label: string;
  /** The address of its image (IIIF Image API 3, level 0). */
  readonly image: string;
  /** The address of the words on it; empty when there are none. */
  readonly words: string;
  /** At its largest, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The code point at which it begins in the text; undefined when nobody knows. */
  readonly place: number | undefined;
}

/** The pages as they stand in a list that the server rendered. */
export function pagesIn(list: Iterable<HTMLElement>): Page[] {
  return [...list].map(({ dataset }) => ({
    number: Number(dataset.page),
    label: dataset.label ?? '',
    image: dataset.image ?? '',
    words: dataset.at ?? '',
    width: Number(dataset.width),
    height: Number(dataset.height),
    place: dataset.place ? Number(dataset.place) : undefined,
  }));
}

/** The page on which a code point stands: of those that begin at it or before, the last; undefined before the first. */
export function pageAt(pages: readonly Page[], offset: number): Page | undefined {
  let found: Page | undefined;
  for (const page of pages) {
    // Empty pages begin where the next one does, and only that one has what stands there.
    if (page.place === undefined || page.place > offset) continue;
    if (found?.place === undefined || page.place >= found.place) found = page;
  }
  return found;
}
