import type { Announcer } from '../caret/announcer';
import type { Caret } from '../caret/caret';
import type { Act } from '../elements/keys';
import { nextOf } from '../highlights/cycle';
import type { Highlighter } from '../highlights/highlighter';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';
import type { Opening } from './opening';
import type { Window } from './window';

/** What the keys of a note press on its card, which keeps to these marks whatever it looks like. */
const BUTTONS: Readonly<Record<string, string>> = {
  reply: '[data-form=reply]',
  edit: '[data-form=edit]:not([data-reply] *)',
  resolve: '[data-action=resolve]',
  'link-note': '[data-hook=link]:not([data-reply] *)',
  'cite-note': '[data-cite=note]:not([data-reply] *)',
};

/**
 * From note to note in the order of the text, from the text to a note and back. Walking begins at the caret, or with
 * what is on screen; the caret goes along, so that leaving a note leads to its passage.
 */
export class Walking {
  private origin: number | undefined;
  private last: string | undefined;

  constructor(
    private readonly cards: Cards,
    private readonly opening: Opening,
    private readonly window: Window,
    private readonly highlighter: Highlighter,
    private readonly screen: () => Stroke | undefined,
    private readonly caret: Caret,
    private readonly announcer: Announcer,
  ) {}

  commands(): Record<string, Act> {
    const presses = Object.entries(BUTTONS).map(([command, button]): [string, Act] => [
      command,
      () => this.opening.press(button),
    ]);
    return {
      ...Object.fromEntries(presses),
      'next-note': () => this.begin(1),
      'previous-note': () => this.begin(-1),
      'open-note': () => this.caret.on && this.openHere(),
      'go-back': () => this.back(),
    };
  }

  async step(direction: 1 | -1): Promise<void> {
    const from = this.from(direction);
    let next = this.neighbour(direction);
    if (!next) {
      await this.window.towards(from, direction);
      next = this.neighbour(direction);
    }
    if (!next) return this.announcer.tell('none');
    await this.opening.visit(next);
    this.opening.focus(next);
  }

  /** Closes the open note; whoever was at its card goes back to its passage. */
  leave(): void {
    const id = this.opening.id;
    const mark = id === undefined ? undefined : this.highlighter.find(id);
    const inside = this.cards.list.contains(document.activeElement);
    this.opening.close();
    if (!inside) return;
    if (mark) this.caret.put(mark.start);
    else this.caret.resume();
  }

  private begin(direction: 1 | -1): boolean {
    if (this.caret.on) this.origin = this.caret.at;
    void this.step(direction);
    return true;
  }

  private openHere(): boolean {
    const at = this.caret.at ?? 0;
    const link = document.getSelection()?.focusNode?.parentElement?.closest<HTMLElement>('a[href]');
    if (link) {
      link.click();
      return true;
    }
    const next = nextOf(this.idsAt(at), this.last);
    if (next === undefined) {
      this.announcer.tell('noneHere');
      return true;
    }
    this.origin = at;
    this.last = next;
    this.opening.open(next);
    this.opening.focus(next);
    return true;
  }

  /** Where a passage ends the caret is no more in it, and yet beside it. */
  private idsAt(offset: number): string[] {
    const here = this.highlighter.within(offset, offset + 1);
    const beside = here.length > 0 ? here : this.highlighter.within(offset - 1, offset);
    return beside.sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ id }) => id);
  }

  private back(): boolean {
    if (this.origin === undefined) return false;
    const now = this.caret.at;
    this.opening.close();
    this.caret.put(this.origin);
    this.origin = now;
    return true;
  }

  private neighbour(direction: 1 | -1): string | undefined {
    const ids = this.cards.all().map((card) => markOf(card).id);
    const open = this.opening.id;
    if (open !== undefined) return ids[ids.indexOf(open) + direction];
    const from = this.from(direction);
    const all = this.cards.all().map(markOf);
    const next =
      direction > 0
        ? all.find((mark) => mark.start >= from)
        : all.findLast((mark) => mark.start >= 0 && mark.start < from);
    return next?.id;
  }

  private from(direction: 1 | -1): number {
    const open = this.opening.id === undefined ? undefined : this.highlighter.find(this.opening.id);
    if (open) return direction > 0 ? open.end : open.start;
    return (this.caret.on ? this.caret.at : this.screen()?.start) ?? 0;
  }
}
