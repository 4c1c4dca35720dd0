/** How many notes of which colour begin in a slice of the text: slice, ordinal of the colour, count. */
export type Thick = readonly [number, number, number];

/** How thick notes stand along a text that is cut into equal slices. */
export class Slices {
  /** Counts by slice and colour, four to a slice. */
  private readonly counts: Uint32Array;

  constructor(
    readonly count: number,
    items: Iterable<Thick> = [],
  ) {
    this.counts = new Uint32Array(count * COLOURS);
    for (const [slice, colour, notes] of items) this.add(slice, colour, notes);
  }

  add(slice: number, colour: number, notes: number): void {
    const index = slice * COLOURS + colour;
    this.counts[index] = Math.max(0, (this.counts[index] ?? 0) + notes);
  }

  /** The notes of each colour in a slice. */
  of(slice: number): readonly number[] {
    return [...this.counts.subarray(slice * COLOURS, (slice + 1) * COLOURS)];
  }

  notes(slice: number): number {
    return this.of(slice).reduce((sum, notes) => sum + notes, 0);
  }

  /** The ordinal of the colour that most of a slice's notes have. */
  mostly(slice: number): number {
    const counts = this.of(slice);
    return counts.indexOf(Math.max(...counts));
  }

  get thickest(): number {
    let thickest = 0;
    for (let slice = 0; slice < this.count; slice++) thickest = Math.max(thickest, this.notes(slice));
    return thickest;
  }

  /** The slice with notes that comes next after this one, or before it; this one when there is none. */
  next(slice: number, direction: 1 | -1): number {
    for (let at = slice + direction; at >= 0 && at < this.count; at += direction) if (this.notes(at) > 0) return at;
    return slice;
  }

  /** The first slice with notes, or the last; nothing where there are none. */
  edge(direction: 1 | -1): number | undefined {
    const beyond = direction > 0 ? -1 : this.count;
    const at = this.next(beyond, direction);
    return at === beyond ? undefined : at;
  }
}

const COLOURS = 4;

/** How long a slice's bar is, from 0 to 1: two hundred notes in one place must not make single ones invisible. */
export function lengthOf(notes: number, thickest: number): number {
  return notes === 0 ? 0 : 0.25 + 0.75 * Math.sqrt(notes / Math.max(1, thickest));
}
