import type { NewNote } from '../api/notes';
import type { Outbox, Unsent } from '../drafts/outbox';
import { showCount } from '../elements/count';
import { copyOf, need } from '../elements/template';
import type { Cards } from './cards';

/** Shows what has not reached the server: a card for each, and how many in the page's bar. */
export class UnsentCards {
  constructor(
    private readonly cards: Cards,
    private readonly outbox: () => Outbox,
  ) {}

  show(all: readonly Unsent[]): void {
    const waiting = new Set(all.map((unsent) => `unsent:${unsent.id}`));
    for (const card of this.cards.all()) {
      const id = card.dataset.note ?? '';
      if (id.startsWith('unsent:') && !waiting.has(id)) this.cards.drop(id);
    }
    this.cards.put(all.map((unsent) => this.cardOf(unsent)));
    const count = need('unsent');
    count.hidden = all.length === 0;
    if (!count.hidden) showCount(count, all.length);
  }

  private cardOf(unsent: Unsent): HTMLElement {
    const note = (unsent.body ?? {}) as Partial<NewNote>;
    const passage = note.target && 'start' in note.target ? note.target : undefined;
    const card = copyOf('unsent-card', {
      body: note.body ?? '',
      exact: passage?.exact ?? '',
      refused: unsent.refused ?? '',
    });
    card.dataset.note = `unsent:${unsent.id}`;
    if (passage) {
      card.dataset.start = String(passage.start);
      card.dataset.end = String(passage.end);
    }
    card.toggleAttribute('data-refused', unsent.refused !== undefined);
    card.querySelector('[data-retry]')?.addEventListener('click', () => {
      const { refused: _, ...again } = unsent;
      this.outbox().keep(again);
      void this.outbox().flush();
    });
    card.querySelector('[data-discard]')?.addEventListener('click', () => this.outbox().drop(unsent.id));
    return card;
  }
}
