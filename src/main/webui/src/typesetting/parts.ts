/** The order in which parts are laid out, by their indices: from one downwards to the last, and then upwards to the first. */
export function* outwards(count: number, from: number): Generator<number> {
  for (let index = from; index < count; index++) yield index;
  for (let index = Math.min(from, count) - 1; index >= 0; index--) yield index;
}
