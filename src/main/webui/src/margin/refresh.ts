import { fragment } from '../api/api';
import { Problem } from '../api/problem';
import { elementsOf } from '../elements/template';
import type { Cards } from './cards';

const GATHER = 15;

/** Fetches cards anew from the server and replaces them in place; a note that may no longer be seen loses its card. */
export class Refresh {
  private readonly wanted = new Map<string, (() => void)[]>();
  private readonly underway = new Map<string, Promise<void>>();
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

  /** The card of a note that was made here a moment ago: somebody waits to see it. */
  ofNew(id: string): Promise<void> {
    const waiting = this.wanted.get(id) ?? [];
    this.wanted.delete(id);
    return (this.underway.get(id) ?? this.fetch(id)).finally(() => waiting.forEach((resolve) => resolve()));
  }

  /** Whether a card is on its way: of a new note it was asked for when the note was there. */
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
    for (const [id, waiting] of asked) void this.fetch(id).finally(() => waiting.forEach((resolve) => resolve()));
  }

  private fetch(id: string): Promise<void> {
    const fetching = this.replace(id).finally(() => this.underway.delete(id));
    this.underway.set(id, fetching);
    return fetching;
  }

  private async replace(id: string): Promise<void> {
    try {
      this.cards.put(elementsOf(await fragment(this.address(id))));
    } catch (failure) {
      if (failure instanceof Problem && (failure.status === 404 || failure.status === 410)) this.cards.drop(id);
    }
  }
}
