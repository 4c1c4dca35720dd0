import type { Article } from '../anchoring/article';
import { need } from '../elements/template';
import type { Highlighter } from '../highlights/highlighter';
import { markOf, writing, type Cards } from './cards';
import type { Refresh } from './refresh';

/** Which note is open: one at most. Its card is raised, its passage underlined, its address in the address bar. */
export class Opening {
  private opened: string | undefined;

  constructor(
    private readonly article: Article,
    private readonly cards: Cards,
    private readonly highlighter: Highlighter,
    private readonly refresh: Refresh,
    private readonly changed: () => void,
  ) {}

  get id(): string | undefined {
    return this.opened;
  }

  open(id: string): void {
    const card = this.cards.find(id);
    if (!card || this.opened === id) return;
    this.close();
    this.opened = id;
    card.dataset.open = '';
    this.highlighter.focus(id);
    if (card.id) history.replaceState(history.state, '', `#${card.id}`);
    if (card.dataset.partial !== undefined) void this.refresh.card(id);
    this.changed();
  }

  close(): void {
    const card = this.opened === undefined ? undefined : this.cards.find(this.opened);
    if (card && writing(card)) return;
    card?.removeAttribute('data-open');
    this.opened = undefined;
    this.highlighter.focus(undefined);
    if (location.hash.startsWith('#note-'))
      history.replaceState(history.state, '', location.pathname + location.search);
    this.changed();
  }

  /** Opens a note wherever it is, fetching its card if need be, and brings its passage on screen. */
  async visit(id: string): Promise<void> {
    if (!this.cards.find(id)) await this.refresh.card(id);
    this.open(id);
    this.show(id);
    const elsewhere = goesElsewhere();
    await laidOut();
    if (!elsewhere()) this.show(id);
  }

  /** Moves the focus to a card, for those who read by keyboard: the whole card, so that it is read out by its name. */
  focus(id: string): void {
    this.cards.find(id)?.focus({ preventScroll: true });
  }

  /** Presses the button of the open card that a selector names; answers whether there was one. */
  press(selector: string): boolean {
    const card = this.opened === undefined ? undefined : this.cards.find(this.opened);
    const button = card?.querySelector<HTMLElement>(selector);
    if (!button?.checkVisibility()) return false;
    button.click();
    return true;
  }

  private show(id: string): void {
    const card = this.cards.find(id);
    const place = card?.dataset.place;
    const { start, end } =
      place !== undefined ? { start: Number(place), end: Number(place) + 1 } : card ? markOf(card) : { start: -1, end: -1 };
    const rect =
      start < 0 ? need('margin').getBoundingClientRect() : this.article.measureOf(start, end)?.getBoundingClientRect();
    if (!rect || (rect.top > innerHeight * 0.15 && rect.top < innerHeight * 0.6)) return;
    scrollBy({ top: rect.top - innerHeight * 0.3 });
  }
}

/** Whether the reader has taken things into his own hands from now on: who reads on is not taken back. */
function goesElsewhere(): () => boolean {
  let gone = false;
  const stop = new AbortController();
  const hands = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
  for (const hand of hands) addEventListener(hand, () => (gone = true), { signal: stop.signal, passive: true, capture: true });
  return () => {
    stop.abort();
    return gone;
  };
}

/** Before its fonts are there a page is not as long as it will be, and until it has loaded the browser scrolls by itself. */
async function laidOut(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((go) => addEventListener('load', go, { once: true }));
  await document.fonts.ready;
  await new Promise((go) => requestAnimationFrame(go));
}
