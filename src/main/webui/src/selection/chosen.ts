import type { Article } from '../anchoring/article';
import type { Quote } from '../anchoring/quote';

/** A passage a reader has chosen, the range it was chosen by, and whether by touch. */
export interface Chosen {
  readonly quote: Quote;
  readonly range: Range;
  readonly touch: boolean;
}

const SETTLED = 120;

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
