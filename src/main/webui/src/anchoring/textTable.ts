import { firstIn } from '../elements/halves';

/** What the table needs of a text node: its characters, in UTF-16 units as the DOM counts them. */
export interface Characters {
  readonly data: string;
}

/** A place in a text node, in UTF-16 units. */
export interface Place<T> {
  readonly node: T;
  readonly unit: number;
}

/**
 * The sums of code points before each text node of an article, searched by halves. The concatenated text nodes are the
 * revision's plain text, character for character, so an offset means the same here, in SQL and in Java.
 */
export class TextTable<T extends Characters> {
  /** Code points in the whole text. */
  readonly length: number;
  readonly nodes: readonly T[];
  private readonly before: Uint32Array;
  private readonly indexes = new Map<T, number>();

  constructor(nodes: Iterable<T>) {
    this.nodes = [...nodes];
    this.before = new Uint32Array(this.nodes.length + 1);
    this.nodes.forEach((node, index) => {
      this.indexes.set(node, index);
      this.before[index + 1] = this.startOf(index) + pointsIn(node.data, node.data.length);
    });
    this.length = this.startOf(this.nodes.length);
  }

  /** Code points before the node with this index. */
  startOf(index: number): number {
    return this.before[index] ?? 0;
  }

  has(node: T): boolean {
    return this.indexes.has(node);
  }

  /** The offset of a place in a node, or undefined when the node is not of this text. */
  offsetAt(node: T, unit: number): number | undefined {
    const index = this.indexes.get(node);
    return index === undefined ? undefined : this.startOf(index) + pointsIn(node.data, unit);
  }

  /**
   * Where an offset stands. Between two nodes it is both the end of one and the start of the other: a passage's start
   * belongs to the characters after it, its end to those before it.
   */
  placeOf(offset: number, side: 'start' | 'end' = 'start'): Place<T> | undefined {
    if (offset < 0 || offset > this.length) return undefined;
    const index = this.indexFor(offset, side);
    const node = this.nodes[index];
    return node && { node, unit: unitsIn(node.data, offset - this.startOf(index)) };
  }

  /** The characters from one offset to another, both cut to the text. */
  slice(start: number, end: number): string {
    const from = this.placeOf(Math.max(0, start), 'start');
    const to = this.placeOf(Math.min(this.length, end), 'end');
    if (!from || !to || start >= end) return '';
    const first = this.indexes.get(from.node) ?? 0;
    const last = this.indexes.get(to.node) ?? 0;
    if (first === last) return from.node.data.slice(from.unit, to.unit);
    const between = this.nodes.slice(first + 1, last).map((node) => node.data);
    return from.node.data.slice(from.unit) + between.join('') + to.node.data.slice(0, to.unit);
  }

  /** The index of the node that holds an offset. */
  private indexFor(offset: number, side: 'start' | 'end'): number {
    const last = this.nodes.length - 1;
    return firstIn(0, last, (index) => {
      const end = this.startOf(index + 1);
      return side === 'start' ? end > offset : end >= offset;
    });
  }
}

/** Most strings have none, and the engine sees that at a glance, while to go through a long text takes it longer than a frame. */
const PAIRS = /[\ud800-\udbff]/;

/** Code points in the first units of a string; half of a surrogate pair counts as none. */
export function pointsIn(data: string, units: number): number {
  if (!PAIRS.test(data)) return units;
  let points = 0;
  for (let unit = 0; unit < units; points++) {
    unit += widthAt(data, unit);
    if (unit > units) break;
  }
  return points;
}

/** UTF-16 units in the first code points of a string. */
export function unitsIn(data: string, points: number): number {
  if (!PAIRS.test(data)) return Math.min(points, data.length);
  let unit = 0;
  for (let point = 0; point < points && unit < data.length; point++) unit += widthAt(data, unit);
  return unit;
}

function widthAt(data: string, unit: number): 1 | 2 {
  return (data.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
}
