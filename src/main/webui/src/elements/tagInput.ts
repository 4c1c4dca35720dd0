import { fragment } from '../api/api';
import { elementsOf } from './template';

const PAUSE = 120;

/**
 * Completes the last of several names in a text field from the group's vocabulary (ARIA combobox with list). The field
 * names the address of its suggestions in data-suggest, the page brings the list beside it.
 */
export function completeTags(input: HTMLInputElement): void {
  const list = input.parentElement?.querySelector<HTMLElement>('[role=listbox]');
  if (!list || input.dataset.completes !== undefined) return;
  input.dataset.completes = '';
  new Completion(input, list);
}

class Completion {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underway: AbortController | undefined;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
  ) {
    list.id ||= `suggestions-${crypto.randomUUID()}`;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.autocomplete = 'off';
    input.setAttribute('aria-controls', list.id);
    input.addEventListener('input', () => this.later());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
    list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.take((event.target as Element).closest<HTMLElement>('[role=option]'));
    });
    this.close();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    this.underway?.abort();
    this.underway = new AbortController();
    const typed = this.last().trim();
    if (typed === '') return this.close();
    const url = new URL(this.input.dataset.suggest ?? '', location.href);
    url.searchParams.set('q', typed);
    const [, here] = /^\/documents\/([^/]+)/.exec(location.pathname) ?? [];
    if (here) url.searchParams.set('document', here);
    const answer = await fragment(url.pathname + url.search, this.underway.signal).catch(() => '');
    const options = elementsOf(answer).flatMap((element) => [...element.querySelectorAll('[role=option]')]);
    options.forEach((option, index) => (option.id = `${this.list.id}-${index}`));
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.input.ariaExpanded = String(options.length > 0);
    this.point(-1);
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    const options = this.options();
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'ArrowDown') this.point((at + 1) % options.length);
    else if (event.key === 'ArrowUp') this.point((at <= 0 ? options.length : at) - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      if (at < 0) return;
      this.take(options[at] ?? null);
    } else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private take(option: HTMLElement | null): void {
    const name = option?.dataset.name;
    if (!name) return;
    const kept = this.input.value.slice(0, this.input.value.length - this.last().length);
    this.input.value = `${kept}${kept === '' || kept.endsWith(' ') ? '' : ' '}${name}, `;
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    clearTimeout(this.timer);
    this.close();
  }

  private point(at: number): void {
    this.options().forEach((option, index) => (option.ariaSelected = String(index === at)));
    const chosen = this.options()[at];
    if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  private close(): void {
    this.list.hidden = true;
    this.input.ariaExpanded = 'false';
    this.input.removeAttribute('aria-activedescendant');
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private last(): string {
    return this.input.value.slice(this.input.value.lastIndexOf(',') + 1);
  }
}
