import type { Article } from '../anchoring/article';
import { nextOf } from '../highlights/cycle';
import type { Highlighter } from '../highlights/highlighter';
import { markOf } from './cards';

/** Pointing at a passage shows its card and pointing at a card shows its passage; a click opens the note. */
export class Pointing {
  private frame = 0;

  constructor(
    private readonly article: Article,
    private readonly list: HTMLElement,
    private readonly highlighter: Highlighter,
    private readonly open: () => string | undefined,
    private readonly chosen: (id: string | undefined, all: string[], from: 'text' | 'card') => void,
  ) {
    article.element.addEventListener('pointermove', (event) => this.overText(event));
    article.element.addEventListener('pointerleave', () => this.show(undefined));
    article.element.addEventListener('click', (event) => this.clickText(event));
    list.addEventListener('pointerover', (event) => this.show(cardOf(event)));
    list.addEventListener('pointerleave', () => this.show(undefined));
    list.addEventListener('click', (event) => this.choose(cardOf(event)));
    list.addEventListener('focusin', (event) => this.choose(cardOf(event)));
  }

  private overText(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const [mark] = this.highlighter.under(event.clientX, event.clientY);
      this.show(mark?.id);
    });
  }

  private clickText(event: MouseEvent): void {
    if ((event.target as Element).closest('a, button') || !document.getSelection()?.isCollapsed) return;
    const ids = this.highlighter.under(event.clientX, event.clientY).map((mark) => mark.id);
    this.chosen(nextOf(ids, this.open()), ids, 'text');
  }

  private choose(card: HTMLElement | undefined): void {
    if (card && !card.matches('.composing')) this.chosen(markOf(card).id, [markOf(card).id], 'card');
  }

  private show(which: HTMLElement | string | undefined): void {
    const id = which instanceof HTMLElement ? markOf(which).id : which;
    this.highlighter.hover(id);
    this.article.element.toggleAttribute('data-pointed', id !== undefined);
    for (const card of this.list.querySelectorAll<HTMLElement>('[data-hover]')) card.removeAttribute('data-hover');
    if (id !== undefined) this.list.querySelector(`[data-note="${CSS.escape(id)}"]`)?.setAttribute('data-hover', '');
  }
}

function cardOf(event: Event): HTMLElement | undefined {
  return (event.target as Element).closest<HTMLElement>('[data-note]') ?? undefined;
}
