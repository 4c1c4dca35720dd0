import type { Article } from '../anchoring/article';

const NAME = 'postil-candidate';
const DWELL = 150;

/** A stretch of the text, in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Shows in the text the place that somebody points at elsewhere on the page. */
export class PointedPlace {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly article: Article) {}

  /** Marks it at once, and brings it on screen when the pointer rests on it. */
  point(stretch: Stretch): void {
    this.mark(stretch);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.scrollTo(stretch), DWELL);
  }

  /** Marks it and brings it on screen at once. */
  show(stretch: Stretch): void {
    clearTimeout(this.timer);
    this.mark(stretch);
    this.scrollTo(stretch);
  }

  clear(): void {
    clearTimeout(this.timer);
    if ('highlights' in CSS) CSS.highlights.delete(NAME);
  }

  private mark({ start, end }: Stretch): void {
    if (!('highlights' in CSS)) return;
    const range = this.article.rangeOf(start, Math.min(end, this.article.table.length));
    CSS.highlights.set(NAME, range ? new Highlight(range) : new Highlight());
  }

  private scrollTo({ start, end }: Stretch): void {
    const box = this.article.measureOf(start, Math.min(end, this.article.table.length))?.getBoundingClientRect();
    if (!box) return;
    const { top, bottom } = room();
    if (box.top < top || box.top > bottom - 40) scrollBy({ top: box.top - top - (bottom - top) * 0.3 });
  }
}

/** Where the text can be seen: under the page's bar, and above a panel at the foot of a narrow screen. */
function room(): { top: number; bottom: number } {
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const panel = document.querySelector('.adrift-panel')?.getBoundingClientRect();
  const foot = panel && panel.width >= innerWidth ? panel.top : innerHeight;
  return { top: Math.max(0, bar), bottom: foot };
}
