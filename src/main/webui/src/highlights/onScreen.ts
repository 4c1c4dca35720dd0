import type { Article } from '../anchoring/article';
import { firstIn } from '../elements/halves';
import type { Stroke } from './painter';

const INLINE = 'a,abbr,b,bdi,bdo,cite,code,del,em,i,ins,kbd,mark,q,s,small,span,strong,sub,sup,u';

interface Block {
  readonly element: Element;
  readonly start: number;
  end: number;
}

/**
 * Which stretch of the article is on screen, found by halves at most once a frame: an observer of thousands of paragraphs
 * would cost more than the scrolling itself. Found among its parts first, for the browser lays a part out to say where a
 * block in it stands.
 */
export class OnScreen {
  private readonly blocks: Block[] = [];
  private shown: Stroke | undefined;
  private waiting = false;

  constructor(
    private readonly article: Article,
    private readonly changed: (stretch: Stroke) => void,
  ) {
    this.measure();
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
    const { parts } = this.article;
    const at = (element: Element | undefined) => element !== undefined && reached(element.getBoundingClientRect());
    const part = firstIn(0, parts.length, (index) => at(parts[index]?.element));
    const from = this.firstBlockIn(parts[part - 1]?.start ?? 0);
    const to = this.firstBlockIn(parts[part + 1]?.start ?? Infinity);
    return firstIn(from, to, (index) => at(this.blocks[index]?.element));
  }

  private firstBlockIn(start: number): number {
    return firstIn(0, this.blocks.length, (index) => (this.blocks[index]?.start ?? 0) >= start);
  }

  private measure(): void {
    const { article } = this;
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
