import type { Article } from '../anchoring/article';
import { firstIn } from '../elements/halves';

/** What is so many screens away is not measured before it is laid out. */
const FAR = 2;

/**
 * How high characters of the article stand, in pixels from its top: measured once, as long as it does not change its size.
 * In a part of a long text that is not laid out and is far away it is guessed, for to measure it would lay the part out.
 */
export class Heights {
  private readonly known = new Map<number, number>();
  private readonly range = document.createRange();

  constructor(private readonly article: Article) {
    new ResizeObserver(() => this.known.clear()).observe(article.element);
  }

  /** Forgets everything: letters of another font have come. */
  forget(): void {
    this.known.clear();
  }

  of(offset: number): number {
    const known = this.known.get(offset) ?? this.guess(offset);
    if (known !== undefined) return known;
    const height = this.measure(Math.min(offset, this.article.table.length - 1));
    this.known.set(offset, height);
    return height;
  }

  /** The first offset of those in text order that does not stand higher than this; their count when all do. */
  firstFrom(count: number, offsetAt: (index: number) => number, height: number): number {
    return firstIn(0, count, (index) => this.of(offsetAt(index)) >= height);
  }

  private guess(offset: number): number | undefined {
    if (this.article.laidOut) return undefined;
    const part = this.article.partAt(offset);
    if (!part || part.element.hasAttribute('data-set')) return undefined;
    const { top, bottom, height } = part.element.getBoundingClientRect();
    if (top < innerHeight * (1 + FAR) && bottom > innerHeight * -FAR) return undefined;
    const share = (offset - part.start) / (part.end - part.start);
    return top + height * share - this.article.element.getBoundingClientRect().top;
  }

  /** One range serves all measures: every live range has to be kept up to date when anything in the page changes. */
  private measure(offset: number): number {
    const place = this.article.table.placeOf(offset, 'start');
    if (!place) return 0;
    this.range.setStart(place.node, place.unit);
    this.range.setEnd(place.node, Math.min(place.unit + 1, place.node.data.length));
    const box = this.range.getClientRects()[0] ?? this.range.getBoundingClientRect();
    return box.top - this.article.element.getBoundingClientRect().top;
  }
}
