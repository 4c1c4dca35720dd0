import { Problem, Unreachable } from '../api/problem';
import { word } from './words';

/** A panel beside the text: while it is open the keys are its own, and the focus goes back to where it came from. */
export class SidePanel {
  readonly element = document.createElement('div');
  private readonly back = document.activeElement;

  constructor(private readonly closing: () => void = () => undefined) {
    this.element.className = 'linking-panel';
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('click', (event) => {
      if (!(event.target as Element).closest('[data-cancel]')) return;
      event.preventDefault();
      this.close();
    });
  }

  open(): void {
    document.body.append(this.element);
    // At once: a key pressed while the panel is on its way must not act on the page behind it.
    this.element.tabIndex = -1;
    this.element.focus({ preventScroll: true });
  }

  close(): void {
    this.closing();
    this.element.remove();
    if (this.back instanceof HTMLElement && this.back.isConnected) this.back.focus({ preventScroll: true });
  }

  /** Says above what is filled in why it was not done. */
  readonly complain = (failure: unknown): undefined => {
    if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
    this.element.querySelector('.problem')?.remove();
    const problem = document.createElement('div');
    problem.className = 'problem';
    problem.role = 'alert';
    problem.textContent = failure.message || word('failed');
    const form = this.element.querySelector('form');
    if (form) form.before(problem);
    else this.element.append(problem);
    problem.scrollIntoView({ block: 'nearest' });
    return undefined;
  };

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  }
}
