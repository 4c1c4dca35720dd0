import type { Article } from '../anchoring/article';
import { Intervals, type Interval } from './intervals';
import { overlaps, union } from './overlaps';
import { painterFor, type Layer, type Painter, type Stroke } from './painter';
import { offsetUnder } from './pointed';
import { Vicinity } from './vicinity';

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
  private byId = new Map<string, Mark>();
  private focused: string | undefined;
  private hovered: string | undefined;
  /**
   * A browser goes through all that is painted whenever anything changes in the page, as a card that is put in, so painting a
   * whole text of ten thousand notes makes everything slow; and painting no more than the screen makes scrolling slow.
   */
  private readonly vicinity = new Vicinity();

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
  look(screen: Stroke): void {
    if (this.vicinity.look(screen)) this.paint();
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
    const { start, end } = this.vicinity.stretch;
    const near = this.marks.within(start, end);
    for (const colour of COLOURS) {
      this.painter.paint(
        colour,
        union(near.filter((mark) => mark.colour === colour)),
      );
    }
    this.painter.paint('overlap', overlaps(near));
  }
}
