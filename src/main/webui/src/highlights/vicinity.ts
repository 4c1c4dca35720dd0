import type { Stroke } from './painter';

/** How far around the screen is painted, in code points: some three screens. */
const AROUND = 6_000;
/** How near its edge the reader may come before what is around him is painted anew. */
const EDGE = AROUND / 4;

/** The stretch of a text that is painted: around the screen, so that one who scrolls a little finds all of it there. */
export class Vicinity {
  private around: Stroke = { start: -AROUND, end: AROUND };

  get stretch(): Stroke {
    return this.around;
  }

  /** This is on screen now. Answers whether another stretch is to be painted. */
  look({ start, end }: Stroke): boolean {
    if (start - EDGE >= this.around.start && end + EDGE <= this.around.end) return false;
    this.around = { start: start - AROUND, end: end + AROUND };
    return true;
  }
}
