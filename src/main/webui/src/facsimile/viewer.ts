import { call } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { need } from '../elements/template';
import { word } from '../elements/words';
import { nextOf } from '../highlights/cycle';
import type { Mark } from '../highlights/highlighter';
import { Facing } from './facing';
import { pageAt, pagesIn, type Page } from './pages';
import { RegionNotes, type Notes } from './regionNotes';
import { Surface, WHOLE, type Stain } from './surface';
import { Thumbnails } from './thumbnails';
import { Words } from './words';

/** What the viewer needs of the text beside it. Offsets are code points of the revision shown. */
export interface Reader {
  readonly notes: Notes;
  /** The notes that stand on a stretch, in the order of the text. */
  within(start: number, end: number): readonly Mark[];
  find(id: string): Mark | undefined;
  /** The note that is open. */
  open(): string | undefined;
  /** Opens a note of the text. */
  visit(id: string): void;
  /** Where in the text somebody is reading. */
  offset(): number | undefined;
  goTo(start: number, end: number): void;
}

/** How long the text moves after it was told where to go, in milliseconds. */
const MOVES = 700;

/** The page images beside the text: each goes where the other went, and what is noted on one is marked on the other. */
export class Viewer {
  private readonly pages: Page[];
  private readonly surface: Surface;
  private readonly thumbnails: Thumbnails;
  private readonly facing: Facing;
  readonly regions: RegionNotes;
  private readonly choice = need<HTMLSelectElement>('facsimile-choice');
  private readonly says = need('facsimile-says');
  private readonly known = new Map<number, Promise<Words>>();
  private readonly scrolled = () => this.follow();
  private page: Page | undefined;
  private words = new Words([]);
  private opened: string | undefined;
  private led = 0;
  private waiting = false;

  constructor(
    private readonly section: HTMLElement,
    private readonly reader: Reader,
    private readonly closed: () => void,
  ) {
    this.pages = pagesIn(section.querySelectorAll<HTMLElement>('[data-page]'));
    this.thumbnails = new Thumbnails(need('facsimile-thumbs'), (number) => this.turnTo(number));
    this.facing = new Facing(need('reading'), need('facsimile-switch'));
    // Before there is a surface: one that begins without height has no scale.
    this.facing.begin();
    this.surface = new Surface(need('facsimile-view'), {
      pointed: (x, y) => this.pointed(x, y),
      failed: () => (this.says.textContent = word('pageFailed')),
    });
    this.regions = new RegionNotes(section.dataset.facsimile ?? '', this.pages, this.surface, reader.notes, () =>
      this.changed(),
    );
  }

