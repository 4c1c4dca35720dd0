import { need } from '../elements/template';
import { word } from '../elements/words';
import { around, between, cornersOf, dragged, holds, isDrawn, moved, polygon, sized, type Point, type Shape } from './shape';
import type { Surface } from './surface';

/** What is drawn: a box at one go, an outline point by point, or a region that is there is given another shape. */
export type Tool = 'box' | 'outline' | 'redraw';

/** How far a key moves or sizes, as a part of what is in sight of the page; finely, a tenth of that. */
const STEP = 0.02;
/** So near to a corner one means the corner, in pixels; with a finger, farther. */
const NEAR = 14;
const FINGER = 26;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const HELP: Readonly<Record<Tool, string>> = { box: 'drawBox', outline: 'drawOutline', redraw: 'drawAnew' };

type Held = { readonly corner: number } | { readonly from: Point; readonly shape: Shape };

/**
 * Drawing on the page image: by mouse, pen or finger, and by keys. While somebody draws, the image lies still under a sheet
 * of its own, and a bar says how to go on.
 */
export class Drawing {
  private readonly sheet = need('facsimile-draw');
  private readonly bar = need('facsimile-drawing');
  private readonly help = need('facsimile-drawing-help');
  private readonly says = need('facsimile-drawn');
  private tool: Tool = 'box';
  private shape: Shape | undefined;
  private points: Point[] = [];
  private cursor: Point | undefined;
  private origin: Point | undefined;
  private held: Held | undefined;
  private done: ((shape: Shape | undefined) => void) | undefined;

