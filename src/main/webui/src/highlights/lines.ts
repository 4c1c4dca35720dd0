import type { Article } from '../anchoring/article';
import { BoxPainter } from './boxPainter';
import { Intervals, type Interval } from './intervals';
import type { Stroke } from './painter';
import { Vicinity } from './vicinity';

/** Lines under passages of the text; of thousands only those are drawn that are near the screen. */
export class Lines {
  private readonly painter: BoxPainter<string>;
  private passages = new Intervals<Interval>([]);
  private readonly vicinity = new Vicinity();

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
    if (this.vicinity.look(screen)) this.draw();
  }

  private draw(): void {
    const { start, end } = this.vicinity.stretch;
    this.painter.paint(this.layer, this.passages.within(start, end));
  }
}
