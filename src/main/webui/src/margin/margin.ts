import type { Article } from '../anchoring/article';
import { markOf, type Cards } from './cards';
import { layout, type Pivot, type Placeable } from './layout';

const GAP = 12;
const RESTS = 150;

/** Puts the cards beside their passages, and leaves them alone while somebody points at them or writes in them. */
export class Margin {
  private readonly heights = new ResizeObserver(() => this.arrange());
  private readonly tops = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;
  private held = false;

  constructor(
    aside: HTMLElement,
    private readonly article: Article,
    private readonly cards: Cards,
    /** The card that others give way to: the one being written in, or the open one. */
    private readonly open: () => string | undefined,
  ) {
    this.heights.observe(article.element);
    aside.addEventListener('pointerenter', (event) => this.hold(event.pointerType === 'mouse'));
    aside.addEventListener('pointerleave', () => this.hold(false));
    addEventListener('scroll', () => this.later(), { passive: true });
    document.fonts.ready.then(() => this.arrange());
  }

  /** Asks for the cards to be put right before the next frame. */
  arrange(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.place();
    });
  }

  /** Puts the cards right at once, so that one of them can take the focus where it will stay. */
  settle(): void {
    this.place();
  }

  /** A card that takes the place of another appears where that one stood. */
  inherit(from: string, to: string): void {
    const top = this.tops.get(from);
    if (top !== undefined) this.tops.set(to, top);
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.arrange(), RESTS);
  }

  private hold(held: boolean): void {
    this.held = held;
    if (!held) this.arrange();
  }

  private place(): void {
    const cards = this.cards.all();
    if (this.narrow()) return;
    const origin = this.cards.list.getBoundingClientRect().top;
    const still = this.held || this.cards.list.querySelector('form :focus') !== null;
    const placeable = cards.map((card) => this.placeable(card, origin, still));
    const tops = layout(placeable, GAP, this.pivot(placeable, still));
    for (const card of cards) this.move(card, tops.get(markOf(card).id) ?? 0);
    this.cards.list.style.setProperty('--height', `${lowest(placeable, tops)}px`);
    this.forget(tops);
  }

  private placeable(card: HTMLElement, origin: number, still: boolean): Placeable {
    const { id } = markOf(card);
    const now = this.tops.get(id);
    return { id, wanted: still && now !== undefined ? now : this.wantedOf(card, origin), height: card.offsetHeight };
  }

  private pivot(cards: readonly Placeable[], still: boolean): Pivot | undefined {
    const id = this.open();
    const card = cards.find((other) => other.id === id) ?? (still ? undefined : this.firstOnScreen(cards));
    if (!card) return undefined;
    return { id: card.id, top: still ? (this.tops.get(card.id) ?? card.wanted) : card.wanted };
  }

  /** With no note open, the first whose passage is on screen: however many notes, those of this screen are beside it. */
  private firstOnScreen(cards: readonly Placeable[]): Placeable | undefined {
    const top = -this.cards.list.getBoundingClientRect().top;
    return cards.find((card) => card.wanted > 0 && card.wanted >= top);
  }

  private move(card: HTMLElement, top: number): void {
    const { id } = markOf(card);
    // A card that has just come appears in its place; only those that were there move to theirs.
    card.toggleAttribute('data-moves', this.tops.has(id));
    this.tops.set(id, top);
    card.style.setProperty('--top', `${top}px`);
    card.toggleAttribute('data-away', top < 0);
    this.heights.observe(card);
  }

  private forget(tops: ReadonlyMap<string, number>): void {
    for (const id of this.tops.keys()) if (!tops.has(id)) this.tops.delete(id);
  }

  private wantedOf(card: HTMLElement, origin: number): number {
    const { start } = markOf(card);
    if (start < 0) return 0;
    const rect = this.article.measureOf(start, Math.min(start + 1, this.article.table.length))?.getClientRects()[0];
    return rect ? rect.top - origin : 0;
  }

  private narrow(): boolean {
    return getComputedStyle(this.cards.list).getPropertyValue('--layout').trim() === 'sheet';
  }
}

function lowest(cards: readonly Placeable[], tops: ReadonlyMap<string, number>): number {
  return Math.max(0, ...cards.map((card) => (tops.get(card.id) ?? 0) + card.height));
}
