import type { Article } from '../anchoring/article';
import type { Mark } from '../highlights/highlighter';
import { markOf, type Cards } from './cards';
import type { Item } from './crowd';
import { Groups } from './groups';
import type { Heights } from './heights';
import { layout, type Pivot, type Placeable } from './layout';
import { Near, type Reach } from './near';
import { Pace } from './pace';
import type { Places } from './places';
import { Sizes } from './sizes';

const GAP = 4;
/** So many screens beyond those that are in the page cards are asked for together. */
const FURTHER = 2;
/** What a card and a line are taken to be high before they have been seen, in pixels. */
const CARD = 92;
const LINE = 29;

/** What the margin needs to know of the page around it. */
export interface Around {
  /** The card that others give way to: the one being written in, or the open one. */
  readonly open: () => string | undefined;
  /** Notes are near whose cards are not known yet, in the order of the text. */
  readonly wanted: (notes: readonly Mark[]) => void;
}

/**
 * Puts cards beside their passages. Only what is within a screen of the screen is in the page; where notes are thick it is
 * lines and groups. Nothing moves while somebody points at it or writes in it, and what is on screen stays while one
 * scrolls.
 */
export class Margin {
  private readonly sizes = new Sizes(() => this.pace.gather());
  private readonly tops = new Map<string, number>();
  /** Notes whose cards were asked for before there is a place for them. */
  private readonly ahead = new Set<string>();
  private readonly tall = new Map<string, number>();
  private readonly groups: Groups;
  private readonly near: Near;
  private readonly pace: Pace;
  private reach: Reach = { from: 0, to: -1 };
  private held = false;
  private begun = false;

  constructor(
    private readonly aside: HTMLElement,
    private readonly article: Article,
    private readonly cards: Cards,
    private readonly places: Places,
    private readonly heights: Heights,
    private readonly around: Around,
  ) {
    this.groups = new Groups(cards, places, () => this.arrange(), (notes) => around.wanted(notes));
    this.near = new Near(article, cards, places, heights, { open: around.open, grouped: (id) => this.groups.opened(id) });
    this.pace = new Pace({ enough: () => this.inside(), place: (rests) => this.place(rests) });
    this.sizes.watch(article.element);
    aside.addEventListener('pointerenter', (event) => this.hold(event.pointerType === 'mouse'));
    aside.addEventListener('pointerleave', () => this.hold(false));
    addEventListener('beforeprint', () => this.cards.list.replaceChildren(...this.cards.all()));
    addEventListener('afterprint', () => this.arrange());
    void document.fonts.ready.then(() => {
      heights.forget();
      this.arrange();
    });
  }

  /** Asks for the cards to be put right before the next frame. */
  arrange(): void {
    this.pace.soon();
  }

  /** Cards have come, or have gone: they are put right, but not each by itself while the reader scrolls. */
  changed(put: readonly HTMLElement[], dropped?: string): void {
    const ids = put.map((card) => markOf(card).id);
    const early = ids.filter((id) => this.ahead.delete(id) && !this.tops.has(id));
    if (dropped !== undefined || early.length < ids.length) this.pace.gather();
  }

  /** Puts the cards right at once, so that one of them can take the focus where it will stay. */
  settle(): void {
    this.pace.atOnce();
  }

  /** The text has moved under its notes: they go with it, at once. */
  follow(): void {
    this.heights.forget();
    this.place(true, false);
  }

  /** A card that takes the place of another appears where that one stood. */
  inherit(from: string, to: string): void {
    const top = this.tops.get(from);
    if (top !== undefined) this.tops.set(to, top);
  }

  /** Whether all that is on screen, and some way around it, is in the page. */
  private inside(): boolean {
    const screen = this.screen();
    const near = innerHeight / 3;
    return screen.from - near >= this.reach.from && screen.to + near <= this.reach.to;
  }

  private hold(held: boolean): void {
    this.held = held;
    if (!held) this.arrange();
  }

  /**
   * @param rests whether the reader has stopped scrolling, so that cards may move to their passages
   * @param seen whether they are seen moving there
   */
  private place(rests: boolean, seen = rests): void {
    if (this.narrow()) {
      const all = this.aside.hasAttribute('data-full');
      this.sync(this.cards.all().filter((card) => all || card.matches('[data-shown], .composing, .waiting')));
      return;
    }
    const screen = this.screen();
    // The first time only what is seen: somebody waits for it, and for nothing else.
    const around = this.begun ? innerHeight : innerHeight / 3;
    this.reach = { from: screen.from - around, to: screen.to + around };
    const items = this.near.items(this.reach);
    this.mount(items);
    const still = this.held || this.cards.list.querySelector('form :focus') !== null;
    const placeable = items.map((item) => this.placeable(item, still));
    const pivot = this.pivot(items, placeable, screen.from, still, rests);
    const tops = layout(placeable, GAP, pivot);
    // All is measured before anything is moved, or the browser would lay the page out twice.
    const room = this.article.element.getBoundingClientRect().bottom - this.cards.list.getBoundingClientRect().top;
    for (const { id } of placeable) this.move(id, tops.get(id) ?? 0, seen);
    this.grow(lowest(placeable, tops), room);
    for (const id of this.tops.keys()) if (!tops.has(id)) this.tops.delete(id);
    this.ask(items);
    if (!this.begun) requestAnimationFrame(() => this.arrange());
    this.begun = true;
  }

