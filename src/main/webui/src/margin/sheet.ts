import { showCount } from '../elements/count';
import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';

/** On a narrow screen the margin is a sheet at the foot: a bar that counts, and the cards of one place when it is up. */
export class Sheet {
  private screen: Stroke = { start: 0, end: 0 };
  private raised: readonly string[] | Stroke = [];

  constructor(
    private readonly aside: HTMLElement,
    private readonly bar: HTMLButtonElement,
    private readonly here: HTMLElement,
    private readonly cards: Cards,
    /** The notes that are shown now, or the stretch whose notes are. */
    private readonly changed: (raised: readonly string[] | Stroke) => void,
  ) {
    bar.addEventListener('click', () => (this.up ? this.lower() : this.raise()));
  }

  get up(): boolean {
    return this.bar.ariaExpanded === 'true';
  }

  /** Shows the cards of these notes, or all that stand on this screen. */
  raise(ids?: readonly string[]): void {
    this.raised = ids ?? this.screen;
    this.refresh();
    this.turn(true);
    this.changed(this.raised);
  }

  /** Cards have come: those of the place that is shown are shown with it. */
  refresh(): void {
    for (const card of this.cards.all()) card.toggleAttribute('data-shown', this.shows(card));
  }

  private shows(card: HTMLElement): boolean {
    const { id, start, end } = markOf(card);
    if (!('start' in this.raised)) return this.raised.includes(id) || card.matches('.composing');
    return start < 0 || (start < this.raised.end && end > this.raised.start);
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
