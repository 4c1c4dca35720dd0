import { rove } from '../elements/rove';
import type { Chosen } from './chosen';
import { placeFor, type Box } from './place';

/** What can be done with a passage; the page has a button for each. */
export type Action = 'highlight' | 'note' | 'tag' | 'link' | 'cite';

/** The toolbar beside the passage chosen. Its buttons, their names and their keys stand in the page. */
export class Toolbar {
  private chosen: Chosen | undefined;

  constructor(
    private readonly bar: HTMLElement,
    private readonly act: (action: Action, chosen: Chosen) => void,
  ) {
    rove(bar);
    // Pressing a button must not take the selection away.
    bar.addEventListener('pointerdown', (event) => event.preventDefault());
    bar.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-action]');
      if (button) this.run(button.dataset.action as Action);
    });
    addEventListener('scroll', () => this.place(), { passive: true });
    addEventListener('resize', () => this.place());
  }

  get open(): boolean {
    return this.chosen !== undefined;
  }

  show(chosen: Chosen): void {
    if (!this.buttons().length) return;
    this.chosen = chosen;
    if (!this.bar.matches(':popover-open')) this.bar.showPopover();
    this.place();
  }

  hide(): void {
    this.chosen = undefined;
    if (this.bar.matches(':popover-open')) this.bar.hidePopover();
  }

  /** Runs the action whose key this is, when a passage is chosen. */
  key(key: string): boolean {
    const button = this.buttons().find((other) => other.getAttribute('aria-keyshortcuts')?.toLowerCase() === key);
    if (!this.chosen || !button) return false;
    this.run(button.dataset.action as Action);
    return true;
  }

  enter(): void {
    this.buttons()[0]?.focus();
  }

  private buttons(): HTMLElement[] {
    const all = [...this.bar.querySelectorAll<HTMLElement>('[data-action]')];
    return all.filter((button) => getComputedStyle(button).display !== 'none');
  }

  private run(action: Action): void {
    const chosen = this.chosen;
    this.hide();
    if (chosen) this.act(action, chosen);
  }

  private place(): void {
    if (!this.chosen) return;
    const { left, top } = placeFor(
      visiblePart(this.chosen.range),
      { width: this.bar.offsetWidth, height: this.bar.offsetHeight },
      room(),
      this.chosen.touch,
    );
    this.bar.style.left = `${left}px`;
    this.bar.style.top = `${top}px`;
  }
}

/** What is left of the window under the page's bar, and above a keyboard on the screen. */
function room(): Box {
  const bar = document.querySelector('.bar')?.getBoundingClientRect();
  const view = window.visualViewport;
  return {
    left: 0,
    top: Math.max(0, bar?.bottom ?? 0),
    right: view?.width ?? innerWidth,
    bottom: view?.height ?? innerHeight,
  };
}

function visiblePart(range: Range): Box {
  const { left, right, top, bottom } = range.getBoundingClientRect();
  const { top: highest, bottom: lowest } = room();
  return { left, right, top: Math.max(top, highest), bottom: Math.min(bottom, lowest) };
}
