/** So long after the last step of scrolling the reader is taken to have stopped, in milliseconds. */
const RESTS = 150;
/** For so long cards that come while the reader scrolls wait for each other, in milliseconds: each time costs a frame. */
const GATHERS = 120;

/** What is put right. */
export interface Paced {
  /** Whether all that is on screen, and some way around it, is in the page. */
  readonly enough: () => boolean;
  /** @param rests whether the reader has stopped scrolling */
  readonly place: (rests: boolean) => void;
}

/** When the margin is put right: once in a frame at most, and seldom while the reader scrolls. */
export class Pace {
  /** Runs while the reader scrolls, and a moment longer. */
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  /** It is put right with a frame to come. */
  private waiting = false;
  private frame = 0;

  constructor(private readonly margin: Paced) {
    addEventListener('scroll', () => this.scrolled(), { passive: true });
  }

  /** With the next frame. */
  soon(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.frame = requestAnimationFrame(() => this.now());
  }

  /** Before anything else is done, and not again with the next frame. */
  atOnce(): void {
    cancelAnimationFrame(this.frame);
    this.now();
  }

  /** With the next frame, or with all that has come in a moment while the reader scrolls. */
  gather(): void {
    if (this.waiting) return;
    if (this.timer === undefined) this.soon();
    else this.gathering ??= setTimeout(() => this.gathered(), GATHERS);
  }

  private gathered(): void {
    this.gathering = undefined;
    this.soon();
  }

  private scrolled(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), RESTS);
    if (this.waiting || this.margin.enough()) return;
    this.waiting = true;
    this.slower(scrollY);
  }

  private rest(): void {
    this.timer = undefined;
    this.soon();
  }

  /** While the reader flings through the text cards wait: nobody could read them, and each frame would bring others. */
  private slower(before: number): void {
    this.frame = requestAnimationFrame(() => {
      if (Math.abs(scrollY - before) > innerHeight / 2) this.slower(scrollY);
      else this.now();
    });
  }

  private now(): void {
    this.waiting = false;
    this.margin.place(this.timer === undefined);
  }
}
