import type { Quote } from '../anchoring/quote';
import type { Written } from '../api/notes';
import type { Drafts } from '../drafts/drafts';
import { copyOf } from '../elements/template';
import type { Spot } from '../facsimile/spot';
import type { Cards } from './cards';
import { placeOf, Writing } from './writing';

/** Cards in which a new note is being written, beside the passage it is about. */
export class Composer {
  private latest: string | undefined;

  constructor(
    private readonly cards: Cards,
    private readonly drafts: Drafts,
    private readonly save: (written: Partial<Written>, quote: Quote | undefined, spot: Spot | undefined) => Promise<void>,
    private readonly closed: () => void,
  ) {}

  /**
   * Opens a form for a note on a passage, on a part of a page image or on the whole document, with the draft that was left
   * there.
   *
   * @param at the code point beside which a note that is on no passage is written
   */
  open(quote: Quote | undefined, spot?: Spot, at?: number): Writing {
    const place = placeOf(quote, spot);
    this.cards.drop(place);
    this.latest = place;
    const card = copyOf('composer', { exact: quote?.exact ?? '' });
    card.dataset.note = place;
    if (spot) aboutImage(card, spot, at);
    if (quote) {
      card.dataset.start = String(quote.start);
      card.dataset.end = String(quote.end);
    }
    const form = card.querySelector('form');
    if (!form) throw new Error('The template #composer has no form.');
    const writing = new Writing(
      form,
      place,
      this.drafts,
      (written) => this.save(written, quote, spot),
      () => {
        this.cards.drop(place);
        this.closed();
      },
    );
    this.cards.put([card]);
    return writing;
  }

  /** The card opened last, as long as it is there. */
  get current(): string | undefined {
    return this.latest !== undefined && this.cards.find(this.latest) ? this.latest : undefined;
  }

  /** The passages being written about. */
  strokes(): { start: number; end: number }[] {
    return this.cards
      .all()
      .filter((card) => card.matches('.composing') && card.dataset.start !== undefined)
      .map((card) => ({ start: Number(card.dataset.start), end: Number(card.dataset.end) }));
  }
}

function aboutImage(card: HTMLElement, { facsimile, page, label }: Spot, at: number | undefined): void {
  Object.assign(card.dataset, { facsimile, page: String(page), ...(at !== undefined && { place: String(at) }) });
  const quote = card.querySelector<HTMLElement>('[data-slot=exact]');
  if (quote) quote.textContent = (quote.dataset.region ?? '').replace('{label}', label);
}
