import type { Article } from '../anchoring/article';
import { firstIn } from '../elements/halves';
import { outwards } from './parts';

/** How many parts are laid out at once, which takes a few hundredths of a second. */
const PARTS = 8;
/** Nothing is laid out while the reader scrolls, nor so long after, in milliseconds. */
const RESTS = 200;
/** Fonts that have not come after so many milliseconds are not waited for: heights and the strip would be wrong for ever. */
const WAITS = 3000;

/**
 * Lays out a long text part by part. The style sheet lets the browser take what is not on screen of an article that is
 * `data-long` for about as high as it will be, so that who comes to a passage can read it at once. What is below follows
 * while nothing happens, and then what is above; what is on screen stays where it is.
 */
export class Typesetting {
  private waiting: number[] = [];
  private scrolled = 0;
  private ownScroll = false;

  /** @param moved heights are others now, and what stands beside the text has to follow before it is painted */
  constructor(
    private readonly article: Article,
    private readonly moved: () => void,
  ) {}

  start(): void {
    const { laidOut, parts } = this.article;
    if (laidOut) return;
    addEventListener('scroll', () => this.heard(), { passive: true });
    this.waiting = [...outwards(parts.length, onScreen(parts.map(({ element }) => element)))];
    void this.fonts().finally(() => this.later());
  }

  /**
   * Whenever a font comes that the page did not have, the browser lays out everything anew, for half a second if the whole
   * text has been: so those of the text's letters are there first, also the italics, and the one in which names stand beside
   * it, though the first who needs them may be a card far down.
   */
  private async fonts(): Promise<void> {
    const letters = lettersOf(this.article.table.nodes);
    const text = getComputedStyle(this.article.element).fontFamily;
    const rest = getComputedStyle(document.body).fontFamily;
    const there = [`1em ${text}`, `italic 1em ${text}`, `1em ${rest}`].map((font) => document.fonts.load(font, letters));
    await Promise.race([Promise.allSettled(there), new Promise((go) => setTimeout(go, WAITS))]);
  }

  private later(): void {
    const idle = () => (performance.now() - this.scrolled < RESTS ? setTimeout(() => this.later(), RESTS) : this.next());
    if ('requestIdleCallback' in globalThis) requestIdleCallback(idle, { timeout: RESTS });
    else setTimeout(idle);
  }

  private next(): void {
    const next = this.waiting.splice(0, PARTS);
    const moved = this.holding(() => {
      for (const index of next) this.article.parts[index]?.element.toggleAttribute('data-set', true);
      if (this.waiting.length === 0) this.article.element.removeAttribute('data-long');
    });
    if (moved || this.article.laidOut) this.moved();
    if (!this.article.laidOut) this.later();
  }

  /**
   * Does something without moving what is on screen; the browser would see to that, too, but after the cards have been put.
   * Answers whether it had to.
   */
  private holding(change: () => void): boolean {
    const parts = this.article.parts.map(({ element }) => element);
    const blocks = [...(parts[onScreen(parts)]?.children ?? [])];
    const block = blocks[onScreen(blocks)];
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
}

/** One of the plain letters, and every other that occurs. */
function lettersOf(nodes: readonly Text[]): string {
  const letters = new Set('a');
  for (const { data } of nodes) for (const [letter] of data.matchAll(/[^\0-\xff]/gu)) letters.add(letter);
  return [...letters].join('');
}

/** The first of elements under each other that is on screen; the last when none is. */
function onScreen(elements: readonly Element[]): number {
  return firstIn(0, elements.length - 1, (index) => (elements[index]?.getBoundingClientRect().bottom ?? 0) > 0);
}
