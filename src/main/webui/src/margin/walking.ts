import type { Highlighter } from '../highlights/highlighter';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';
import type { Opening } from './opening';
import type { Window } from './window';

/** From note to note in the order of the text, beginning with what is on screen. */
export class Walking {
  constructor(
    private readonly cards: Cards,
    private readonly opening: Opening,
    private readonly window: Window,
    private readonly highlighter: Highlighter,
    private readonly screen: () => Stroke | undefined,
  ) {}

  async step(direction: 1 | -1): Promise<void> {
    const from = this.from(direction);
    let next = this.neighbour(direction);
    if (!next) {
      await this.window.towards(from, direction);
      next = this.neighbour(direction);
    }
    if (!next) return;
    await this.opening.visit(next);
    this.opening.focus(next);
  }

  private neighbour(direction: 1 | -1): string | undefined {
    const ids = this.cards.all().map((card) => markOf(card).id);
    const open = this.opening.id;
    if (open !== undefined) return ids[ids.indexOf(open) + direction];
    const from = this.from(direction);
    const all = this.cards.all().map(markOf);
    const next = direction > 0 ? all.find((mark) => mark.start >= from) : all.findLast((mark) => mark.start < from);
    return next?.id;
  }

  private from(direction: 1 | -1): number {
    const open = this.opening.id === undefined ? undefined : this.highlighter.find(this.opening.id);
    if (open) return direction > 0 ? open.end : open.start;
    return this.screen()?.start ?? 0;
  }
}
