import type { Article } from '../anchoring/article';
import { call, fragment } from '../api/api';
import { Problem } from '../api/problem';
import { say } from '../elements/status';
import { elementsOf } from '../elements/template';
import { word } from '../elements/words';
import { Intervals } from '../highlights/intervals';
import { Lines } from '../highlights/lines';
import type { Stroke } from '../highlights/painter';
import type { Happening } from '../live/live';
import { markOf, type Cards } from '../margin/cards';
import { Panel, type Beginning } from './panel';

/** What the page is about, as its address and its element say it. */
interface Page {
  readonly text: string;
  readonly slug: string;
}

/** The cross-references beside a text: their cards, their passages, and the panel that makes new ones. */
export class Linking {
  private readonly lines: Lines;
  private panel: Panel | undefined;

  constructor(
    private readonly page: Page,
    article: Article,
    private readonly cards: Cards,
  ) {
    this.lines = new Lines(article, 'linked');
  }

  start(): void {
    this.sortIn();
    this.underline();
    document.addEventListener('postil:link', (event) => void this.open((event as CustomEvent<Beginning>).detail));
    document.addEventListener('postil:happening', (event) => {
      const { kind } = (event as CustomEvent<Happening>).detail;
      if (/^cross-reference-|^annotation-(deleted|withdrawn)/.test(kind)) void this.refresh();
    });
    document.addEventListener('click', (event) => this.click(event));
    document.addEventListener('submit', (event) => this.submit(event), { capture: true });
  }

  /** Underlines what is around the screen. */
  look(stretch: Stroke): void {
    this.lines.look(stretch);
  }

  /** Underlines the passages that cross-references begin or end at. */
  private underline(): void {
    const placed = this.linked().filter((card) => card.dataset.start !== undefined);
    this.lines.show(new Intervals(placed.map(markOf)));
  }

  /** Brings all cards up to date, also those of notes that are or were an end. */
  private async refresh(): Promise<void> {
    const query = this.page.text === '' ? '' : `?text=${this.page.text}`;
    const fresh = elementsOf(await fragment(`/documents/${this.page.slug}/links${query}`));
    const cards = fresh.filter((element) => element.matches('.linked'));
    const wanted = new Set(cards.map((card) => card.dataset.note));
    for (const card of this.linked()) {
      if (!wanted.has(card.dataset.note)) this.cards.drop(card.dataset.note ?? '');
    }
    this.cards.put(cards);
    this.underline();
    this.refreshNotes(fresh.flatMap((element) => [...element.querySelectorAll<HTMLElement>('[data-on]')]));
  }

  private refreshNotes(ends: readonly HTMLElement[]): void {
    const notes = new Set(ends.map((end) => end.dataset.on ?? ''));
    for (const card of this.cards.all()) {
      if (card.querySelector('.links')) notes.add(card.dataset.note ?? '');
    }
    for (const annotation of notes) {
      if (annotation !== '') document.dispatchEvent(new CustomEvent('postil:refresh', { detail: { annotation } }));
    }
  }

  /** The page lists them after the notes; in the margin they stand in the order of the text. */
  private sortIn(): void {
    const cards = this.linked();
    for (const card of cards) card.remove();
    this.cards.put(cards);
  }

  private linked(): HTMLElement[] {
    return this.cards.all().filter((card) => card.matches('.linked'));
  }

  private click(event: MouseEvent): void {
    const opener = (event.target as Element).closest<HTMLElement>('[data-link-document]');
    if (!opener) return;
    event.preventDefault();
    void this.open({ document: opener.dataset.linkDocument ?? '' });
  }

  private async open(beginning: Beginning): Promise<void> {
    this.panel?.close();
    this.panel = new Panel(beginning, (id) => {
      void this.refresh();
      const unmake = () => call({ method: 'DELETE', url: `/api/cross-references/${id}` });
      this.offer(word('linkMade'), word('undo'), unmake);
    });
    await this.panel.open();
  }

  private submit(event: SubmitEvent): void {
    const form = event.target as HTMLElement;
    const id = form.dataset.unlink;
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void this.delete(id);
  }

  private async delete(id: string): Promise<void> {
    try {
      const { undo } = await call({ method: 'DELETE', url: `/api/cross-references/${id}` });
      await this.refresh();
      if (undo) this.offer(word('linkDeleted'), word('undo'), () => call({ method: 'POST', url: undo }));
    } catch (failure) {
      complain(failure);
    }
  }

  private offer(said: string, name: string, undo: () => Promise<unknown>): void {
    const run = () => void undo().then(() => this.refresh(), complain);
    say(said, { name, run });
  }
}

function complain(failure: unknown): void {
  if (!(failure instanceof Problem)) throw failure;
  say(failure.message);
}
