import type { Article } from '../anchoring/article';
import { markOf } from '../margin/cards';

const NAME = 'postil-linked';

/** Underlines the passages of the text that cross-references begin or end at. */
export class LinkedPassages {
  constructor(private readonly article: Article) {}

  show(cards: readonly HTMLElement[]): void {
    if (!('highlights' in CSS)) return;
    const ranges = cards
      .filter((card) => card.dataset.start !== undefined)
      .flatMap((card) => this.article.rangeOf(markOf(card).start, markOf(card).end) ?? []);
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }
}
