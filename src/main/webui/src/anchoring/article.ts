import { firstIn } from '../elements/halves';
import { quoteOf, type Quote } from './quote';
import { TextTable } from './textTable';

/** A part of a long text, which the browser lays out by itself, or all of another; in code points of the text. */
export interface Part {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** So much of a text is on screen before and after the place one goes to, and not much more, in code points. */
const BEFORE = 2_000;
const AFTER = 4_000;

/** The article of a revision in the page: its text nodes and their offsets. */
export class Article {
  readonly table: TextTable<Text>;
  /** In the order of the text: one at least. */
  readonly parts: readonly Part[];

  constructor(readonly element: HTMLElement) {
    this.table = new TextTable(textNodes(element));
    const parts = [...element.querySelectorAll<HTMLElement>(':scope > .sheet-part')];
    this.parts = (parts.length > 0 ? parts : [element]).map((part) => ({
      element: part,
      start: this.offsetOf(part, 0),
      end: this.offsetOf(part, part.childNodes.length),
    }));
  }

  /** Whether every height in it is the true one; those of a long text are guessed at first. */
  get laidOut(): boolean {
    return !this.element.hasAttribute('data-long');
  }

  /** Has what will be on screen laid out before one goes to a place, whose parts a browser would not think of by itself. */
  expect(offset: number): void {
    for (const { element, start, end } of this.parts)
      if (end > offset - BEFORE && start < offset + AFTER) element.toggleAttribute('data-set', true);
  }

  /** The part in which a character stands. */
  partAt(offset: number): Part | undefined {
    return this.parts[firstIn(0, this.parts.length, (index) => (this.parts[index]?.end ?? 0) > offset)];
  }

  /** The passage a range covers inside this article, or undefined when it covers none of it. */
  quoteIn(range: AbstractRange): Quote | undefined {
    const start = this.offsetOf(range.startContainer, range.startOffset);
    const end = this.offsetOf(range.endContainer, range.endOffset);
    return start < end ? quoteOf(this.table, start, end) : undefined;
  }

  /** The offset of any DOM position; what lies before the article is its start, what lies after it its end. */
  offsetOf(node: Node, offset: number): number {
    if (node instanceof Text) {
      const known = this.table.offsetAt(node, offset);
      if (known !== undefined) return known;
    }
    const position = document.createRange();
    position.setStart(node, offset);
    return this.table.startOf(this.firstNodeAfter(position));
  }

  /** A range that does not follow later changes of the page: cheap, and enough for a text that never changes. */
  rangeOf(start: number, end: number): StaticRange | undefined {
    const from = this.table.placeOf(start, 'start');
    const to = this.table.placeOf(end, 'end');
    if (!from || !to) return undefined;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.unit,
      endContainer: to.node,
      endOffset: to.unit,
    });
  }

  /** A live range, for measuring. */
  measureOf(start: number, end: number): Range | undefined {
    const fixed = this.rangeOf(start, end);
    if (!fixed) return undefined;
    const range = document.createRange();
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
    return range;
  }

  private firstNodeAfter(position: Range): number {
    const { nodes } = this.table;
    return firstIn(0, nodes.length, (index) => position.comparePoint(nodes[index] as Text, 0) >= 0);
  }
}

function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
