/** What came of a pointer on a handle: it only touched it, or dragged it so high and let go. */
export interface Dragged {
  tapped(): void;
  /** @param height in pixels  @param speed upwards, in pixels a millisecond */
  dropped(height: number, speed: number): void;
}

/** A finger trembles this much without dragging, in pixels. */
const TREMBLES = 6;

/** Lets a sheet at the foot of the window be dragged by its handle; a click, or a key's, still is one. */
export class Dragging {
  private from: { y: number; height: number } | undefined;
  private last = { y: 0, at: 0 };
  private speed = 0;
  private moved = false;

  constructor(
    private readonly handle: HTMLElement,
    private readonly sheet: HTMLElement,
    private readonly dragged: Dragged,
  ) {
    handle.addEventListener('pointerdown', (event) => this.start(event));
    handle.addEventListener('pointermove', (event) => this.move(event));
    handle.addEventListener('pointerup', () => this.end());
    handle.addEventListener('pointercancel', () => this.end());
    handle.addEventListener('click', () => {
      if (!this.moved) dragged.tapped();
      this.moved = false;
    });
  }

  private start(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0) return;
    this.from = { y: event.clientY, height: this.sheet.offsetHeight };
    this.last = { y: event.clientY, at: event.timeStamp };
    this.speed = 0;
    this.moved = false;
    this.handle.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    if (!this.from) return;
    const lifted = this.from.y - event.clientY;
    if (!this.moved && Math.abs(lifted) < TREMBLES) return;
    this.moved = true;
    const passed = event.timeStamp - this.last.at;
    if (passed > 0) this.speed = (this.last.y - event.clientY) / passed;
    this.last = { y: event.clientY, at: event.timeStamp };
    this.sheet.dataset.dragged = '';
    this.sheet.style.setProperty('--dragged', `${this.from.height + lifted}px`);
  }

  private end(): void {
    const { from } = this;
    this.from = undefined;
    if (!from || !this.moved) return;
    delete this.sheet.dataset.dragged;
    this.dragged.dropped(from.height + from.y - this.last.y, this.speed);
    // A drag that no click follows must not swallow the next one.
    setTimeout(() => (this.moved = false));
  }
}
