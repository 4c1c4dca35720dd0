import { firstIn } from '../elements/halves';

/** A box on a page, from its upper left corner, in ten-thousandths of its width and height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A word on a page: its code points in the text, the end exclusive, and its box. */
export interface Word extends Box {
  readonly start: number;
  readonly end: number;
}

const NUMBERS = 7;
/** Words of a line that are nearer than this, in ten-thousandths of the page's width, are marked in one stroke. */
const GAP = 500;

/** The words of one page image in the order of the text. */
export class Words {
  private readonly all: Word[] = [];

  /** @param numbers seven for each word, as the server sends them */
  constructor(numbers: readonly number[]) {
    for (let i = 0; i + NUMBERS <= numbers.length; i += NUMBERS) {
      const [start = 0, length = 0, left = 0, top = 0, width = 0, height = 0] = numbers.slice(i, i + NUMBERS);
      this.all.push({ start, end: start + length, left, top, width, height });
    }
    this.all.sort((a, b) => a.start - b.start);
  }

  /** From the first code point on the page to behind the last; undefined when there are no words on it. */
  get stretch(): { start: number; end: number } | undefined {
    const first = this.all[0];
    const last = this.all[this.all.length - 1];
    return first && last ? { start: first.start, end: last.end } : undefined;
  }

  /** What a passage covers of the page: one box for what it has of each line, or nothing. */
  boxes(start: number, end: number): Box[] {
    const boxes: Box[] = [];
    for (let i = this.first(start); i < this.all.length; i++) {
      const word = this.all[i];
      if (!word || word.start >= end) break;
      const box = part(word, start, end);
      const before = boxes[boxes.length - 1];
      if (before && goesOn(before, box)) boxes[boxes.length - 1] = union(before, box);
      else boxes.push(box);
    }
    return boxes;
  }

  /** The word at a point of the page; the point may be a little beside it. */
  at(x: number, y: number): Word | undefined {
    const near = 30;
    return this.all.find(
      (word) =>
        x >= word.left - near && x <= word.left + word.width + near && y >= word.top - near && y <= word.top + word.height + near,
    );
  }

  /** The word that holds this code point, or the next one. */
  of(offset: number): Word | undefined {
    return this.all[this.first(offset)];
  }

  /** The index of the first word that ends behind the offset. */
  private first(offset: number): number {
    return firstIn(0, this.all.length, (index) => (this.all[index]?.end ?? 0) > offset);
  }
}

/** Of a word that a passage begins or ends in, as much as it has of its letters. */
function part(word: Word, start: number, end: number): Box {
  const length = word.end - word.start;
  const from = Math.max(0, start - word.start) / length;
  const to = Math.min(length, end - word.start) / length;
  const { left, top, width, height } = word;
  return { left: left + from * width, top, width: (to - from) * width, height };
}

function goesOn(before: Box, next: Box): boolean {
  const shared = Math.min(before.top + before.height, next.top + next.height) - Math.max(before.top, next.top);
  const gap = next.left - before.left - before.width;
  return shared > Math.min(before.height, next.height) / 2 && gap < GAP && next.left >= before.left;
}

function union(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}
