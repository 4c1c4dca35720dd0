import type { Article } from '../anchoring/article';
import { BoxPainter } from './boxPainter';
import { Intervals, type Interval } from './intervals';
import type { Stroke } from './painter';

/** How far around the screen lines are drawn, in code points: some three screens. */
const AROUND = 6_000;

/** Lines under passages of the text; of thousands only those are drawn that are near the screen. */
export class Lines {
  private readonly painter: BoxPainter<string>;
  private passages = new Intervals<Interval>([]);
  private screen: Stroke = { start: 0, end: AROUND };
  private drawn: Stroke | undefined;

  /** @param layer what the lines are called in the styles */
  constructor(
    article: Article,
    private readonly layer: string,
  ) {
    this.painter = new BoxPainter(article, [layer]);
  }

  /** Draws lines under these passages, and under no others. */
  show(passages: Intervals<Interval>): void {
    this.passages = passages;
    this.draw();
  }

  /** Draws around what is on screen, unless that is drawn already. */
  look(screen: Stroke): void {
    this.screen = screen;
    const margin = AROUND / 4;
    if (this.drawn && screen.start - margin >= this.drawn.start && screen.end + margin <= this.drawn.end) return;
    this.draw();
  }

  private draw(): void {
    this.drawn = { start: this.screen.start - AROUND, end: this.screen.end + AROUND };
    this.painter.paint(this.layer, this.passages.within(this.drawn.start, this.drawn.end));
  }
}
