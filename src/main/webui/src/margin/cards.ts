import { Idiomorph } from 'idiomorph';
import type { Colour, Mark } from '../highlights/highlighter';
import { byPlace } from '../highlights/intervals';

/** What the margin and the pointer have put on a card, and a newer card of the same note keeps. */
const OURS = new Set([
  'data-open',
  'data-line',
  'data-placed',
  'data-moves',
  'data-away',
  'data-hover',
  'data-shown',
  'data-place',
  'style',
]);

/**
 * The cards that are known, by their notes; what they say of them stands in their attributes. Only those near the screen
 * are in the page: the margin sees to that.
 */
export class Cards {
  private readonly known = new Map<string, HTMLElement>();
  private sorted: HTMLElement[] | undefined;

  constructor(
    readonly list: HTMLElement,
    /** Told of cards that have come or are newer, and of a note whose card has gone. */
    private readonly changed: (put: readonly HTMLElement[], dropped?: string) => void,
  ) {
    for (const card of list.querySelectorAll<HTMLElement>(':scope > [data-note]')) this.known.set(idOf(card), card);
    // What the page brought and nobody will see would be laid out before the margin has looked what is near.
    list.replaceChildren();
  }

  /** In the order of the text; those that stand at no place first. */
  all(): HTMLElement[] {
    this.sorted ??= [...this.known.values()]
      .map((card) => ({ card, ...markOf(card) }))
      .sort(byPlace)
      .map(({ card }) => card);
    return [...this.sorted];
  }

  find(id: string): HTMLElement | undefined {
    return this.known.get(id);
  }

  /** Adds cards, and brings those already there up to date in place, except the ones somebody is writing in. */
  put(cards: Iterable<HTMLElement>): void {
    const put: HTMLElement[] = [];
    for (const card of cards) {
      const there = this.find(idOf(card));
      if (!there) this.known.set(idOf(card), card);
      else if (there !== card && !writing(there)) this.morph(there, card);
      put.push(this.find(idOf(card)) ?? card);
    }
    this.sorted = undefined;
    this.changed(put);
  }

  drop(id: string): void {
    const card = this.known.get(id);
    if (!card) return;
    card.remove();
    this.known.delete(id);
    this.sorted = undefined;
    this.changed([], id);
  }

  /** Forgets the cards that are not wanted, unless they are open or being written in. */
  prune(wanted: (card: HTMLElement) => boolean): void {
    for (const [id, card] of this.known) {
      if (wanted(card) || card.matches('[data-open], .linked') || writing(card)) continue;
      card.remove();
      this.known.delete(id);
    }
    this.sorted = undefined;
  }

  private morph(there: HTMLElement, card: HTMLElement): void {
    const callbacks = {
      beforeAttributeUpdated: (name: string, node: Element) => !(node === there && OURS.has(name)),
    };
    // What is being typed stays; but a card that has the focus itself is brought up to date all the same.
    Idiomorph.morph(there, card, { ignoreActiveValue: document.activeElement !== there, callbacks });
  }
}

export function writing(card: HTMLElement): boolean {
  return card.querySelector('form[data-writing]') !== null;
}

export function markOf(card: HTMLElement): Mark {
  return {
    id: idOf(card),
    start: Number(card.dataset.start ?? -1),
    end: Number(card.dataset.end ?? -1),
    colour: (card.dataset.colour ?? 'amber') as Colour,
  };
}

/** Where the notes of these cards stand in the text; notes on the whole document stand nowhere. */
export function marksOf(cards: readonly HTMLElement[]): Mark[] {
  return cards.filter((card) => card.dataset.start !== undefined && !card.matches('.composing, .linked')).map(markOf);
}

function idOf(card: HTMLElement): string {
  return card.dataset.note ?? '';
}
