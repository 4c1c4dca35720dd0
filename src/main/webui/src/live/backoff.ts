/** Milliseconds to wait before a try: doubling from half a second to half a minute, spread so that not all come at once. */
export function waitBefore(attempt: number, random = Math.random()): number {
  return Math.min(30_000, 500 * 2 ** attempt) * (0.5 + random / 2);
}
