import { showCount } from '../elements/count';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';

/** On a narrow screen the margin is a sheet at the foot: a bar that counts, and the cards of one place when it is up. */
export class Sheet {
  constructor(
    private readonly aside: HTMLElement,
    private readonly bar: HTMLButtonElement,
    private readonly here: HTMLElement,
    private readonly cards: Cards,
  ) {
    bar.addEventListener('click', () => (this.up ? this.lower() : this.raise()));
  }

  get up(): boolean {
    return this.bar.ariaExpanded === 'true';
  }

  /** Shows the cards of these notes, or all that stand on this screen. */
  raise(ids?: readonly string[]): void {
    for (const card of this.cards.all()) {
      const shown = ids ? ids.includes(markOf(card).id) || card.matches('.composing') : card.hasAttribute('data-here') || markOf(card).start < 0;
      card.toggleAttribute('data-shown', shown);
    }
    this.turn(true);
  }

  lower(): void {
    this.turn(false);
  }

  look({ start, end }: Stroke): void {
    let count = 0;
    for (const card of this.cards.all()) {
      const mark = markOf(card);
      const here = mark.start < end && mark.end > start;
      card.toggleAttribute('data-here', here);
      if (here) count++;
    }
    showCount(this.here, count);
  }

  private turn(up: boolean): void {
    this.bar.ariaExpanded = String(up);
    this.aside.toggleAttribute('data-up', up);
  }
}
