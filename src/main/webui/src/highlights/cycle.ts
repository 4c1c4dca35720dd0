/** Of several notes at one place, the one to open next: clicking again goes deeper, and at last back to the first. */
export function nextOf(ids: readonly string[], open: string | undefined): string | undefined {
  return ids[(open === undefined ? -1 : ids.indexOf(open)) + 1] ?? ids[0];
}
