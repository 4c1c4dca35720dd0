import type { Article } from '../anchoring/article';
import { inParts, type Part } from './parts';

/** How many blocks are laid out at once, which takes a few hundredths of a second. */
const BLOCKS = 200;
/** Nothing is laid out while the reader scrolls, nor so long after, in milliseconds. */
const RESTS = 200;

/**
 * Lays out a long text part by part. The style sheet lets the browser take what is not on screen of an article that is
 * `data-long` for about as high as it will be, so that who comes to a passage can read it at once. What is below follows
 * while nothing happens, and then what is above; what is on screen stays where it is.
 */
export class Typesetting {
  private readonly sheet = new CSSStyleSheet();
  private parts: Iterator<Part> | undefined;
  private scrolled = 0;
  private ownScroll = false;

  /** @param moved heights are others now, and what stands beside the text has to follow before it is painted */
  constructor(
    private readonly article: Article,
    private readonly moved: () => void,
  ) {}

  start(): void {
    const { element } = this.article;
    if (this.article.laidOut) return;
    document.adoptedStyleSheets.push(this.sheet);
    addEventListener('scroll', () => this.heard(), { passive: true });
    this.parts = inParts(element.childElementCount, this.firstOnScreen(), BLOCKS);
    this.later();
  }

  private later(): void {
    const idle = () => (performance.now() - this.scrolled < RESTS ? setTimeout(() => this.later(), RESTS) : this.next());
    if ('requestIdleCallback' in globalThis) requestIdleCallback(idle, { timeout: RESTS });
    else setTimeout(idle);
  }

  private next(): void {
    const part = this.parts?.next().value as Part | undefined;
    const moved = this.holding(() => (part ? this.layOut(part) : this.finish()));
    if (moved || !part) this.moved();
    if (part) this.later();
  }

  private layOut({ first, last }: Part): void {
    this.sheet.replaceSync(
      `[data-long] > :nth-child(n + ${first + 1}):nth-child(-n + ${last + 1}) { content-visibility: visible; }`,
    );
  }

  private finish(): void {
    this.article.element.removeAttribute('data-long');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  /**
   * Does something without moving what is on screen; the browser would see to that, too, but after the cards have been put.
   * Answers whether it had to.
   */
  private holding(change: () => void): boolean {
    const block = this.article.element.children[this.firstOnScreen()];
    const before = block?.getBoundingClientRect().top ?? 0;
    change();
    const by = (block?.getBoundingClientRect().top ?? 0) - before;
    if (by === 0 || scrollY === 0) return false;
    this.ownScroll = true;
    scrollBy({ top: by, behavior: 'instant' });
    return true;
  }

  private heard(): void {
    if (!this.ownScroll) this.scrolled = performance.now();
    this.ownScroll = false;
  }

  private firstOnScreen(): number {
    const { children } = this.article.element;
    let low = 0;
    let high = children.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((children[middle]?.getBoundingClientRect().bottom ?? 0) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
