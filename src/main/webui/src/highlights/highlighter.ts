import type { Article } from '../anchoring/article';
import { Intervals, type Interval } from './intervals';
import { overlaps, union } from './overlaps';
import { painterFor, type Layer, type Painter, type Stroke } from './painter';
import { offsetUnder } from './pointed';

export const COLOURS = ['amber', 'sage', 'sky', 'rose'] as const;
export type Colour = (typeof COLOURS)[number];

/** A note's passage in the text shown. */
export interface Mark extends Interval {
  readonly colour: Colour;
}

/**
 * How far around the screen is painted, in code points: some three screens. A browser goes through all that is painted
 * whenever anything changes in the page, as a card that is put in, so painting a whole text of ten thousand notes makes
 * everything slow; and painting no more than the screen makes scrolling slow.
 */
const AROUND = 6_000;

/** Shows where notes stand in the article, and says which of them are under a point. */
export class Highlighter {
  private readonly painter: Painter;
  private marks = new Intervals<Mark>([]);
  private byId = new Map<string, Mark>();
  private focused: string | undefined;
  private hovered: string | undefined;
  private painted: Stroke = { start: 0, end: AROUND };

  constructor(private readonly article: Article) {
    this.painter = painterFor(article);
  }

  /** Replaces the marks of all notes known. */
  show(marks: Intervals<Mark>): void {
    this.marks = marks;
    this.byId = new Map(marks.inOrder.map((mark) => [mark.id, mark]));
    this.paint();
    this.single('focus', this.focused);
    this.single('hover', this.hovered);
  }

  /** Paints around what is on screen, unless that is painted already. */
  look({ start, end }: Stroke): void {
    const { length } = this.article.table;
    const margin = AROUND / 4;
    const above = start - margin >= this.painted.start || this.painted.start === 0;
    const below = end + margin <= this.painted.end || this.painted.end >= length;
    if (above && below) return;
    this.painted = { start: Math.max(0, start - AROUND), end: end + AROUND };
    this.paint();
  }

  focus(id: string | undefined): void {
    this.focused = id;
    this.single('focus', id);
  }

  hover(id: string | undefined): void {
    if (this.hovered === id) return;
    this.hovered = id;
    this.single('hover', id);
  }

  /** The passages being written about; they stay visible while the selection is elsewhere. */
  pend(strokes: readonly Stroke[]): void {
    this.painter.paint('pending', strokes);
  }

  find(id: string): Mark | undefined {
    return this.byId.get(id);
  }

  /** The notes under a point of the window, the innermost first. */
  under(x: number, y: number): Mark[] {
    const offset = offsetUnder(this.article, x, y);
    return offset === undefined ? [] : this.marks.at(offset);
  }

  /** The notes that share a character with a stretch, in the order of the text. */
  within(start: number, end: number): Mark[] {
    return this.marks.within(start, end);
  }

  private single(layer: Layer, id: string | undefined): void {
    const mark = id === undefined ? undefined : this.byId.get(id);
    this.painter.paint(layer, mark ? [mark] : []);
  }

  private paint(): void {
    const near = this.marks.within(this.painted.start, this.painted.end);
    for (const colour of COLOURS) {
      this.painter.paint(
        colour,
        union(near.filter((mark) => mark.colour === colour)),
      );
    }
    this.painter.paint('overlap', overlaps(near));
  }
}
