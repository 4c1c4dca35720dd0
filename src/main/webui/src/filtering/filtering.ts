import { fragment } from '../api/api';
import { Problem } from '../api/problem';
import { showCount } from '../elements/count';
import { say } from '../elements/status';
import { partOf } from '../elements/template';
import { word } from '../elements/words';
import { all, askedIn, withAsked } from './asked';

/** The form in which one chooses which notes to see: what is chosen applies at once and stands in the address. */
export class Filtering {
  asked = askedIn(new URLSearchParams(location.search));

  constructor(
    private readonly opener: HTMLAnchorElement,
    private readonly place: HTMLElement,
    private readonly shown: HTMLElement,
    private readonly changed: () => void,
  ) {
    opener.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.turn();
    });
    opener.setAttribute('aria-expanded', 'false');
    opener.setAttribute('aria-controls', place.id);
    place.addEventListener('change', () => this.apply());
    place.addEventListener('submit', (event) => {
      if (event.submitter?.hasAttribute('formaction')) return;
      event.preventDefault();
      this.apply();
    });
    place.addEventListener('click', (event) => this.click(event));
    place.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** What an address needs at its end to ask for the same. */
  get query(): string {
    const asked = this.asked.toString();
    return asked === '' ? '' : `&${asked}`;
  }

  /** Whether some notes are left out. */
  get active(): boolean {
    return !all(this.asked);
  }

  /** Whether notes have the colours they were given. */
  get plain(): boolean {
    return this.asked.size === 0;
  }

  /** Whether notes are asked for that stand at no sure place. */
  get adrift(): boolean {
    return ['uncertain', 'lost'].includes(this.asked.get('state') ?? '');
  }

  /** How many notes are shown, where that are not all. */
  count(notes: number): void {
    this.shown.hidden = !this.active;
    if (this.active) showCount(this.shown, notes);
  }

  private get form(): HTMLFormElement | null {
    return this.place.querySelector('form');
  }

  private async turn(): Promise<void> {
    if (this.form) {
      this.close();
      return;
    }
    try {
      const form = partOf<HTMLFormElement>(await fragment(withAsked(new URL(this.opener.href), this.asked).href), '#filter-form');
      if (!form) return;
      this.place.replaceChildren(form);
      this.opener.setAttribute('aria-expanded', 'true');
      form.querySelector('select')?.focus();
    } catch (failure) {
      say((failure instanceof Problem && failure.message) || word('failed'));
    }
  }

  private close(): void {
    this.place.replaceChildren();
    this.opener.setAttribute('aria-expanded', 'false');
    this.opener.focus();
  }

  private click(event: MouseEvent): void {
    if (!(event.target as Element).closest('[data-reset]')) return;
    event.preventDefault();
    for (const control of this.form?.elements ?? []) {
      if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) control.value = '';
    }
    this.apply();
  }

  private apply(): void {
    const form = this.form;
    if (!form) return;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
    this.asked = askedIn(fields);
    history.replaceState(history.state, '', withAsked(new URL(location.href), this.asked));
    this.changed();
  }
}
