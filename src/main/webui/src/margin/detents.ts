/** How far the sheet at the foot of a narrow screen is up: only its bar, beside the passage, or over the whole page. */
export const DETENTS = ['down', 'half', 'full'] as const;
export type Detent = (typeof DETENTS)[number];

/** A swipe faster than this goes on by itself, in pixels a millisecond. */
const SWIPE = 0.5;

/**
 * Where a sheet comes to rest that was let go.
 *
 * @param height how high it stands, in pixels
 * @param speed upwards, in pixels a millisecond
 * @param heights of the detents, from the lowest to the highest
 */
export function rest(height: number, speed: number, heights: readonly [number, number, number]): Detent {
  if (Math.abs(speed) >= SWIPE) {
    const next = speed > 0 ? heights.findIndex((other) => other > height) : heights.findLastIndex((other) => other < height);
    return DETENTS[next] ?? (speed > 0 ? 'full' : 'down');
  }
  const nearest = heights.reduce((best, other, index) => {
    const nearer = Math.abs(other - height) < Math.abs((heights[best] ?? 0) - height);
    return nearer ? index : best;
  }, 0);
  return DETENTS[nearest] ?? 'down';
}

/** The detent above or below another, as far as there is one. */
export function beside(detent: Detent, step: 1 | -1): Detent {
  return DETENTS[DETENTS.indexOf(detent) + step] ?? detent;
}

/**
 * How far the page must scroll down so that a passage is not covered: to the middle of what is left free, if it is not
 * in it already; a passage longer than that begins at its top. In pixels.
 */
export function uncover(passage: { top: number; bottom: number }, free: { top: number; bottom: number }): number {
  if (passage.top >= free.top && passage.bottom <= free.bottom) return 0;
  const spare = Math.max(0, free.bottom - free.top - (passage.bottom - passage.top));
  return passage.top - free.top - spare / 2;
}
