import type { Article } from '../anchoring/article';
import { fragment } from '../api/api';
import { elementsOf } from '../elements/template';
import { screenRoom } from '../caret/room';
import type { Interval } from '../highlights/intervals';
import { placeFor } from '../selection/place';

/** The card of a name in the text: who or what it means, beside the name itself. */
export class MentionCard {
  private back: Element | null = null;

  constructor(
    private readonly card: HTMLElement,
    private readonly article: Article,
    private readonly remove: (id: string) => void,
  ) {
    card.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-unmark]');
      if (!button) return;
      card.hidePopover();
      this.remove(button.dataset.unmark ?? '');
    });
    card.addEventListener('toggle', (event) => {
      if (event.newState === 'closed' && this.back instanceof HTMLElement) this.back.focus({ preventScroll: true });
    });
    addEventListener('scroll', () => this.shown && card.hidePopover(), { passive: true });
  }

  /** @param byKey whether the focus goes into it, and back when it closes */
  async open({ id, start, end }: Interval, byKey: boolean): Promise<void> {
    const html = await fragment(`/mentions/${id}/card`).catch(() => undefined);
    const box = this.article.measureOf(start, end)?.getBoundingClientRect();
    if (html === undefined || !box) return;
    this.back = byKey ? document.activeElement : null;
    this.card.replaceChildren(...elementsOf(html));
    this.card.showPopover();
    const size = { width: this.card.offsetWidth, height: this.card.offsetHeight };
    const { top, bottom } = screenRoom();
    const place = placeFor(box, size, { left: 0, top, right: innerWidth, bottom }, false);
    this.card.style.left = `${place.left}px`;
    this.card.style.top = `${place.top}px`;
    if (byKey) this.card.querySelector('a')?.focus({ preventScroll: true });
  }

  private get shown(): boolean {
    return this.card.matches(':popover-open');
  }
}
