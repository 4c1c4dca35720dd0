import { copyOf } from '../elements/template';
import type { Chosen } from '../selection/chosen';
import type { PointedPlace } from './pointed';

/** Another passage for a note: selected in the text, then confirmed, with the panel out of the way. */
export class ChosenPlace {
  private note: string | undefined;
  private chosen: Chosen | undefined;
  private bar: HTMLElement | undefined;
  private opener: HTMLElement | undefined;

  constructor(
    private readonly panel: HTMLElement,
    private readonly pointed: PointedPlace,
    private readonly put: (note: string, place: Chosen) => void,
  ) {}

  /** Whether somebody is choosing. */
  get under(): boolean {
    return this.note !== undefined;
  }

  /** @param opener the control of the note, which names it */
  start(opener: HTMLElement): void {
    this.stop();
    this.note = opener.dataset.choose;
    this.opener = opener;
    const words = opener.closest('[data-adrift]')?.querySelector('.made-on mark')?.textContent ?? '';
    this.bar = copyOf('choose-place', { made: words });
    this.bar.addEventListener('click', (event) => this.click(event));
    this.panel.dataset.choosing = '';
    this.panel.prepend(this.bar);
    this.panel.scrollTop = 0;
    document.addEventListener('keydown', this.key, { capture: true });
    document.getElementById('text')?.focus({ preventScroll: true });
  }

  stop(): void {
    if (this.note === undefined) return;
    this.note = undefined;
    this.chosen = undefined;
    this.bar?.remove();
    delete this.panel.dataset.choosing;
    document.removeEventListener('keydown', this.key, { capture: true });
    this.pointed.clear();
    this.opener?.focus({ preventScroll: true });
  }

  takes(chosen: Chosen): boolean {
    const button = this.bar?.querySelector<HTMLButtonElement>('[data-put]');
    const quote = this.bar?.querySelector<HTMLElement>('[data-slot=exact]');
    if (this.note === undefined || !button || !quote) return false;
    this.chosen = chosen;
    button.disabled = false;
    quote.textContent = chosen.quote.exact;
    quote.hidden = false;
    return true;
  }

  private click(event: Event): void {
    const target = event.target as Element;
    if (target.closest('[data-cancel]')) this.stop();
    else if (target.closest('[data-put]')) this.confirm();
    else return;
    event.stopPropagation();
  }

  /** In the text as in the panel: Enter puts the note there, Escape lets go. */
  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.stop();
    else if (event.key === 'Enter' && this.chosen && !(event.target as Element).closest('button, a')) this.confirm();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private confirm(): void {
    if (this.note === undefined || !this.chosen) return;
    document.getSelection()?.removeAllRanges();
    this.put(this.note, this.chosen);
  }
}
