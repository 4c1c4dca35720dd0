import type { Article } from '../anchoring/article';

/** How high characters of the article stand, in pixels from its top: measured once, as long as it does not change its size. */
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
    let height = this.known.get(offset);
    if (height === undefined) {
      height = this.measure(Math.min(offset, this.article.table.length - 1));
      this.known.set(offset, height);
    }
    return height;
  }

  /** The first offset of those in text order that does not stand higher than this; their count when all do. */
  firstFrom(count: number, offsetAt: (index: number) => number, height: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.of(offsetAt(middle)) < height) low = middle + 1;
      else high = middle;
    }
    return low;
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
