import { fragment, type Answer } from '../api/api';
import { Problem } from '../api/problem';
import { elementsOf } from '../elements/template';
import type { Cards } from './cards';

const GATHER = 15;

/** Fetches cards anew from the server and replaces them in place; a note that may no longer be seen loses its card. */
export class Refresh {
  private readonly wanted = new Map<string, (() => void)[]>();
  private readonly underway = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly address: (id: string) => string,
    private readonly cards: Cards,
  ) {}

  /** Answers when the card stands; several asked for at once are fetched once. */
  card(id: string): Promise<void> {
    return new Promise((resolve) => {
      this.wanted.set(id, [...(this.wanted.get(id) ?? []), resolve]);
      this.timer ??= setTimeout(() => this.fetchAll(), GATHER);
    });
  }

  /** A note is being made here, and its card comes with the answer: answers whether one came. */
  async made(id: string, answer: Promise<Answer | undefined>): Promise<boolean> {
    const coming = answer.then((arrived) => {
      if (arrived) this.cards.put(elementsOf(arrived.text));
      return arrived !== undefined;
    });
    this.underway.add(id);
    return coming.finally(() => this.underway.delete(id));
  }

  /** Whether a card is on its way anyhow: of a note that is being made here. */
  brings(id: string): boolean {
    return this.underway.has(id);
  }

  /** A note was deleted here: there is nothing to fetch. */
  gone(id: string): void {
    this.cards.drop(id);
  }

  private fetchAll(): void {
    this.timer = undefined;
    const asked = [...this.wanted];
    this.wanted.clear();
    for (const [id, waiting] of asked) void this.replace(id).finally(() => waiting.forEach((resolve) => resolve()));
  }

  private async replace(id: string): Promise<void> {
    try {
      this.cards.put(elementsOf(await fragment(this.address(id))));
    } catch (failure) {
      if (failure instanceof Problem && (failure.status === 404 || failure.status === 410)) this.cards.drop(id);
    }
  }
}
