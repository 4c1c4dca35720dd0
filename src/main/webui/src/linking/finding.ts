import { fragment } from '../api/api';
import { partOf } from '../elements/template';

const PAUSE = 120;

/** Finds documents, or whatever its form looks for, while a name is typed; the arrow keys go from the field into the list and back. */
export class Finding {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underway: AbortController | undefined;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly leave: () => void,
  ) {
    field.addEventListener('input', () => this.later());
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask().then(() => this.links()[0]?.focus());
    });
    field.addEventListener('keydown', (event) => this.step(event));
    list.addEventListener('keydown', (event) => this.step(event));
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    const form = this.field.form;
    if (!form) return;
    clearTimeout(this.timer);
    this.underway?.abort();
    this.underway = new AbortController();
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const query = new URLSearchParams(fields as [string, string][]);
    const page = await fragment(`${new URL(form.action).pathname}?${query}`, this.underway.signal).catch(() => undefined);
    const found = page === undefined ? undefined : partOf(page, `#${this.list.id}`);
    if (found) this.list.replaceChildren(...found.children);
  }

  private step(event: KeyboardEvent): void {
    const links = this.links();
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? this.field : links[at - 1])?.focus();
    else if (event.key === 'Escape') this.leave();
    else return;
    event.preventDefault();
  }

  private links(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('a, button')];
  }
}
