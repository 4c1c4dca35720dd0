import type { Article } from '../anchoring/article';

/** The offset of the character drawn under a point of the window, or undefined where there is none. */
export function offsetUnder(article: Article, x: number, y: number): number | undefined {
  const caret = caretUnder(x, y);
  if (!caret || !(caret.node instanceof Text) || !article.table.has(caret.node)) return undefined;
  const offset = article.offsetOf(caret.node, caret.unit);
  // The caret falls between two characters: the point may be on either, or beside the line on none.
  return [offset, offset - 1].find((start) => covers(article.measureOf(start, start + 1), x, y));
}

/** The offset where the part of the article that is on screen begins. */
export function offsetAtTop(article: Article): number {
  const { left, top } = article.element.getBoundingClientRect();
  const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  if (top >= edge) return 0;
  const caret = caretUnder(left + 2, Math.max(0, edge) + 12);
  return caret ? article.offsetOf(caret.node, caret.unit) : 0;
}

/** The offset next to a point of the window, on whichever side of a character; undefined beside the article. */
export function offsetAtPoint(article: Article, x: number, y: number): number | undefined {
  const caret = caretUnder(x, y);
  return caret && article.element.contains(caret.node) ? article.offsetOf(caret.node, caret.unit) : undefined;
}

function caretUnder(x: number, y: number): { node: Node; unit: number } | undefined {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, unit: caret.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, unit: range.startOffset } : undefined;
}

function covers(range: Range | undefined, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    (rect) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom,
  );
}
