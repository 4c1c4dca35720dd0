import type { Article } from '../anchoring/article';
import { quoteOf, type Quote } from '../anchoring/quote';
import { making, type Reading, type Written } from '../api/notes';
import { Drafts } from '../drafts/drafts';
import type { Unsent } from '../drafts/outbox';
import { Sending } from '../drafts/sending';
import type { Opener } from '../facsimile/opener';
import type { Spot } from '../facsimile/spot';
import type { Stroke } from '../highlights/painter';
import type { Cards } from './cards';
import { Composer } from './composer';
import type { Margin } from './margin';
import type { Opening } from './opening';
import type { Refresh } from './refresh';
import type { Sheet } from './sheet';
import { UnsentCards } from './unsent';
import { placeOf, stretchOf } from './writing';

/** What new notes are written beside, and shown in. */
export interface Beside {
  readonly article: Article;
  readonly cards: Cards;
  readonly refresh: Refresh;
  readonly opening: Opening;
  readonly margin: Margin;
  readonly sheet: Sheet;
  readonly facsimile: Opener;
  /** The code point at which somebody is reading. */
  offset(): number | undefined;
  /** Forms have come or gone. */
  arrange(): void;
  /** Somebody has stopped writing, and goes on reading. */
  resume(): void;
}

/** What a new note is on; the whole document when it says nothing. */
export interface On {
  readonly quote?: Quote | undefined;
  readonly spot?: Spot | undefined;
}

/** New notes, from the form in which one is written until the server has it: at once, or as soon as it can be reached. */
export class NewNotes {
  readonly drafts: Drafts;
  readonly sending: Sending;
  private readonly composer: Composer;
  private readonly unsent: UnsentCards;

  constructor(
    private readonly reading: Reading,
    private readonly beside: Beside,
  ) {
    this.drafts = new Drafts(localStorage, reading.document);
    this.sending = new Sending(reading.document, {
      waiting: (all) => this.unsent.show(all),
      arrived: (unsent) => void beside.refresh.card(unsent.root),
    });
    this.unsent = new UnsentCards(beside.cards, () => this.sending.outbox);
    this.composer = new Composer(
      beside.cards,
      this.drafts,
      (written, quote, spot) => this.make(written, { quote, spot }),
      () => this.closed(),
    );
  }

  /** Takes up what was being written, and what could not be sent, when this page was last left. */
  takeUp(): void {
    const { article, facsimile } = this.beside;
    for (const { place } of this.drafts.all()) {
      const stretch = stretchOf(place);
      const quote = stretch && quoteOf(article.table, stretch.start, stretch.end);
      if (quote) this.composer.open(quote);
      else if (place === 'new:document') this.composer.open(undefined);
      else void facsimile.spotAt(place).then((spot) => spot && this.composer.open(undefined, spot));
    }
    this.unsent.show(this.sending.outbox.all());
    void this.sending.outbox.flush();
  }

  /** The form that was opened last, as long as it is there. */
  get current(): string | undefined {
    return this.composer.current;
  }

  /** The passages being written about. */
  strokes(): Stroke[] {
    return this.composer.strokes();
  }

  /** Opens a form, and puts the focus into one of its fields. */
  compose({ quote, spot }: On, field = 'body'): void {
    const { opening, sheet, margin } = this.beside;
    opening.close();
    const writing = this.composer.open(quote, spot, spot && this.beside.offset());
    sheet.raise([], quote);
    this.beside.arrange();
    margin.settle();
    writing.focus(field);
  }

  /** Sends a note and opens it. Fails with the server's problem when it was refused. */
  async make(written: Partial<Written>, { quote, spot }: On): Promise<void> {
    const { opening, sheet, margin, facsimile } = this.beside;
    const made = making(this.reading, written, { quote, spot });
    const place = placeOf(quote, spot);
    if (await this.send(made)) {
      margin.inherit(place, made.id);
      if (spot) facsimile.regions?.bring(made.id, this.beside.offset());
      opening.open(made.id);
      if (sheet.up) sheet.raise([made.id]);
    } else margin.inherit(place, `unsent:${made.id}`);
  }

  /** Marks a passage with tags that are kept; unlike a note that is being thought about, it does not open. */
  async code(quote: Quote, tags: readonly string[]): Promise<string | undefined> {
    const made = making(this.reading, { tags }, { quote });
    return (await this.send(made)) ? made.id : undefined;
  }

  /** Somebody waits to see it: the server answers with its card. */
  private send(made: Unsent): Promise<boolean> {
    return this.beside.refresh.made(made.id, this.sending.send(made, 'text/html'));
  }

  private closed(): void {
    this.beside.arrange();
    this.beside.margin.settle();
    this.beside.sheet.emptied();
    this.beside.resume();
  }
}
