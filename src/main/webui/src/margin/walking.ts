import type { Stroke } from '../highlights/painter';
import { markOf, type Cards } from './cards';
import type { Opening } from './opening';
import type { Places } from './places';

/** From note to note in the order of the text, beginning with what is on screen. */
export class Walking {
  constructor(
    private readonly cards: Cards,
    private readonly opening: Opening,
    private readonly places: Places,
    private readonly screen: () => Stroke | undefined,
  ) {}

  async step(direction: 1 | -1): Promise<void> {
    const next = this.neighbour(direction);
    if (next === undefined) return;
    await this.opening.visit(next);
    this.opening.focus(next);
  }

  /** Notes without a place come before the first that has one; after them the whole text, whatever of it has been read. */
  private neighbour(direction: 1 | -1): string | undefined {
    const open = this.opening.id;
    if (open === undefined) return this.places.beside(this.screen()?.start ?? 0, direction)?.id;
    const placed = this.places.find(open);
    if (placed) {
      const next = this.places.beside(placed, direction)?.id;
      return next ?? (direction < 0 ? this.unplaced().at(-1) : undefined);
    }
    const unplaced = this.unplaced();
    const at = unplaced.indexOf(open);
    return unplaced[at + direction] ?? (direction > 0 ? this.places.inOrder[0]?.id : undefined);
  }

  private unplaced(): string[] {
    return this.cards
      .all()
      .filter((card) => card.dataset.start === undefined && !card.matches('.composing, .waiting'))
      .map((card) => markOf(card).id);
  }
}
