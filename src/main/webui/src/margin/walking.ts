import type { Announcer } from '../caret/announcer';
import type { Caret } from '../caret/caret';
import type { Act } from '../elements/keys';
import { nextOf } from '../highlights/cycle';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';
import type { Opening } from './opening';
import type { Places } from './places';

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
    private readonly places: Places,
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
    const next = this.neighbour(direction);
    if (next === undefined) return this.announcer.tell('none');
    await this.opening.visit(next);
    this.opening.focus(next);
  }

  /** Closes the open note; whoever was at its card goes back to its passage. */
  leave(): void {
    const id = this.opening.id;
    const mark = id === undefined ? undefined : this.places.find(id);
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
    void this.opening.visit(next).then(() => this.opening.focus(next));
    return true;
  }

  /** Where a passage ends the caret is no more in it, and yet beside it. */
  private idsAt(offset: number): string[] {
    const here = this.places.intervals.within(offset, offset + 1);
    const beside = here.length > 0 ? here : this.places.intervals.within(offset - 1, offset);
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

  /** Notes without a place come before the first that has one; after them the whole text, whatever of it has been read. */
  private neighbour(direction: 1 | -1): string | undefined {
    const open = this.opening.id;
    if (open === undefined) return this.places.beside(this.from(), direction)?.id;
    const placed = this.places.find(open);
    if (placed) {
      const next = this.places.beside(placed, direction)?.id;
      return next ?? (direction < 0 ? this.unplaced().at(-1) : undefined);
    }
    const unplaced = this.unplaced();
    const at = unplaced.indexOf(open);
    return unplaced[at + direction] ?? (direction > 0 ? this.places.inOrder[0]?.id : undefined);
  }

  private from(): number {
    return (this.caret.on ? this.caret.at : this.screen()?.start) ?? 0;
  }

  private unplaced(): string[] {
    return this.cards
      .all()
      .filter((card) => card.dataset.start === undefined && !card.matches('.composing, .waiting'))
      .map((card) => markOf(card).id);
  }
}