  constructor(private readonly surface: Surface) {
    this.sheet.addEventListener('pointerdown', (event) => this.press(event));
    this.sheet.addEventListener('pointermove', (event) => this.drag(event));
    this.sheet.addEventListener('pointerup', (event) => this.release(event));
    this.sheet.addEventListener('pointercancel', () => this.letGo());
    this.sheet.addEventListener('keydown', (event) => this.key(event));
    this.sheet.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.bar.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.finish(undefined);
    });
    this.bar.addEventListener('click', ({ target }) => {
      const what = (target as Element).closest<HTMLElement>('[data-draw]')?.dataset.draw;
      if (what === 'take') this.take();
      else if (what) this.finish(undefined);
    });
  }

  /**
   * @param before the shape to begin with; none for a new one
   * @return what was drawn, or undefined when somebody thought better of it
   */
  begin(tool: Tool, before?: Shape): Promise<Shape | undefined> {
    this.finish(undefined);
    this.tool = tool;
    this.shape = before;
    this.points = [];
    this.cursor = this.origin = this.held = undefined;
    this.sheet.hidden = this.bar.hidden = false;
    this.help.textContent = word(HELP[tool]);
    this.sheet.setAttribute('aria-label', this.help.textContent);
    this.says.textContent = '';
    this.sheet.focus({ preventScroll: true });
    this.paint();
    return new Promise((resolve) => (this.done = resolve));
  }

  /** Leaves what is being drawn. */
  stop(): void {
    this.finish(undefined);
  }

  private finish(shape: Shape | undefined): void {
    const { done } = this;
    if (!done) return;
    this.done = undefined;
    this.sheet.hidden = this.bar.hidden = true;
    this.surface.draft(undefined);
    // Before whoever waits is told: he may have begun to draw again, and have the keys on the sheet.
    this.surface.canvas.focus({ preventScroll: true });
    done(shape && isDrawn(shape) ? shape : undefined);
  }

  /** Takes what is drawn, as soon as there is something. */
  private take(): void {
    const shape = this.result();
    if (shape && isDrawn(shape)) this.finish(shape);
    else this.sheet.focus({ preventScroll: true });
  }

  private result(): Shape | undefined {
    return this.tool === 'outline' ? (this.points.length >= 3 ? polygon(this.points) : undefined) : this.shape;
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.sheet.focus({ preventScroll: true });
    this.sheet.setPointerCapture(event.pointerId);
    const point = this.surface.fractionAt(event.clientX, event.clientY);
    if (this.tool === 'redraw') this.held = this.grip(event, point);
    else this.origin = point;
  }

  /** What of a shape is held: a corner, or all of it. */
  private grip(event: PointerEvent, point: Point): Held | undefined {
    if (!this.shape) return undefined;
    const near = event.pointerType === 'mouse' ? NEAR : FINGER;
    const corner = this.nearest(event, cornersOf(this.shape), near);
    if (corner >= 0) return { corner };
    return holds(this.shape, point) ? { from: point, shape: this.shape } : undefined;
  }

  private nearest({ clientX, clientY }: PointerEvent, points: readonly Point[], near: number): number {
    let [found, least] = [-1, near];
    points.forEach((point, i) => {
      const [x, y] = this.surface.pixelAt(point);
      const distance = Math.hypot(x - clientX, y - clientY);
      if (distance < least) [found, least] = [i, distance];
    });
    return found;
  }

  private drag(event: PointerEvent): void {
    const point = this.surface.fractionAt(event.clientX, event.clientY);
    if (this.tool === 'box' && this.origin) this.shape = between(this.origin, point);
    else if (this.tool === 'outline') this.cursor = point;
    else if (this.held && 'corner' in this.held && this.shape) this.shape = this.turned(this.held.corner, point);
    else if (this.held && 'from' in this.held)
      this.shape = moved(this.held.shape, point[0] - this.held.from[0], point[1] - this.held.from[1]);
    else return;
    this.paint();
  }

  /** A box whose corner is dragged past another is held by that one then. */
  private turned(corner: number, to: Point): Shape {
    const before = this.shape as Shape;
    const after = dragged(before, corner, to);
    const [x, y] = cornersOf(after)[corner] as Point;
    const clear = Math.abs(x - to[0]) < 1e-9 && Math.abs(y - to[1]) < 1e-9;
    if (before.length === 4 && !clear) {
      const held = cornersOf(after).findIndex(([cx, cy]) => Math.abs(cx - to[0]) < 1e-9 && Math.abs(cy - to[1]) < 1e-9);
      if (held >= 0) this.held = { corner: held };
    }
    return after;
  }

  private release(event: PointerEvent): void {
    const point = this.surface.fractionAt(event.clientX, event.clientY);
    if (this.tool === 'box' && this.origin) {
      this.origin = undefined;
      if (this.shape && isDrawn(this.shape)) this.finish(this.shape);
    } else if (this.tool === 'outline' && this.origin) {
      this.origin = undefined;
      this.point(event, point);
    } else this.letGo();
  }

  private letGo(): void {
    this.origin = this.held = undefined;
    if (this.tool !== 'outline' && this.shape) this.tell();
  }

  /** One more point of an outline; the first one, or the last one again, closes it. */
  private point(event: PointerEvent, point: Point): void {
    const near = event.pointerType === 'mouse' ? NEAR : FINGER;
    const at = this.nearest(event, this.points, near);
    const closes = at === 0 || at === this.points.length - 1;
    if (at >= 0 && closes && this.points.length >= 3) this.finish(polygon(this.points));
    else if (at < 0) this.add(point);
  }

  private add(point: Point): void {
    this.points.push(point);
    this.count();
  }

  private takeBack(): void {
    this.points.pop();
    this.count();
  }

  private count(): void {
    this.says.textContent = word('drawPoints', { n: String(this.points.length) });
    this.paint();
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.surface.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    this.paint();
  }

  private key(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (arrow) this.go(this.surface.upright(arrow), event);
    else if (event.key === 'Enter') this.take();
    else if (event.key === 'Escape') this.finish(undefined);
    else if (event.key === ' ' && this.tool === 'outline') this.add((this.cursor ??= this.middle()));
    else if (event.key === 'Backspace' && this.tool === 'outline') this.takeBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.paint();
  }

  private go([x, y]: Point, { shiftKey, altKey }: KeyboardEvent): void {
    const seen = this.surface.sight();
    const step = altKey ? STEP / 10 : STEP;
    const [dx, dy] = [x * step * seen.w, y * step * seen.h];
    if (this.tool === 'outline') {
      const [cx, cy] = this.cursor ?? this.middle();
      this.cursor = [Math.max(0, Math.min(1, cx + dx)), Math.max(0, Math.min(1, cy + dy))];
    } else if (!this.shape) this.shape = between([seen.x + seen.w * 0.3, seen.y + seen.h * 0.4], [seen.x + seen.w * 0.7, seen.y + seen.h * 0.6]);
    else this.shape = shiftKey ? sized(this.shape, dx, dy) : moved(this.shape, dx, dy);
    this.tell();
  }

  private middle(): Point {
    const { x, y, w, h } = this.surface.sight();
    return [x + w / 2, y + h / 2];
  }

  /** Says where what is drawn is by now, for those who do not see it. */
  private tell(): void {
    const percent = (fraction: number) => String(Math.round(fraction * 100));
    if (this.tool === 'outline') {
      const [x, y] = this.cursor ?? this.middle();
      this.says.textContent = word('drawCursor', { left: percent(x), top: percent(y) });
    } else if (this.shape) {
      const { x, y, w, h } = around(this.shape);
      this.says.textContent = word('drawShape', { left: percent(x), top: percent(y), width: percent(w), height: percent(h) });
    }
  }

  private paint(): void {
    if (this.sheet.hidden) return;
    if (this.tool === 'outline') {
      const line = this.cursor ? [...this.points, this.cursor] : this.points;
      this.surface.draft({ corners: line, closed: false, handles: this.cursor ? line : this.points });
    } else if (this.shape) {
      const corners = cornersOf(this.shape);
      this.surface.draft({ corners, closed: true, handles: this.tool === 'redraw' || !this.origin ? corners : [] });
    } else this.surface.draft(undefined);
  }
}
