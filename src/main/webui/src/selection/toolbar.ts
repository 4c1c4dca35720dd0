import { screenRoom } from '../caret/room';
import { rove } from '../elements/rove';
import type { Chosen } from './chosen';
import { placeFor, type Box } from './place';

/** What can be done with a passage; the page has a button for each. */
export type Action = 'highlight' | 'note' | 'tag' | 'link' | 'mention' | 'cite';

/** The toolbar beside the passage chosen. Its buttons, their names and their keys stand in the page. */
export class Toolbar {
  private chosen: Chosen | undefined;

  constructor(
    private readonly bar: HTMLElement,
    private readonly act: (action: Action, chosen: Chosen) => void,
    /** Where Shift+Tab leads from its buttons: back to the text. */
    private readonly back: () => void,
  ) {
    rove(bar);
    // Pressing a button must not take the selection away.
    bar.addEventListener('pointerdown', (event) => event.preventDefault());
    bar.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-action]');
      if (button) this.run(button.dataset.action as Action);
    });
    bar.addEventListener('keydown', (event) => {
      if (event.key !== 'Tab' || !event.shiftKey) return;
      event.preventDefault();
      back();
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

  /** Whether one of its buttons has the focus. */
  get focused(): boolean {
    return this.bar.contains(document.activeElement);
  }

  /** Does this with the passage chosen; answers whether there is one and the page has a button for it. */
  press(action: Action): boolean {
    const known = this.buttons().some((button) => button.dataset.action === action);
    if (!this.chosen || !known) return false;
    this.run(action);
    return true;
  }

  /** Moves the focus into the bar; answers whether there is one to go to. */
  enter(): boolean {
    if (!this.chosen || this.focused) return false;
    this.buttons()[0]?.focus();
    return true;
  }

  private buttons(): HTMLElement[] {
    const all = [...this.bar.querySelectorAll<HTMLElement>('[data-action]')];
    return all.filter((button) => getComputedStyle(button).display !== 'none');
  }

  private run(action: Action): void {
    const { chosen, focused } = this;
    this.hide();
    if (focused) this.back();
    if (chosen) this.act(action, chosen);
  }

  private place(): void {
    if (!this.chosen) return;
    this.bar.toggleAttribute('data-docked', this.chosen.touch);
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

/** What is left of the window between the page's bar and the notes at the foot, and above a keyboard on the screen. */
function room(): Box {
  const { top, bottom } = screenRoom();
  const view = window.visualViewport;
  return { left: 0, top, right: view?.width ?? innerWidth, bottom: Math.min(bottom, view?.height ?? innerHeight) };
}

function visiblePart(range: Range): Box {
  const { left, right, top, bottom } = range.getBoundingClientRect();
  const { top: highest, bottom: lowest } = room();
  return { left, right, top: Math.max(top, highest), bottom: Math.min(bottom, lowest) };
}
