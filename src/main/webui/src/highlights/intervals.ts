import { firstIn } from '../elements/halves';

/** Something that covers the code points from start to before end. */
export interface Interval {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Intervals of one text in its order, and which of them cover an offset. */
export class Intervals<T extends Interval> {
  readonly inOrder: readonly T[];
  /** The furthest end among the first n+1, so that a search backwards knows when to stop. */
  private readonly furthest: Uint32Array;

  constructor(intervals: Iterable<T>) {
    this.inOrder = [...intervals].sort(byPlace);
    this.furthest = new Uint32Array(this.inOrder.length);
    let furthest = 0;
    this.inOrder.forEach((interval, index) => {
      furthest = Math.max(furthest, interval.end);
      this.furthest[index] = furthest;
    });
  }

  /** Those that cover an offset, the shortest first: what lies innermost is what was pointed at. */
  at(offset: number): T[] {
    return this.within(offset, offset + 1).sort((a, b) => a.end - a.start - (b.end - b.start) || byPlace(a, b));
  }

  /** Those that share a character with the stretch, in the order of the text. */
  within(from: number, to: number): T[] {
    const found: T[] = [];
    for (let index = this.startingBefore(to) - 1; index >= 0; index--) {
      if ((this.furthest[index] ?? 0) <= from) break;
      const interval = this.inOrder[index];
      if (interval && interval.end > from) found.push(interval);
    }
    return found.reverse();
  }

  private startingBefore(offset: number): number {
    return firstIn(0, this.inOrder.length, (index) => (this.inOrder[index]?.start ?? 0) >= offset);
  }
}

/** The order of the text; where two start together the longer comes first, as the outer of two brackets does. */
export function byPlace(a: Interval, b: Interval): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}
