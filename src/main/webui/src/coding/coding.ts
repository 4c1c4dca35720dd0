import type { Quote } from '../anchoring/quote';
import { call } from '../api/api';
import { tagsIn } from '../api/notes';
import { Problem, Unreachable } from '../api/problem';
import { say } from '../elements/status';
import { completeTags } from '../elements/tagInput';
import { copyOf, need } from '../elements/template';
import { word } from '../elements/words';
import type { Chosen } from '../selection/chosen';
import type { StickyTags } from './stickyTags';

/** A double click may become a triple one: so long it is waited for, in milliseconds. */
const THIRD_CLICK = 350;

/** Makes a highlight with these tags; answers its id once it has reached the server. */
export type Make = (quote: Quote, tags: readonly string[]) => Promise<string | undefined>;

/**
 * Coding quickly: while it is on, a passage selected with the mouse gets the tags that are kept, at once. One selected by
 * keyboard or finger is still being extended, and gets them by Enter or a button.
 */
export class Coding {
  private readonly bar = need<HTMLFormElement>('coding');
  private readonly input = this.bar.elements.namedItem('tags') as HTMLInputElement;
  private readonly list = this.part('[data-tags]');
  private hand: 'mouse' | 'other' = 'other';
  private clicks = 0;
  private chosen: Chosen | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sticky: StickyTags,
    private readonly make: Make,
  ) {}

  start(): void {
    completeTags(this.input);
    this.addButton();
    this.bar.addEventListener('submit', (event) => this.keep(event));
    this.bar.addEventListener('click', (event) => this.click(event.target as Element));
    document.addEventListener('pointerdown', (event) => this.pressed(event), { capture: true });
    document.addEventListener('mousedown', (event) => (this.clicks = event.detail), { capture: true });
    document.addEventListener('keydown', (event) => this.before(event), { capture: true });
    document.addEventListener('selectionchange', () => this.unchoose());
    this.show();
  }

  /** Whether a passage selected in the text is taken care of, so that nothing else need be offered for it. */
  takes(chosen: Chosen): boolean {
    if (!this.sticky.on) return false;
    this.chosen = chosen;
    if (this.hand !== 'mouse') {
      this.part('[data-apply]').hidden = false;
      return false;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.apply(), this.clicks === 2 ? THIRD_CLICK : 0);
    return true;
  }

  /** The selection's toolbar offers to keep a tag, beside what else can be done with a passage. */
  private addButton(): void {
    const button = copyOf('coding-button');
    button.tabIndex = -1;
    button.addEventListener('click', () => this.toggle());
    need('toolbar').append(button);
  }

  private pressed(event: PointerEvent): void {
    this.hand = event.pointerType === 'mouse' ? 'mouse' : 'other';
    clearTimeout(this.timer);
  }

  /** Before the page's own keys: what is chosen by hand is coded by Enter. */
  private before(event: KeyboardEvent): void {
    this.hand = 'other';
    if (event.key !== 'Enter' || !this.sticky.on || !this.chosen || elsewhere(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.apply();
  }

  /** Turns it on with the tags that were kept last, asks for some when there are none, or turns it off. */
  toggle(): boolean {
    if (this.sticky.on) this.off();
    else if (this.sticky.tags.length === 0) this.pick();
    else {
      this.sticky.turn(true);
      this.show();
    }
    return true;
  }

  /** Turns it off; answers whether it was on, or being chosen for. */
  leave(): boolean {
    if (this.bar.hidden) return false;
    this.off();
    return true;
  }

  private click(target: Element): void {
    if (target.closest('[data-apply]')) this.apply();
    else if (target.closest('[data-change]')) this.pick();
    else if (target.closest('[data-off]')) this.off();
  }

  private off(): void {
    this.sticky.turn(false);
    this.show();
    if (this.bar.contains(document.activeElement)) need('text').focus({ preventScroll: true });
  }

  private pick(): void {
    this.bar.dataset.picking = '';
    this.bar.hidden = false;
    this.input.value = this.sticky.tags.map((tag) => `${tag}, `).join('');
    this.input.focus();
  }

  private keep(event: SubmitEvent): void {
    event.preventDefault();
    this.sticky.keep(tagsIn(this.input.value));
    this.show();
    if (this.sticky.on) need('text').focus({ preventScroll: true });
    else this.input.focus();
  }

  private show(): void {
    delete this.bar.dataset.picking;
    this.bar.hidden = !this.sticky.on;
    document.documentElement.toggleAttribute('data-coding', this.sticky.on);
    this.part('[data-apply]').hidden = true;
    this.list.replaceChildren(...this.sticky.tags.map((name) => copyOf('coding-tag', { name })));
  }

  private unchoose(): void {
    if (!document.getSelection()?.isCollapsed) return;
    this.chosen = undefined;
    this.part('[data-apply]').hidden = true;
  }

  private apply(): void {
    const quote = this.chosen?.quote;
    this.chosen = undefined;
    if (!quote) return;
    document.getSelection()?.removeAllRanges();
    void this.mark(quote, this.sticky.tags);
  }

  private async mark(quote: Quote, tags: readonly string[]): Promise<void> {
    try {
      const id = await this.make(quote, tags);
      if (id !== undefined) {
        const said = this.bar.dataset.applied?.replace('{tags}', tags.join(', ')) ?? '';
        say(said, { name: word('undo'), run: () => void this.undo(id) });
      }
    } catch (failure) {
      complain(failure);
    }
  }

  private async undo(annotation: string): Promise<void> {
    try {
      await call({ method: 'DELETE', url: `/api/annotations/${annotation}` });
      document.dispatchEvent(new CustomEvent('postil:refresh', { detail: { annotation } }));
    } catch (failure) {
      complain(failure);
    }
  }

  private part(selector: string): HTMLElement {
    const part = this.bar.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`#coding has no ${selector}.`);
    return part;
  }
}

/** Whether the key belongs to what has the focus: a field, a button, a dialog. */
function elsewhere({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, button, a, summary'))
  );
}

function complain(failure: unknown): void {
  if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
  say(failure.message || word('failed'));
}
