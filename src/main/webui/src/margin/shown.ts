import type { Reading } from '../api/notes';
import type { Opener } from '../facsimile/opener';
import type { Filtering } from '../filtering/filtering';
import type { Highlighter } from '../highlights/highlighter';
import type { Stroke } from '../highlights/painter';
import type { Strip } from '../strip/strip';
import { markOf, marksOf, type Cards } from './cards';
import type { Places } from './places';
import type { Sheet } from './sheet';
import type { Window } from './window';

/** After changes that a filter must be asked about, how long others are waited for, in milliseconds. */
const GATHER = 2000;

/** What shows notes, and is told when others are to be shown. */
export interface Showing {
  readonly cards: Cards;
  readonly places: Places;
  readonly window: Window;
  readonly highlighter: Highlighter;
  readonly strip: Strip;
  readonly sheet: Sheet;
  readonly facsimile: Opener;
  /** Absent where there is nothing to choose, as beside an earlier revision. */
  readonly filtering: Filtering | undefined;
}

/** Which notes are shown: margin, highlights, strip and page images show the same, whether the reader chooses or somebody writes. */
export class Shown {
  /** Whether the strip has been told of all notes, so that one more is one more. */
  private counted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly showing: Showing,
    private readonly failed: (failure: unknown) => void,
  ) {}

  /** Takes up the cards that the page brought, and asks where all the others stand. */
  start(): void {
    this.showing.places.add(marksOf(this.showing.cards.all()));
    if (this.showing.filtering) void this.load();
  }

  /** The reader has chosen other notes, or other colours. */
  async choose(): Promise<void> {
    this.showing.window.renew();
    await Promise.all([this.load(), this.unplaced().catch(this.failed)]);
  }

  /** Cards have come or are newer; or a note has lost its card. */
  changed(put: readonly HTMLElement[], dropped?: string): void {
    const { places, strip, sheet } = this.showing;
    const marks = marksOf(put).filter((mark) => !this.coloured(mark.id));
    for (const mark of marks) if (this.counted && !places.find(mark.id)) strip.count(mark, 1);
    places.add(marks);
    if (dropped !== undefined) this.gone(dropped);
    if (sheet.up) sheet.refresh();
  }

  /** Somebody has deleted a note, whether or not its card is known. */
  deleted(id: string): void {
    if (this.showing.cards.find(id)) this.showing.cards.drop(id);
    else this.gone(id);
  }

  /** Whether a note that somebody has just made is to be shown without asking which notes the filter lets through. */
  get all(): boolean {
    return !this.showing.filtering?.active;
  }

  /** Something has happened to a note: what is let through, and in which colour, only the server can say. */
  happened(): void {
    if (!this.showing.filtering || this.showing.filtering.plain) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(), GATHER);
  }

  /** This stretch is on screen now. */
  look(stretch: Stroke): void {
    const { highlighter, strip, sheet, places } = this.showing;
    highlighter.look(stretch);
    strip.look(stretch);
    sheet.look(stretch, places.intervals.within(stretch.start, stretch.end).length);
  }

  private async load(): Promise<void> {
    clearTimeout(this.timer);
    const { places, strip, cards, facsimile, filtering } = this.showing;
    void facsimile.regions?.load();
    const { document, text, revision } = this.reading;
    const door = `/api/documents/${document}/annotations`;
    const query = `?text=${text}&revision=${revision}${filtering?.query ?? ''}`;
    try {
      const [whole] = await Promise.all([places.load(`${door}/places${query}`), strip.load(`${door}/density${query}`)]);
      if (!whole) return;
      this.counted = true;
      cards.prune((card) => card.dataset.start === undefined || places.find(markOf(card).id) !== undefined);
      filtering?.count(places.size);
    } catch (failure) {
      this.failed(failure);
    }
  }

  /** Notes on the whole document stand at no place, and are asked for by themselves. */
  private async unplaced(): Promise<void> {
    const { window, cards } = this.showing;
    const wanted = await window.unplaced();
    const ids = new Set(wanted.map((card) => markOf(card).id));
    for (const card of cards.all()) {
      const { id, start } = markOf(card);
      if (start < 0 && !ids.has(id) && !card.matches('.linked, .composing, .waiting')) cards.drop(id);
    }
    cards.put(wanted);
  }

  private gone(id: string): void {
    const { places, strip } = this.showing;
    const place = places.find(id);
    if (place) strip.count(place, -1);
    places.drop(id);
  }

  /** Notes that are coloured by their author or kind keep the colour that the server has given them. */
  private coloured(id: string): boolean {
    return this.showing.filtering?.plain === false && this.showing.places.find(id) !== undefined;
  }
}
