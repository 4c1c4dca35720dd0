import { call } from '../api/api';
import { COLOURS, type Colour } from '../highlights/highlighter';
import { shapeIn, type Shape } from './shape';

/** A note's region, as it is drawn. */
export interface Drawn {
  readonly id: string;
  readonly page: number;
  readonly colour: Colour;
  readonly shape: Shape;
}

type Row = readonly [string, number, number, Shape];

/** The regions of all notes on the pages of a facsimile that the reader asked for, by their notes. */
export class DrawnRegions {
  private known = new Map<string, Drawn>();
  /** What has come or gone while all were asked for, of which the answer may not know. */
  private readonly since = new Map<string, Drawn | undefined>();
  private generation = 0;

  find(id: string): Drawn | undefined {
    return this.known.get(id);
  }

  on(page: number): Drawn[] {
    return [...this.known.values()].filter((one) => one.page === page);
  }

  /** Asks for all anew; what is known stays until the last has come. Answers false when it was overtaken. */
  async load(url: string): Promise<boolean> {
    const generation = ++this.generation;
    const fresh = new Map<string, Drawn>();
    this.since.clear();
    for (let next: string | undefined = url; next !== undefined; ) {
      const answer = await call({ method: 'GET', url: next });
      if (generation !== this.generation) return false;
      for (const [id, page, colour, shape] of answer.json<{ items: Row[] }>().items)
        fresh.set(id, { id, page, colour: COLOURS[colour] ?? 'amber', shape });
      next = answer.next;
    }
    for (const [id, one] of this.since) {
      if (one) fresh.set(id, { ...one, colour: fresh.get(id)?.colour ?? one.colour });
      else fresh.delete(id);
    }
    this.known = fresh;
    return true;
  }

  /** Takes up a note by its card; one that was coloured by another rule than its tags' keeps its colour. */
  take({ dataset }: HTMLElement, plain: boolean): void {
    const shape = shapeIn(dataset.shape ?? '');
    const id = dataset.note;
    if (id === undefined || !shape) return;
    const before = plain ? undefined : this.known.get(id);
    const colour = before?.colour ?? (dataset.colour as Colour);
    const one = { id, page: Number(dataset.page), colour, shape };
    this.known.set(id, one);
    this.since.set(id, one);
  }

  drop(id: string): boolean {
    this.since.set(id, undefined);
    return this.known.delete(id);
  }
}
