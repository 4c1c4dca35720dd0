import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { elementsOf } from '../elements/template';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';
import { Ranges } from './ranges';

const MOST = 600;
const STEP = 20_000;

/** Fetches the cards of the stretch on screen; the page itself brought those around the place it was opened at. */
export class Window {
  private readonly fetched = new Ranges();
  private underway: AbortController | undefined;

  /**
   * @param address of the fragment with the cards of this text, without from and to
   * @param length of the text
   */
  constructor(
    private readonly address: string,
    private readonly length: number,
    private readonly cards: Cards,
    brought: { from: number; to: number },
  ) {
    this.fetched.add(brought);
  }

  /** Sees to it that the notes of this stretch have cards, and that those far away have none. */
  async look(screen: Stroke): Promise<void> {
    this.forget(screen);
    this.underway?.abort();
    this.underway = new AbortController();
    await this.fetchAll(screen.start, screen.end, this.underway.signal);
  }

  /** Fetches towards the next note after an offset, or the one before it. */
  async towards(offset: number, direction: 1 | -1): Promise<void> {
    const before = this.cards.all().length;
    let end = offset;
    while (this.cards.all().length === before && (direction > 0 ? end < this.length : end > 0)) {
      const next = Math.max(0, Math.min(this.length, end + direction * STEP));
      await this.fetchAll(Math.min(end, next), Math.max(end, next));
      end = next;
    }
  }

  private async fetchAll(start: number, end: number, signal?: AbortSignal): Promise<void> {
    try {
      let missing = this.fetched.missing({ from: start, to: end });
      while (missing) {
        await this.fetch(missing.from, missing.to, signal);
        missing = this.fetched.missing({ from: start, to: end });
      }
    } catch (failure) {
      // The next look asks again; until then the margin shows what is known.
      if (!(failure instanceof Unreachable || failure instanceof Problem || signal?.aborted)) throw failure;
    }
  }

  /** The server answers with so many cards at a time, and says how far they reach. */
  private async fetch(from: number, to: number, signal?: AbortSignal): Promise<void> {
    const url = new URL(this.address, location.href);
    url.searchParams.set('from', String(from));
    url.searchParams.set('to', String(to));
    const [window] = elementsOf(await fragment(url.pathname + url.search, signal));
    const reached = Math.max(from + 1, Number(window?.dataset.to ?? to));
    this.fetched.add({ from, to: reached });
    this.cards.put([...(window?.querySelectorAll<HTMLElement>(':scope > [data-note]') ?? [])]);
  }

  private forget({ start, end }: Stroke): void {
    if (this.cards.all().length <= MOST) return;
    const kept = { from: start - STEP, to: end + STEP };
    this.fetched.keep(kept);
    this.cards.prune((card) => {
      const mark = markOf(card);
      return mark.start < 0 || (mark.start < kept.to && mark.end > kept.from);
    });
  }
}
