import type { Article } from '../anchoring/article';
import type { Quote } from '../anchoring/quote';
import { sentenceAfter } from '../anchoring/sentences';

/** A passage a reader has chosen, the range it was chosen by, and whether by touch. */
export interface Chosen {
  readonly quote: Quote;
  readonly range: Range;
  readonly touch: boolean;
}

const SETTLED = 120;
const AHEAD = 5000;

/** Says what passage of the article is selected, once the pointer is up or the keys rest. */
export class Choosing {
  private touch = false;
  private pressed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly article: Article,
    private readonly chosen: (chosen: Chosen | undefined) => void,
  ) {
    document.addEventListener('pointerdown', (event) => {
      this.touch = event.pointerType === 'touch';
      this.pressed = !this.touch;
    });
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => {
        this.pressed = false;
        this.settle();
      });
    }
    document.addEventListener('selectionchange', () => this.settle());
  }

  current(): Chosen | undefined {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.article.element)) return undefined;
    const quote = this.article.quoteIn(range);
    return quote && { quote, range, touch: this.touch };
  }

  private select(start: number, end: number): void {
    const range = this.article.measureOf(start, end);
    if (range)
      document
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  /** Selects the sentence after the one selected, or the first after an offset: selecting without a pointer. */
  nextSentence(offset: number): void {
    const after = this.current()?.quote.end ?? offset;
    const ahead = this.article.table.slice(after, after + AHEAD);
    const sentence = sentenceAfter(ahead, 0, this.article.element.lang || 'en');
    if (sentence) this.select(after + sentence.start, after + sentence.end);
  }

  clear(): void {
    document.getSelection()?.removeAllRanges();
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.pressed) this.chosen(this.current());
    }, SETTLED);
  }
}
