import { showCount } from '../elements/count';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';

/** On a narrow screen the margin is a sheet at the foot: a bar that counts, and the cards of one place when it is up. */
export class Sheet {
  private screen: Stroke = { start: 0, end: 0 };

  constructor(
    private readonly aside: HTMLElement,
    private readonly bar: HTMLButtonElement,
    private readonly here: HTMLElement,
    private readonly cards: Cards,
    private readonly changed: () => void,
  ) {
    bar.addEventListener('click', () => (this.up ? this.lower() : this.raise()));
  }

  get up(): boolean {
    return this.bar.ariaExpanded === 'true';
  }

  /** Shows the cards of these notes, or all that stand on this screen. */
  raise(ids?: readonly string[]): void {
    for (const card of this.cards.all()) {
      const mark = markOf(card);
      const here = mark.start < 0 || (mark.start < this.screen.end && mark.end > this.screen.start);
      card.toggleAttribute('data-shown', ids ? ids.includes(mark.id) || card.matches('.composing') : here);
    }
    this.turn(true);
    this.changed();
  }

  lower(): void {
    this.turn(false);
  }

  /** What is on screen now, and how many notes stand there. */
  look(screen: Stroke, count: number): void {
    this.screen = screen;
    showCount(this.here, count);
  }

  private turn(up: boolean): void {
    this.bar.ariaExpanded = String(up);
    this.aside.toggleAttribute('data-up', up);
  }
}
