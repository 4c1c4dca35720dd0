import { Idiomorph } from 'idiomorph';
import { byPlace } from '../highlights/intervals';
import type { Colour, Mark } from '../highlights/highlighter';

/** The cards in the margin, in the order of the text; what they say of their notes stands in their attributes. */
export class Cards {
  constructor(
    readonly list: HTMLElement,
    private readonly changed: () => void,
  ) {}

  all(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>(':scope > [data-note]')];
  }

  find(id: string): HTMLElement | undefined {
    return this.list.querySelector<HTMLElement>(`:scope > [data-note="${CSS.escape(id)}"]`) ?? undefined;
  }

  /** Adds cards, and brings those already there up to date in place, except the ones somebody is writing in. */
  put(cards: Iterable<HTMLElement>): void {
    for (const card of cards) {
      const there = this.find(card.dataset.note ?? '');
      if (!there) this.insert(card);
      else if (!writing(there)) this.morph(there, card);
    }
    this.changed();
  }

  drop(id: string): void {
    this.find(id)?.remove();
    this.changed();
  }

  /** Takes away the cards that are not wanted, unless they are open or being written in. */
  prune(wanted: (card: HTMLElement) => boolean): void {
    for (const card of this.all()) {
      if (!wanted(card) && !card.matches('[data-open], .linked') && !writing(card)) card.remove();
    }
    this.changed();
  }

  /** Where the notes of these cards stand in the text; notes on the whole document stand nowhere. */
  marks(): Mark[] {
    return this.all()
      .filter((card) => card.dataset.start !== undefined && !card.matches('.composing, [data-colour=""]'))
      .map(markOf);
  }

  private morph(there: HTMLElement, card: HTMLElement): void {
    const open = there.hasAttribute('data-open');
    const place = there.dataset.start;
    // What is being typed stays; but a card that has the focus itself is brought up to date all the same.
    Idiomorph.morph(there, card, { ignoreActiveValue: document.activeElement !== there });
    there.toggleAttribute('data-open', open);
    if (there.dataset.start !== place) this.insert(there);
  }

  private insert(card: HTMLElement): void {
    const mark = markOf(card);
    const next = this.all().find((other) => other !== card && byPlace(mark, markOf(other)) < 0);
    this.list.insertBefore(card, next ?? null);
  }
}

export function writing(card: HTMLElement): boolean {
  return card.querySelector('form[data-writing]') !== null;
}

export function markOf(card: HTMLElement): Mark {
  return {
    id: card.dataset.note ?? '',
    start: Number(card.dataset.start ?? -1),
    end: Number(card.dataset.end ?? -1),
    colour: (card.dataset.colour ?? 'amber') as Colour,
  };
}
