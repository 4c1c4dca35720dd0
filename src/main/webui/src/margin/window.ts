import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { elementsOf } from '../elements/template';
import type { Mark } from '../highlights/highlighter';
import { markOf, type Cards } from './cards';

/** Cards that are kept before those far away are forgotten, and what counts as near, in code points. */
const MOST = 600;
const NEAR = 20_000;
/** After a failure, when the same may be asked for again, in milliseconds. */
const LATER = 5000;

/** Fetches the cards of notes that have come near; the page itself brought those around the place it was opened at. */
export class Window {
  private readonly asked = new Set<string>();
  private generation = 0;

  /**
   * @param address of the fragment with the cards of a stretch of this text, with the filter but without from and to
   */
  constructor(
    private readonly address: () => string,
    private readonly cards: Cards,
  ) {}

  /** The reader asks for other notes: what is underway for the former choice is not waited for. */
  renew(): void {
    this.generation++;
    this.asked.clear();
  }

  /** Sees to it that these notes, in the order of the text, have cards, and that those far away have none. */
  want(notes: readonly Mark[]): void {
    const missing = notes.filter((note) => !this.asked.has(note.id) && !this.cards.find(note.id));
    const [first] = missing;
    const last = missing[missing.length - 1];
    if (!first || !last) return;
    for (const note of missing) this.asked.add(note.id);
    this.forget(first.start, last.start);
    void this.fetchAll(first.start, last.start + 1, this.generation).then((answered) => {
      const again = () => missing.forEach((note) => this.asked.delete(note.id));
      // What the server does not send though it has answered is gone: to ask on would be to ask for ever.
      if (!answered) setTimeout(again, LATER);
      else for (const note of missing) if (this.cards.find(note.id)) this.asked.delete(note.id);
    });
  }

  /** The server answers with so many cards at a time, and says how far they reach. */
  private async fetchAll(from: number, to: number, generation: number): Promise<boolean> {
    try {
      while (from < to && generation === this.generation) {
        const url = new URL(this.address(), location.href);
        url.searchParams.set('from', String(from));
        url.searchParams.set('to', String(to));
        const [window] = elementsOf(await fragment(url.pathname + url.search));
        if (generation !== this.generation) return true;
        this.cards.put([...(window?.querySelectorAll<HTMLElement>(':scope > [data-note]') ?? [])]);
        from = Math.max(from + 1, Number(window?.dataset.to ?? to));
      }
      return true;
    } catch (failure) {
      // A later look asks again; until then the margin shows what is known.
      if (!(failure instanceof Unreachable || failure instanceof Problem)) throw failure;
      return false;
    }
  }

  /** The cards of notes without a place in the text, under the filter. */
  async unplaced(): Promise<HTMLElement[]> {
    const [window] = elementsOf(await fragment(this.address()));
    return [...(window?.querySelectorAll<HTMLElement>(':scope > [data-note]') ?? [])];
  }

  private forget(from: number, to: number): void {
    if (this.cards.all().length <= MOST) return;
    this.cards.prune((card) => {
      const { start } = markOf(card);
      return start < 0 || (start > from - NEAR && start < to + NEAR);
    });
  }
}
