import type { Article } from '../anchoring/article';
import type { Stroke } from './painter';

const INLINE = 'a,abbr,b,bdi,bdo,cite,code,del,em,i,ins,kbd,mark,q,s,small,span,strong,sub,sup,u';

interface Block {
  readonly element: Element;
  readonly start: number;
  end: number;
}

/**
 * Which stretch of the article is on screen, found by halves among its blocks at most once a frame: an observer of
 * thousands of paragraphs would cost more than the scrolling itself.
 */
export class OnScreen {
  private readonly blocks: Block[] = [];
  private shown: Stroke | undefined;
  private waiting = false;

  constructor(
    article: Article,
    private readonly changed: (stretch: Stroke) => void,
  ) {
    this.measure(article);
    addEventListener('scroll', () => this.later(), { passive: true });
    new ResizeObserver(() => this.later()).observe(article.element);
    this.later();
  }

  /** From the beginning of the first block on screen to the end of the last. */
  stretch(): Stroke | undefined {
    const first = this.firstBlock((box) => box.bottom > 0);
    const last = this.firstBlock((box) => box.top >= innerHeight) - 1;
    const start = this.blocks[first]?.start;
    const end = this.blocks[last]?.end;
    return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
  }

  private later(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      const stretch = this.stretch();
      if (!stretch || (stretch.start === this.shown?.start && stretch.end === this.shown.end)) return;
      this.shown = stretch;
      this.changed(stretch);
    });
  }

  private firstBlock(reached: (box: DOMRect) => boolean): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (block && reached(block.element.getBoundingClientRect())) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private measure(article: Article): void {
    const known = new Map<Element, Block>();
    article.table.nodes.forEach((node, index) => {
      let element = node.parentElement;
      while (element && element !== article.element && element.matches(INLINE)) element = element.parentElement;
      if (!element || element === article.element) return;
      const end = article.table.startOf(index + 1);
      const block = known.get(element);
      if (block) block.end = end;
      else known.set(element, { element, start: article.table.startOf(index), end });
    });
    this.blocks.push(...known.values());
  }
}
