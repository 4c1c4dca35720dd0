/** Blocks by their indices, both inclusive. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

/** Grows from one block to all: downwards to the end first, then upwards to the beginning. All but the whole. */
export function* inParts(count: number, from: number, step: number): Generator<Part> {
  let first = from;
  let last = from;
  while (first > 0 || last < count - 1) {
    if (last < count - 1) last = Math.min(count - 1, last + step);
    else first = Math.max(0, first - step);
    if (first > 0 || last < count - 1) yield { first, last };
  }
}
