import type { Article } from '../anchoring/article';
import { offsetAtPoint, offsetAtTop } from '../highlights/pointed';
import { CaretMark, edgeAt, type Side } from './mark';
import { screenRoom } from './room';
import { backward, forward, unitAt, type Source, type Unit } from './segments';

/** How far a step goes. An edge is that of the line; an end is that of the text. */
export type Reach = 'character' | 'line' | 'edge' | 'screen' | 'end' | 'word' | 'sentence' | 'paragraph';

/** Which way: left and right as the eye sees them, the others in the order of reading. */
export type Way = 'left' | 'right' | 'backward' | 'forward';

/** Where a step led from and to, in code points. */
export interface Moved {
  readonly from: number;
  readonly to: number;
}

const NATIVE: Partial<Record<Reach, string>> = { character: 'character', word: 'word', line: 'line', edge: 'lineboundary' };
/** How near the edge of the screen it comes, in pixels. */
const MARGIN = 24;
const LONGEST_CHARACTER = 32;

/**
 * A caret in a text that cannot be edited. It is the focus of the document's own selection, so that everything that
 * knows selections (copying, caret browsing, screen readers, our toolbar) knows it; what browsers can do alike, by
 * Selection.modify, they do, and sentences, paragraphs, screens and the ends of the text, which Firefox cannot, are ours.
 * It acts only while the text has the focus and was come to by keyboard: after a click, arrow keys scroll as ever.
 */
export class Caret {
  private readonly mark: CaretMark;
  private active = false;
  private byKey = false;
  private side: Side = 'below';
  private remembered: number | undefined;

  constructor(
    private readonly article: Article,
    private readonly came: () => void,
  ) {
    this.mark = new CaretMark(article);
    const { element } = article;
    addEventListener('keydown', () => (this.byKey = true), { capture: true });
    addEventListener('pointerdown', () => this.pointed(), { capture: true });
    element.addEventListener('focus', () => this.byKey && !this.active && this.enter());
    element.addEventListener('focus', () => this.draw());
    element.addEventListener('blur', () => this.mark.hide());
    document.addEventListener('selectionchange', () => this.follow());
  }

  get on(): boolean {
    return this.active && document.activeElement === this.article.element;
  }

  /** Where it stands or stood last, in code points. */
  get at(): number | undefined {
    return this.remembered;
  }

  /** Puts it into the text: where it was if that is on screen, else where the screen begins. */
  enter(): void {
    if (this.article.table.length === 0) return;
    const here = this.selected()?.focus ?? this.remembered;
    this.put(here !== undefined && this.isOnScreen(here) ? here : offsetAtTop(this.article));
  }

  /** Puts it at an offset and brings that on screen. */
  put(offset: number): void {
    this.active = true;
    this.side = 'below';
    this.set(Math.max(0, Math.min(offset, this.article.table.length)), false);
    this.article.element.focus({ preventScroll: true });
    this.settle();
    this.came();
  }

  /** Gives it back to the text, if it was there, when whatever had the focus meanwhile is gone. */
  resume(): void {
    if (this.active && this.remembered !== undefined) this.put(this.remembered);
  }

  /** Gives the text the focus back and leaves what is selected in it. */
  focus(): void {
    this.active = true;
    this.article.element.focus({ preventScroll: true });
  }

  leave(): void {
    this.active = false;
    this.mark.hide();
  }

  /** Leaves the selection and stays where it is. */
  collapse(): void {
    const offset = this.selected()?.focus ?? this.remembered;
    if (offset !== undefined) this.set(offset, false);
    this.settle();
  }

  step(reach: Reach, way: Way, extend: boolean): Moved {
    const from = this.selected()?.focus ?? this.remembered ?? offsetAtTop(this.article);
    if (!this.selected()) this.set(from, false);
    this.side = reach === 'edge' && way === 'forward' ? 'above' : 'below';
    if (NATIVE[reach]) this.modify(NATIVE[reach], way, extend);
    else this.set(this.target(reach, way === 'forward' || way === 'right', from, extend), extend);
    const to = this.selected()?.focus ?? from;
    this.remembered = to;
    this.settle();
    return { from, to };
  }

  /** Selects a stretch, with the caret at its end. */
  select(start: number, end: number): void {
    this.set(start, false);
    this.set(end, true);
    this.settle();
  }

