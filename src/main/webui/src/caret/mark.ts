import type { Article } from '../anchoring/article';

/** On which side of a soft line break the caret stands: at the end of one line or at the beginning of the next. */
export type Side = 'above' | 'below';

/**
 * The caret as it is seen: a box of ours over the text, because browsers draw none in a text that cannot be edited
 * (but where caret browsing is on, and then theirs is in the same place).
 */
export class CaretMark {
  private readonly box = document.createElement('i');
  private shown: { offset: number; side: Side } | undefined;

  constructor(private readonly article: Article) {
    this.box.className = 'caret';
    this.box.ariaHidden = 'true';
    this.box.hidden = true;
    article.element.after(this.box);
    new ResizeObserver(() => this.shown && this.show(this.shown.offset, this.shown.side)).observe(article.element);
  }

  show(offset: number, side: Side): void {
    this.shown = { offset, side };
    const edge = edgeAt(this.article, offset, side);
    this.box.hidden = edge === undefined;
    if (!edge) return;
    const origin = this.article.element.getBoundingClientRect();
    const { offsetLeft, offsetTop } = this.article.element;
    const left = edge.x - origin.left + offsetLeft;
    const top = edge.top - origin.top + offsetTop;
    this.box.style.transform = `translate(${left}px, ${top}px)`;
    this.box.style.height = `${edge.bottom - edge.top}px`;
    // It does not blink away while it moves.
    for (const blinking of this.box.getAnimations()) blinking.currentTime = 0;
  }

  hide(): void {
    this.shown = undefined;
    this.box.hidden = true;
  }
}

/** The edge of a character, in pixels of the window. */
export interface Edge {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the caret stands at an offset: before the character there or, at the end of a line or the text, after the last. */
export function edgeAt(article: Article, offset: number, side: Side): Edge | undefined {
  const before = () => edgeOf(article, offset - 1, 'end');
  const after = () => edgeOf(article, offset, 'start');
  return side === 'above' ? (before() ?? after()) : (after() ?? before());
}

function edgeOf(article: Article, offset: number, edge: 'start' | 'end'): Edge | undefined {
  if (offset < 0 || offset >= article.table.length) return undefined;
  const range = article.measureOf(offset, offset + 1);
  const rects = [...(range?.getClientRects() ?? [])].filter(({ height }) => height > 0);
  const rect = edge === 'start' ? rects[0] : rects.at(-1);
  if (!rect || (rect.width === 0 && range?.toString() === '\n')) return undefined;
  const leftwards = isLeftwards(range?.toString() ?? '', range?.startContainer.parentElement);
  return { x: (edge === 'start') === leftwards ? rect.right : rect.left, top: rect.top, bottom: rect.bottom };
}

/** Whether a character is written from right to left: by itself, or as its paragraph is. */
function isLeftwards(character: string, around: Element | null | undefined): boolean {
  if (/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(character)) return true;
  if (/[\p{L}\p{N}]/u.test(character)) return false;
  return around ? getComputedStyle(around).direction === 'rtl' : false;
}
