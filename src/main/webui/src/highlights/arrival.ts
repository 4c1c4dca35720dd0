import type { Article } from '../anchoring/article';
import { BoxPainter } from './boxPainter';
import type { Stroke } from './painter';

/** The passage an address leads to: #at-start-end, in code points of the text that lies on the sheet. */
export function passageIn(hash: string): Stroke | undefined {
  const [, from, to] = /^#at-(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
  const start = Number(from);
  const end = Number(to);
  return from !== undefined && start < end ? { start, end } : undefined;
}

/** Brings the passage an address leads to on screen and marks it, now and whenever the address changes. */
export class Arrival {
  private readonly painter: BoxPainter<'arrival'>;

  constructor(private readonly article: Article) {
    this.painter = new BoxPainter(article, ['arrival']);
  }

  /** Brings a stretch of the text on screen and marks it; where it has no length it is a place, and nothing is marked. */
  goTo(start: number, end: number): void {
    const range = this.article.measureOf(start, Math.max(end, start + 1));
    if (!range) return;
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight * 0.3 });
    this.mark(end > start ? { start, end } : undefined);
  }

  start(): void {
    addEventListener('hashchange', () => this.arrive());
    this.arrive();
  }

  private arrive(): void {
    const { start, end } = passageIn(location.hash) ?? { start: 0, end: 0 };
    const here = { start, end: Math.min(end, this.article.table.length) };
    const range = here.start < here.end ? this.article.measureOf(here.start, here.end) : undefined;
    this.mark(range && here);
    if (!range) return;
    this.show(range);
    // Fonts that come late move the lines.
    void document.fonts.ready.then(() => this.show(range));
  }

  private show(range: Range): void {
    const { top } = range.getBoundingClientRect();
    if (top < innerHeight * 0.15 || top > innerHeight * 0.6) scrollBy({ top: top - innerHeight * 0.3 });
    this.article.element.focus({ preventScroll: true });
  }

  private mark(passage: Stroke | undefined): void {
    this.painter.paint('arrival', passage ? [passage] : []);
  }
}
