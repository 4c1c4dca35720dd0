import { call } from '../api/api';
import { firstIn } from '../elements/halves';
import { COLOURS, type Colour, type Mark } from '../highlights/highlighter';
import { byPlace, Intervals } from '../highlights/intervals';

/** A note's place as the server sends it: id, start, end, and which colour. */
export type Row = readonly [string, number, number, number];

/** Fetches one page of places; the address of the next, if there is one, comes with it. */
export type FetchPlaces = (
  url: string,
  signal: AbortSignal,
) => Promise<{ items: readonly Row[]; next: string | undefined }>;

/**
 * Where every note of the text stands that the reader asked for: offsets and colours without words, some tens of bytes
 * each, a few thousand at a time. The highlights and the margin are laid out from this; the cards come when they are near.
 */
export class Places {
  private known = new Map<string, Mark>();
  private sorted: Intervals<Mark> | undefined;
  /** What has come by itself while places are on their way, which may have been looked up before it was there. */
  private late = new Map<string, Mark>();
  private underway: AbortController | undefined;

  constructor(
    private readonly changed: () => void,
    private readonly fetch: FetchPlaces = fetchPlaces,
  ) {}

  get size(): number {
    return this.known.size;
  }

  /** In the order of the text. */
  get inOrder(): readonly Mark[] {
    return this.intervals.inOrder;
  }

  get intervals(): Intervals<Mark> {
    return (this.sorted ??= new Intervals(this.known.values()));
  }

  find(id: string): Mark | undefined {
    return this.known.get(id);
  }

  /** Takes up a note that has come by itself: written just now, or brought by the page. */
  add(marks: Iterable<Mark>): void {
    let any = false;
    for (const mark of marks) {
      const before = this.known.get(mark.id);
      if (before && before.start === mark.start && before.end === mark.end && before.colour === mark.colour) continue;
      this.known.set(mark.id, mark);
      this.late.set(mark.id, mark);
      any = true;
    }
    if (any) this.alter();
  }

  drop(id: string): void {
    this.late.delete(id);
    if (this.known.delete(id)) this.alter();
  }

  /** The note that begins next after another, or before it; after or before an offset when there is no other. */
  beside(from: Mark | number, direction: 1 | -1): Mark | undefined {
    const all = this.inOrder;
    const first = typeof from === 'number' ? firstFrom(all, from) : all.findIndex((mark) => mark.id === from.id);
    if (typeof from === 'number') return all[direction > 0 ? first : first - 1];
    return first < 0 ? this.beside(from.start, direction) : all[first + direction];
  }

  /** Asks for all places anew. What is known stays until the last page is there. Answers false when it was overtaken. */
  async load(url: string): Promise<boolean> {
    this.underway?.abort();
    const { signal } = (this.underway = new AbortController());
    const fresh = new Map<string, Mark>();
    this.late = new Map();
    try {
      for (let next: string | undefined = url; next !== undefined; ) {
        const page = await this.fetch(next, signal);
        for (const [id, start, end, colour] of page.items) fresh.set(id, { id, start, end, colour: colourOf(colour) });
        next = page.next;
      }
    } catch (failure) {
      if (signal.aborted) return false;
      throw failure;
    }
    for (const [id, mark] of this.late) if (!fresh.has(id)) fresh.set(id, mark);
    this.known = fresh;
    this.alter();
    return true;
  }

  private alter(): void {
    this.sorted = undefined;
    this.changed();
  }
}

/** The index of the first mark that begins at an offset or after it. */
export function firstFrom(marks: readonly Mark[], offset: number): number {
  return firstIn(0, marks.length, (index) => (marks[index]?.start ?? 0) >= offset);
}

/** Marks merged in the order of the text. */
export function inTextOrder(marks: Mark[]): Mark[] {
  return marks.sort(byPlace);
}

function colourOf(ordinal: number): Colour {
  return COLOURS[ordinal] ?? 'amber';
}

async function fetchPlaces(url: string, signal: AbortSignal): Promise<{ items: Row[]; next: string | undefined }> {
  const answer = await call({ method: 'GET', url, signal });
  return { items: answer.json<{ items: Row[] }>().items, next: answer.next };
}
