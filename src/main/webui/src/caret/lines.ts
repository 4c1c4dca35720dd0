import type { Article } from '../anchoring/article';
import { firstIn } from '../elements/halves';
import { paragraphAt, type Stretch } from './segments';

/** Superscripts and other sizes stand a little higher or lower in the same line, in pixels. */
const SLACK = 8;

/** The line as it is laid out around an offset, found by halves: the characters of its paragraph at the same height. */
export function lineAround(article: Article, offset: number): Stretch {
  const { start, end } = paragraphAt(article.table, offset);
  const middle = middleOf(article, offset, end);
  if (middle === undefined) return { start, end };
  const first = firstIn(start, offset, (at) => (middleOf(article, at, end) ?? Infinity) >= middle - SLACK);
  const last = firstIn(offset, end, (at) => (middleOf(article, at, end) ?? -Infinity) > middle + SLACK);
  return { start: first, end: last };
}

/** The height at which the first character that is laid out stands, at an offset or soon after it. */
function middleOf(article: Article, offset: number, end: number): number | undefined {
  for (let at = offset; at < Math.min(end, offset + 3); at++) {
    const rect = article.measureOf(at, at + 1)?.getClientRects()[0];
    if (rect && rect.height > 0) return (rect.top + rect.bottom) / 2;
  }
  return undefined;
}