  /** The ends of the selection in the text, if there is one there. */
  selected(): { anchor: number; focus: number } | undefined {
    const selection = document.getSelection();
    const { element } = this.article;
    if (!selection?.anchorNode || !selection.focusNode || !element.contains(selection.focusNode)) return undefined;
    return {
      anchor: this.article.offsetOf(selection.anchorNode, selection.anchorOffset),
      focus: this.article.offsetOf(selection.focusNode, selection.focusOffset),
    };
  }

  /** The unit it stands in. */
  unit(unit: Unit): ReturnType<typeof unitAt> {
    return unitAt(this.article.table, unit, this.remembered ?? 0, this.language);
  }

  /** Where the character at an offset ends, with all that is written over and under it. */
  characterAfter(offset: number): number {
    const ahead = this.article.table.slice(offset, offset + LONGEST_CHARACTER);
    const [first] = new Intl.Segmenter(this.language, { granularity: 'grapheme' }).segment(ahead);
    return offset + [...(first?.segment ?? '')].length;
  }

  get text(): Source {
    return this.article.table;
  }

  get language(): string {
    return this.article.element.lang || 'en';
  }

  private pointed(): void {
    this.byKey = false;
    this.leave();
  }

  /** Somebody else has moved the selection: caret browsing, a screen reader. */
  private follow(): void {
    if (!this.on) return;
    const now = this.selected()?.focus;
    if (now === undefined || now === this.remembered) return;
    this.remembered = now;
    this.side = 'below';
    this.draw();
  }

  private modify(granularity: string, way: Way, extend: boolean): void {
    const selection = document.getSelection();
    const before = this.selected();
    selection?.modify(extend ? 'extend' : 'move', way, granularity);
    // Where the text ends, the browser goes on into the rest of the page.
    if (before && !this.selected()) {
      this.set(before.anchor, false);
      this.set(before.focus, extend);
    }
  }

  private target(reach: Reach, onwards: boolean, from: number, extend: boolean): number {
    const { table } = this.article;
    if (reach === 'end') return onwards ? table.length : 0;
    if (reach === 'screen') return this.screenAway(from, onwards);
    const unit = reach as Unit;
    if (!onwards) return backward(table, unit, from, this.language);
    return forward(table, unit, from, this.language, extend ? 'ends' : 'starts');
  }

  private screenAway(from: number, onwards: boolean): number {
    const edge = edgeAt(this.article, from, this.side);
    if (!edge) return from;
    const { top, bottom } = screenRoom();
    const far = (bottom - top) * 0.85 * (onwards ? 1 : -1);
    scrollBy({ top: far });
    const moved = edgeAt(this.article, from, this.side);
    const middle = (edge.top + edge.bottom) / 2;
    const y = Math.max(top + MARGIN, Math.min((moved?.top ?? 0) + far + middle - edge.top, bottom - MARGIN));
    return offsetAtPoint(this.article, edge.x, y) ?? (onwards ? this.article.table.length : 0);
  }

  private set(offset: number, extend: boolean): void {
    const selection = document.getSelection();
    const place = this.article.table.placeOf(offset, extend ? 'end' : 'start');
    if (!place || !selection) return;
    if (extend && selection.rangeCount > 0) selection.extend(place.node, place.unit);
    else selection.collapse(place.node, place.unit);
    this.remembered = offset;
  }

  /** Shows it and, if it is not on screen, brings it there. */
  private settle(): void {
    const edge = this.remembered === undefined ? undefined : edgeAt(this.article, this.remembered, this.side);
    if (edge) {
      const { top, bottom } = screenRoom();
      if (edge.top < top + MARGIN) scrollBy({ top: edge.top - top - MARGIN });
      else if (edge.bottom > bottom - MARGIN) scrollBy({ top: edge.bottom - bottom + MARGIN });
    }
    this.draw();
  }

  private draw(): void {
    if (this.on && this.remembered !== undefined) this.mark.show(this.remembered, this.side);
    else this.mark.hide();
  }

  private isOnScreen(offset: number): boolean {
    const edge = edgeAt(this.article, offset, 'below');
    const { top, bottom } = screenRoom();
    return edge !== undefined && edge.bottom > top && edge.top < bottom;
  }
}
