import type { Article } from '../anchoring/article';
import { call } from '../api/api';
import { showCount } from '../elements/count';
import { COLOURS, type Mark } from '../highlights/highlighter';
import type { Stroke } from '../highlights/painter';
import type { Heights } from '../margin/heights';
import { Slices, lengthOf, type Thick } from './slices';

const SLICES = 400;

/**
 * A strip beside the scroll bar: how thick notes stand where in the page, drawn at the height at which the scroll bar
 * would be there. Pointing goes there; arrow keys go from notes to notes.
 */
export class Strip {
  private slices = new Slices(SLICES);
  private current = 0;
  private drawing = 0;
  private asked = 0;
  private readonly canvas: HTMLCanvasElement;
  private readonly text: HTMLElement;

  constructor(
    private readonly element: HTMLElement,
    private readonly article: Article,
    private readonly heights: Heights,
  ) {
    this.canvas = element.querySelector('canvas') as HTMLCanvasElement;
    this.text = document.createElement('span');
    element.setAttribute('aria-valuemax', String(SLICES));
    element.addEventListener('pointerdown', (event) => this.drag(event));
    element.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.later()).observe(article.element);
    addEventListener('resize', () => this.later());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.later());
  }

  /** Asks how thick notes stand. */
  async load(url: string): Promise<void> {
    const asked = ++this.asked;
    const answer = await call({ method: 'GET', url: `${url}&slices=${SLICES}` });
    if (asked !== this.asked) return;
    this.slices = new Slices(SLICES, answer.json<{ items: Thick[] }>().items);
    this.element.hidden = this.slices.edge(1) === undefined;
    this.say();
    this.later();
  }

  /** One note more, or fewer. */
  count(mark: Mark, more: 1 | -1): void {
    this.slices.add(this.sliceOf(mark.start), COLOURS.indexOf(mark.colour), more);
    this.element.hidden = this.slices.edge(1) === undefined;
    this.say();
    this.later();
  }

  /** The reader is there now; the slice he went to stays the current one as long as it is on screen. */
  look({ start, end }: Stroke): void {
    const first = this.sliceOf(start);
    if (first <= this.current && this.current <= this.sliceOf(end)) return;
    this.current = first;
    this.say();
  }

  private sliceOf(offset: number): number {
    return Math.min(SLICES - 1, Math.floor((offset * SLICES) / Math.max(1, this.article.table.length)));
  }

  private offsetOf(slice: number): number {
    return Math.ceil((slice * this.article.table.length) / SLICES);
  }

  private say(): void {
    this.element.setAttribute('aria-valuenow', String(this.current + 1));
    Object.assign(this.text.dataset, this.element.dataset);
    showCount(this.text, this.slices.notes(this.current));
    const part = Math.round((100 * this.current) / SLICES);
    this.element.setAttribute('aria-valuetext', `${part} %: ${this.text.textContent ?? ''}`);
  }

  private drag(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.element.setPointerCapture(event.pointerId);
    const move = (at: PointerEvent) => {
      const box = this.element.getBoundingClientRect();
      const part = Math.min(1, Math.max(0, (at.clientY - box.top) / box.height));
      scrollTo({ top: part * document.documentElement.scrollHeight - innerHeight / 2, behavior: 'instant' });
    };
    move(event);
    this.element.addEventListener('pointermove', move);
    const done = () => this.element.removeEventListener('pointermove', move);
    this.element.addEventListener('lostpointercapture', done, { once: true });
  }

  private key(event: KeyboardEvent): void {
    const slice = this.slice(event.key);
    if (slice === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.current = slice;
    scrollTo({ top: this.top() + this.heightOf(slice) - innerHeight * 0.3, behavior: 'instant' });
    this.say();
  }

  private slice(key: string): number | undefined {
    if (key === 'ArrowDown' || key === 'ArrowRight') return this.slices.next(this.current, 1);
    if (key === 'ArrowUp' || key === 'ArrowLeft') return this.slices.next(this.current, -1);
    if (key === 'Home') return this.slices.edge(1);
    if (key === 'End') return this.slices.edge(-1);
    if (key === 'PageDown') return this.slices.next(Math.min(SLICES - 1, this.current + SLICES / 20), 1);
    if (key === 'PageUp') return this.slices.next(Math.max(0, this.current - SLICES / 20), -1);
    return undefined;
  }

  /** Of a slice's beginning, in pixels from the article's top. */
  private heightOf(slice: number): number {
    return this.heights.of(this.offsetOf(slice));
  }

  /** Of the article, in pixels from the page's top. */
  private top(): number {
    return this.article.element.getBoundingClientRect().top + scrollY;
  }

  /** Draws it anew in the next frame: something is thicker, or stands elsewhere. */
  later(): void {
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0 || !this.article.laidOut) return;
    this.canvas.width = width * devicePixelRatio;
    this.canvas.height = height * devicePixelRatio;
    const context = this.canvas.getContext('2d');
    if (!context) return;
    context.scale(devicePixelRatio, devicePixelRatio);
    const inks = this.inks();
    const { thickest } = this.slices;
    const top = this.top();
    const scale = height / document.documentElement.scrollHeight;
    const thin = Math.max(2, (this.article.element.offsetHeight * scale) / SLICES);
    for (let slice = 0; slice < SLICES; slice++) {
      const notes = this.slices.notes(slice);
      if (notes === 0) continue;
      const long = Math.round(lengthOf(notes, thickest) * width);
      context.fillStyle = inks[this.slices.mostly(slice)] ?? '';
      context.fillRect(width - long, Math.round((top + this.heightOf(slice)) * scale), long, Math.ceil(thin));
    }
  }

  /** The colours as this scheme has them; a canvas knows no custom properties. */
  private inks(): string[] {
    return COLOURS.map((colour) => {
      this.canvas.style.color = `var(--strip-${colour})`;
      return getComputedStyle(this.canvas).color;
    });
  }
}
