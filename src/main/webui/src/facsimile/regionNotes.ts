import { call } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { say } from '../elements/status';
import { word } from '../elements/words';
import { Drawing, type Tool } from './drawing';
import { DrawnRegions, type Drawn } from './drawn';
import type { Page } from './pages';
import { around, holds, type Shape } from './shape';
import { Spot, targetOf } from './spot';
import type { Surface } from './surface';

/** What notes on page images need of the page around them. */
export interface Notes {
  /** Whether the reader may write here. */
  readonly writable: boolean;
  /** The address of the regions of a facsimile's notes that are to be shown. */
  regions(facsimile: string): string;
  /** Whether notes have the colours of their tags. */
  plain(): boolean;
  cards(): readonly HTMLElement[];
  /** Opens a form for a note on a part of a page. */
  compose(spot: Spot): void;
  /** Fetches the card of a note anew. */
  refresh(id: string): Promise<void>;
  /** Cards have been given another place. */
  placed(): void;
}

/** The notes on the pages of one facsimile: drawn on the image, made and redrawn there, and their cards beside the text. */
export class RegionNotes {
  private readonly drawn = new DrawnRegions();
  private readonly drawing: Drawing;
  /** A note that was opened on the image has its card where the reader is, and not where its page begins. */
  private here: { readonly id: string; readonly offset: number | undefined } | undefined;

  constructor(
    private readonly facsimile: string,
    private readonly pages: readonly Page[],
    private readonly surface: Surface,
    private readonly notes: Notes,
    private readonly changed: () => void,
  ) {
    this.drawing = new Drawing(surface);
  }

  start(): void {
    this.take(this.notes.cards());
    void this.load();
  }

  /** Asks which notes are to be shown, and in which colours. */
  async load(): Promise<void> {
    try {
      if (!(await this.drawn.load(this.notes.regions(this.facsimile)))) return;
      for (const card of this.notes.cards()) {
        const colour = this.drawn.find(card.dataset.note ?? '')?.colour;
        if (colour) card.dataset.colour = colour;
      }
      this.changed();
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
    }
  }

  find(id: string): Drawn | undefined {
    return this.drawn.find(id);
  }

  /** Cards have come, or are newer. */
  take(cards: readonly HTMLElement[]): void {
    const mine = cards.filter(({ dataset }) => dataset.facsimile === this.facsimile);
    for (const card of mine) {
      if (!card.matches('.composing')) this.drawn.take(card, this.notes.plain());
      this.put(card);
    }
    if (mine.length > 0) this.changed();
  }

  drop(id: string): void {
    if (this.drawn.drop(id)) this.changed();
  }

  /** Draws what is on a page. */
  show(page: Page, open: string | undefined): void {
    const regions = this.drawn.on(page.number).sort((a, b) => Number(a.id === open) - Number(b.id === open));
    this.surface.outline(regions, open, this.pending(page));
  }

  /** What somebody is writing about. */
  private pending(page: Page): Shape[] {
    return this.notes
      .cards()
      .filter((card) => card.matches('.composing'))
      .flatMap((card) => Spot.at(card.dataset.note ?? '') ?? [])
      .filter((spot) => spot.facsimile === this.facsimile && spot.page === page.number)
      .map((spot) => spot.shape);
  }

  reveal(id: string): void {
    const shape = this.drawn.find(id)?.shape;
    if (shape) this.surface.revealShape(shape);
  }

  /** The notes at a point of a page, in fractions, the smallest first. */
  at(page: number, x: number, y: number): string[] {
    const area = ({ shape }: Drawn) => around(shape).w * around(shape).h;
    return this.drawn
      .on(page)
      .filter(({ shape }) => holds(shape, [x, y]))
      .sort((a, b) => area(a) - area(b))
      .map(({ id }) => id);
  }

  /** Has the card of a note stand where the reader is, for as long as the note is open. */
  bring(id: string | undefined, offset: number | undefined): void {
    const before = this.here;
    this.here = id === undefined ? undefined : { id, offset };
    for (const card of this.notes.cards())
      if (card.dataset.note === before?.id || card.dataset.note === id) this.put(card);
  }

  get brought(): string | undefined {
    return this.here?.id;
  }

  /** Lets somebody draw on a page and write about it. */
  async draw(tool: Tool, page: Page): Promise<void> {
    const shape = await this.drawing.begin(tool);
    if (!shape) return;
    if (document.fullscreenElement) await document.exitFullscreen();
    this.notes.compose(new Spot(this.facsimile, page.number, page.label, shape));
  }

  /** Lets its author draw the region of a note anew; can be taken back. */
  async redraw(id: string): Promise<void> {
    const before = this.drawn.find(id);
    if (!before) return;
    const shape = await this.drawing.begin('redraw', before.shape);
    if (!shape || shape === before.shape) return;
    if (await this.save(before, shape))
      say(word('redrawn'), { name: word('undo'), run: () => void this.save(before, before.shape) });
  }

  private async save({ id, page }: Drawn, shape: Shape): Promise<boolean> {
    const target = targetOf(this.facsimile, page, shape);
    try {
      await call({ method: 'PATCH', url: `/api/annotations/${id}`, body: { target } });
    } catch (failure) {
      say((failure instanceof Error && failure.message) || word('failed'));
      return false;
    } finally {
      await this.notes.refresh(id);
    }
    return true;
  }

  stop(): void {
    this.drawing.stop();
  }

  /** The images go: their notes stand again where those without a place do. */
  close(): void {
    this.stop();
    for (const card of this.notes.cards()) if (!card.matches('.composing')) delete card.dataset.place;
    this.notes.placed();
  }

  /** Puts a card where its page begins in the text, as far as that is known. */
  private put(card: HTMLElement): void {
    if (card.matches('.composing')) return;
    const page = this.pages.find(({ number }) => number === Number(card.dataset.page));
    const place = this.here?.id === card.dataset.note ? this.here?.offset : page?.place;
    const before = card.dataset.place;
    if (place === undefined) delete card.dataset.place;
    else card.dataset.place = String(place);
    if (card.dataset.place !== before) this.notes.placed();
  }
}
