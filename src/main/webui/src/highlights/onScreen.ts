import type { Article } from '../anchoring/article';
import type { Stroke } from './painter';

const INLINE = 'a,abbr,b,bdi,bdo,cite,code,del,em,i,ins,kbd,mark,q,s,small,span,strong,sub,sup,u';

/** Which stretch of the article is on screen. */
export class OnScreen {
  private readonly blocks = new Map<Element, { start: number; end: number }>();
  private readonly seen = new Set<Element>();

  /** @param around how much more than the screen counts, as the root margin of an IntersectionObserver */
  constructor(article: Article, around: string, changed: (stretch: Stroke) => void) {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.seen.add(target);
          else this.seen.delete(target);
        }
        const stretch = this.stretch();
        if (stretch) changed(stretch);
      },
      { rootMargin: around },
    );
    this.measure(article);
    for (const block of this.blocks.keys()) observer.observe(block);
  }

  stretch(): Stroke | undefined {
    let start = Infinity;
    let end = 0;
    for (const block of this.seen) {
      const extent = this.blocks.get(block);
      if (!extent) continue;
      start = Math.min(start, extent.start);
      end = Math.max(end, extent.end);
    }
    return start < end ? { start, end } : undefined;
  }

  private measure(article: Article): void {
    article.table.nodes.forEach((node, index) => {
      let block = node.parentElement;
      while (block && block !== article.element && block.matches(INLINE)) block = block.parentElement;
      if (!block || block === article.element) return;
      const start = article.table.startOf(index);
      const end = article.table.startOf(index + 1);
      const extent = this.blocks.get(block);
      if (extent) extent.end = end;
      else this.blocks.set(block, { start, end });
    });
  }
}