  /** @param number of the page to begin with; else the one that is being read */
  start(number?: number): void {
    this.name();
    this.section.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-do]');
      if (button) this.act(button.dataset.do ?? '', button);
    });
    this.section.addEventListener('keydown', (event) => this.key(event));
    this.choice.addEventListener('change', () => this.turnTo(Number(this.choice.value)));
    addEventListener('scroll', this.scrolled, { passive: true });
    const wanted = this.pages.find((page) => page.number === number);
    const offset = this.reader.offset();
    const first = wanted ?? (offset === undefined ? undefined : pageAt(this.pages, offset)) ?? this.pages[0];
    if (first) void this.show(first);
    this.surface.canvas.focus({ preventScroll: true });
    for (const button of this.section.querySelectorAll<HTMLElement>('[data-writes]')) button.hidden = !this.reader.notes.writable;
    this.regions.start();
    // Who came by the address of a note on this page reads what is written on it.
    if (first?.place !== undefined && this.regions.find(this.reader.open() ?? '')?.page === first.number) this.lead(first.place);
    this.changed();
  }

  /** Shows the page that a note is on, and on it its region. */
  reveal(id: string): void {
    this.facing.show('image');
    const page = this.pageOf(id);
    if (page && page !== this.page) void this.show(page);
    this.regions.reveal(id);
  }

  /** The same, to have its author draw the region anew. */
  redraw(id: string): void {
    this.reveal(id);
    void this.regions.redraw(id);
  }

  /** Marks the notes anew, at most once a frame; one that has just been opened is brought into sight. */
  changed(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      const open = this.reader.open();
      if (open !== this.opened) {
        this.opened = open;
        if (this.regions.brought !== open) this.regions.bring(undefined, undefined);
        const page = open === undefined ? undefined : this.pageOf(open);
        if (page && page !== this.page) void this.show(page);
        if (open !== undefined) this.regions.reveal(open);
      }
      this.mark();
    });
  }

  /** The page that a note is on, by its region or by its words. */
  private pageOf(id: string): Page | undefined {
    const region = this.regions.find(id);
    if (region) return this.pages.find((page) => page.number === region.page);
    const mark = this.reader.find(id);
    return mark && pageAt(this.pages, mark.start);
  }

  private async show(page: Page): Promise<void> {
    this.regions.stop();
    this.page = page;
    this.says.textContent = word('shown', {
      label: page.label,
      n: String(page.number),
      all: String(this.pages.length),
    });
    this.choice.value = String(page.number);
    this.ends();
    this.thumbnails.show(page.number);
    this.remember(page.number);
    this.words = new Words([]);
    this.surface.show(page);
    const words = await this.wordsOf(page);
    if (this.page !== page) return;
    this.words = words;
    this.mark();
  }

  private ends(): void {
    const at = this.page?.number ?? 1;
    const says = (name: string, end: boolean) =>
      this.section.querySelector(`[data-do="${name}"]`)?.setAttribute('aria-disabled', String(end));
    says('previous', at <= 1);
    says('next', at >= this.pages.length);
  }

  private wordsOf(page: Page): Promise<Words> {
    if (!page.words) return Promise.resolve(new Words([]));
    let words = this.known.get(page.number);
    if (!words) {
      words = call({ method: 'GET', url: page.words })
        .then((answer) => new Words(answer.json<{ words: number[] }>().words))
        .catch((failure: unknown) => {
          if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
          this.known.delete(page.number);
          return new Words([]);
        });
      this.known.set(page.number, words);
    }
    return words;
  }

  private mark(): void {
    const { stretch } = this.words;
    const marks = stretch ? this.reader.within(stretch.start, stretch.end) : [];
    const stains = marks.map((mark): Stain => ({
      id: mark.id,
      colour: mark.colour,
      boxes: this.words.boxes(mark.start, mark.end),
      open: mark.id === this.opened,
    }));
    // The open one lies over the others.
    stains.sort((a, b) => Number(a.open) - Number(b.open));
    this.surface.mark(stains);
    if (this.page) this.regions.show(this.page, this.opened);
    const open = stains[stains.length - 1];
    if (open?.open) this.surface.reveal(open.boxes);
  }

  private act(what: string, button: HTMLElement): void {
    const at = this.page?.number ?? 1;
    if (what === 'previous') this.turnTo(at - 1);
    else if (what === 'next') this.turnTo(at + 1);
    else if (what === 'in') this.surface.zoom(1.5);
    else if (what === 'out') this.surface.zoom(1 / 1.5);
    else if (what === 'whole') this.surface.whole();
    else if (what === 'turn') this.surface.turn();
    else if (what === 'thumbnails') button.setAttribute('aria-expanded', String(this.thumbnails.toggle()));
    else if (what === 'full') void this.full();
    else if (what === 'close') this.close();
    else if (this.page && (what === 'box' || what === 'outline')) void this.regions.draw(what, this.page);
  }

  private async full(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await this.section.requestFullscreen();
  }

  private key(event: KeyboardEvent): void {
    const at = this.page?.number ?? 1;
    const typing = event.target instanceof HTMLSelectElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // What is a letter of the page's own is not one here: R turns the image and answers no note.
    if (event.key.length === 1) event.stopPropagation();
    if (typing || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
    event.preventDefault();
    event.stopPropagation();
    this.turnTo(event.key === 'PageDown' ? at + 1 : at - 1);
  }

  /** Another page was asked for: the text goes there, too. */
  private turnTo(number: number): void {
    const page = this.pages.find((one) => one.number === number);
    if (!page) return;
    void this.show(page);
    if (page.place !== undefined) this.lead(page.place);
  }

  /** Has the text go to where a page begins, without the page following it. */
  private lead(place: number): void {
    this.led = performance.now() + MOVES;
    this.reader.goTo(place, place);
  }

  /** The text was scrolled: its page is shown and, of a page that is not wholly in sight, the line that is read. */
  private follow(): void {
    if (performance.now() < this.led) return;
    const offset = this.reader.offset();
    const page = offset === undefined ? undefined : pageAt(this.pages, offset);
    if (!page || offset === undefined) return;
    if (page !== this.page) void this.show(page);
    else {
      const word = this.words.of(offset);
      if (word) this.surface.reveal([word]);
    }
  }

  /**
   * From the image to what is beside it: to the note on a region or a word, from one to the next where there are several, or
   * to the word in the text.
   */
  private pointed(x: number, y: number): void {
    const word = this.words.at(x, y);
    const regions = this.regions.at(this.page?.number ?? 0, x / WHOLE, y / WHOLE);
    const notes = word ? this.reader.within(word.start, word.end).map((mark) => mark.id) : [];
    const next = nextOf([...regions, ...notes], this.reader.open());
    this.led = performance.now() + MOVES;
    if (next !== undefined) {
      if (regions.includes(next)) this.regions.bring(next, this.reader.offset());
      this.reader.visit(next);
    } else if (word) this.reader.goTo(word.start, word.end);
  }

  private name(): void {
    const view = need('facsimile-view');
    for (const name of ['role', 'aria-label', 'aria-describedby']) {
      this.surface.canvas.setAttribute(name, view.getAttribute(name) ?? '');
      view.removeAttribute(name);
    }
    view.removeAttribute('tabindex');
  }

  private remember(number?: number): void {
    const address = new URL(location.href);
    if (number === undefined) address.searchParams.delete('image');
    else address.searchParams.set('image', String(number));
    history.replaceState(history.state, '', address);
  }

  private close(): void {
    removeEventListener('scroll', this.scrolled);
    this.remember();
    this.facing.end();
    this.regions.close();
    this.surface.close();
    this.closed();
  }
}
