import type { Article } from '../anchoring/article';
import { Intervals, type Interval } from './intervals';
import { overlaps } from './overlaps';
import { painterFor, type Layer, type Painter, type Stroke } from './painter';
import { offsetUnder } from './pointed';

export const COLOURS = ['amber', 'sage', 'sky', 'rose'] as const;
export type Colour = (typeof COLOURS)[number];

/** A note's passage in the text shown. */
export interface Mark extends Interval {
  readonly colour: Colour;
}

/** Shows where notes stand in the article, and says which of them are under a point. */
export class Highlighter {
  private readonly painter: Painter;
  private marks = new Intervals<Mark>([]);
  private focused: string | undefined;
  private hovered: string | undefined;
  private screen: Stroke = { start: 0, end: 20_000 };

  constructor(private readonly article: Article) {
    this.painter = painterFor(article);
  }

  /** Replaces the marks of all notes known. */
  show(marks: Iterable<Mark>): void {
    this.marks = new Intervals(marks);
    this.paint();
    this.single('focus', this.focused);
    this.single('hover', this.hovered);
  }

  /** Paints only what stands here: a text may carry ten thousand notes, a screen a few. */
  look(screen: Stroke): void {
    this.screen = screen;
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
    return this.marks.inOrder.find((mark) => mark.id === id);
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
    this.painter.paint(
      layer,
      this.marks.inOrder.filter((mark) => mark.id === id),
    );
  }

  private paint(): void {
    const near = this.marks.within(this.screen.start, this.screen.end);
    for (const colour of COLOURS) {
      this.painter.paint(
        colour,
        near.filter((mark) => mark.colour === colour),
      );
    }
    this.painter.paint('overlap', overlaps(near));
  }
}