  /** The part of the list that is on screen, in pixels from its top. */
  private screen(): Reach {
    const from = -this.cards.list.getBoundingClientRect().top;
    return { from, to: from + innerHeight };
  }

  private mount(items: readonly Item[]): void {
    const elements = items.flatMap((item) => this.elementOf(item) ?? []);
    this.sync(elements);
    for (const element of elements) this.sizes.watch(element);
  }

  private elementOf(item: Item): HTMLElement | undefined {
    if (item.kind === 'group') return this.groups.elementOf(item.id, item.notes);
    const card = this.cards.find(item.id);
    if (!card) return undefined;
    card.toggleAttribute('data-line', item.kind === 'line');
    const colour = this.places.find(item.id)?.colour;
    if (colour && card.dataset.colour !== '' && card.dataset.colour !== colour) card.dataset.colour = colour;
    return card;
  }

  /** Makes these the list's children, in this order, moving no more than it must: a card in which one writes stays. */
  private sync(wanted: readonly HTMLElement[]): void {
    const list = this.cards.list;
    const staying = new Set<Element>(wanted);
    for (const child of [...list.children]) {
      if (staying.has(child)) continue;
      child.remove();
      this.sizes.leave(child);
    }
    let next = list.firstElementChild;
    for (const element of wanted) {
      if (element === next) next = next.nextElementSibling;
      else list.insertBefore(element, next);
    }
  }

  private placeable(item: Item, still: boolean): Placeable {
    const now = this.tops.get(item.id);
    const element = this.shown(item.id);
    if (element && item.kind !== 'line') this.tall.set(item.id, element.offsetHeight);
    const height = item.kind === 'line' ? LINE : (this.tall.get(item.id) ?? (item.kind === 'card' ? CARD : LINE));
    if (element) this.sizes.expect(element, height);
    return { id: item.id, wanted: still && now !== undefined ? now : item.wanted, height };
  }

  private pivot(
    items: readonly Item[],
    placeable: readonly Placeable[],
    top: number,
    still: boolean,
    rests: boolean,
  ): Pivot | undefined {
    const open = this.around.open();
    const opened = open === undefined ? -1 : items.findIndex((item) => item.id === open || holds(item, open));
    if (opened >= 0) return this.at(placeable[opened] as Placeable, still);
    if (still) return undefined;
    const first = items.findIndex((item) => item.wanted > 0 && item.wanted >= top);
    return first < 0 ? undefined : this.at(placeable[first] as Placeable, !rests);
  }

  private at(card: Placeable, stays: boolean): Pivot {
    return { id: card.id, top: stays ? (this.tops.get(card.id) ?? card.wanted) : card.wanted };
  }

  private move(id: string, top: number, seen: boolean): void {
    const element = this.shown(id);
    const before = this.tops.get(id);
    this.tops.set(id, top);
    if (!element) return;
    // Cards that were there move to their passages when the reader stops; others appear in their places.
    element.toggleAttribute('data-moves', seen && before !== undefined && element.dataset.placed !== undefined);
    element.dataset.placed ??= '';
    const place = `0px ${Math.round(top)}px`;
    // Written only when it is another: the browser works out a card's style anew also when the same is written.
    if (element.style.translate !== place) element.style.translate = place;
    element.toggleAttribute('data-away', top < 0);
  }

  private shown(id: string): HTMLElement | undefined {
    const element = this.cards.find(id) ?? this.groups.find(id);
    return element?.isConnected ? element : undefined;
  }

  /** The page is made longer only where cards would hang below it. */
  private grow(bottom: number, room: number): void {
    const { list } = this.cards;
    const height = bottom > room ? `${Math.ceil(bottom)}px` : '0px';
    if (list.style.getPropertyValue('--height') !== height) list.style.setProperty('--height', height);
  }

  /** Asks for the cards that are missing, and then for those further on as well. */
  private ask(items: readonly Item[]): void {
    if (!items.some((item) => this.missing(item))) return;
    const further = innerHeight * FURTHER;
    const wider = this.near.items({ from: this.reach.from - further, to: this.reach.to + further });
    for (const item of wider) if (this.missing(item) && !this.tops.has(item.id)) this.ahead.add(item.id);
    this.askFor(wider);
  }

  /** Not for those of groups between them, which may be hundreds. */
  private askFor(items: readonly Item[]): void {
    let missing: Mark[] = [];
    for (const item of items) {
      const place = this.missing(item);
      if (place) missing.push(place);
      if (item.kind !== 'group') continue;
      this.around.wanted(missing);
      missing = [];
    }
    this.around.wanted(missing);
  }

  private missing(item: Item): Mark | undefined {
    return item.kind === 'group' || this.cards.find(item.id) ? undefined : this.places.find(item.id);
  }

  private narrow(): boolean {
    return getComputedStyle(this.cards.list).getPropertyValue('--layout').trim() === 'sheet';
  }
}

function holds(item: Item, note: string): boolean {
  return item.kind === 'group' && item.notes.includes(note);
}

function lowest(cards: readonly Placeable[], tops: ReadonlyMap<string, number>): number {
  return Math.max(0, ...cards.map((card) => (tops.get(card.id) ?? 0) + card.height));
}
