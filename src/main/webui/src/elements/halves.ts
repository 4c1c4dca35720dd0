/**
 * The first of the indices from one to before another at which something is reached that stays so from there on; the end
 * when it is reached at none. Found by halves.
 */
export function firstIn(from: number, to: number, reached: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
