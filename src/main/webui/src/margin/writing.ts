import type { Quote } from '../anchoring/quote';
import { tagsIn, type Written } from '../api/notes';
import { Problem } from '../api/problem';
import type { Drafts } from '../drafts/drafts';
import { completeTags } from '../elements/tagInput';
import { word } from '../elements/words';
import type { Spot } from '../facsimile/spot';
import { preview } from './preview';

/** What a form does when it is sent: resolves when the note is safe, or fails with the server's problem. */
export type Save = (written: Partial<Written>) => Promise<void>;

/**
 * A form of the page, being written in: keeps a draft at every key, shows what the server says against it, and goes
 * when the note is safe or the reader lets go.
 */
export class Writing {
  constructor(
    readonly form: HTMLFormElement,
    private readonly place: string,
    private readonly drafts: Drafts,
    private readonly save: Save,
    private readonly done: (saved: boolean) => void,
  ) {
    form.dataset.writing = '';
    for (const input of form.querySelectorAll<HTMLInputElement>('input[data-suggest]')) completeTags(input);
    this.restore();
    form.addEventListener('input', () => this.keep());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const button = event.submitter;
      if (button instanceof HTMLButtonElement && button.hasAttribute('formaction'))
        void preview(form, button.formAction);
      else void this.send();
    });
    form.addEventListener('keydown', (event) => this.key(event));
    form.addEventListener('click', (event) => {
      if (!(event.target as Element).closest('[data-cancel]')) return;
      event.preventDefault();
      this.leave(false);
    });
  }

  focus(field = 'body'): void {
    const control = this.form.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
    this.form.scrollIntoView({ block: 'nearest' });
  }

  /** What the form says; a reply's form, for one, has no tags. */
  written(): Partial<Written> {
    const { body, tags, visibility } = this.fields();
    const chosen = this.form.querySelector('[data-readers]') && visibility === 'group' ? this.groups() : undefined;
    return {
      ...(body !== undefined && { body }),
      ...(tags !== undefined && { tags: tagsIn(tags) }),
      ...(visibility !== undefined && { visibility }),
      ...(chosen !== undefined && { groups: chosen }),
    };
  }

  private fields(): Record<string, string> {
    const fields = Object.fromEntries([...new FormData(this.form)].map(([name, value]) => [name, String(value)]));
    return this.form.querySelector('[data-readers]') ? { ...fields, groups: this.groups().join(' ') } : fields;
  }

  /** Of the groups to choose from, those that are chosen. */
  private groups(): string[] {
    return new FormData(this.form).getAll('groups').map(String);
  }

  private restore(): void {
    const draft = this.drafts.find(this.place);
    for (const [name, value] of Object.entries(draft?.fields ?? {})) {
      if (name === 'groups') {
        this.choose(value.split(' '));
        continue;
      }
      const control = this.form.elements.namedItem(name);
      if (control && 'value' in control && !(control instanceof HTMLInputElement && control.type === 'hidden')) {
        control.value = value;
      }
    }
  }

  private choose(groups: readonly string[]): void {
    for (const box of this.form.querySelectorAll<HTMLInputElement>('[data-readers] input')) {
      box.checked = groups.includes(box.value);
    }
  }

  private keep(): void {
    this.drafts.keep(this.place, this.fields());
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    this.leave(true);
    event.preventDefault();
    event.stopPropagation();
  }

  private async send(): Promise<void> {
    const buttons = [...this.form.querySelectorAll<HTMLButtonElement>('button')];
    buttons.forEach((button) => (button.disabled = true));
    try {
      await this.save(this.written());
      this.drafts.drop(this.place);
      this.done(true);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.complain(failure);
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  private complain(problem: Problem): void {
    const place = this.form.querySelector<HTMLElement>('[data-problem]');
    if (!place) return;
    place.textContent = problem.message || word('failed');
    place.hidden = false;
    place.focus();
  }

  /** Escape leaves a form but keeps what was written; Cancel throws it away. */
  private leave(keep: boolean): void {
    if (!keep) this.drafts.drop(this.place);
    this.done(false);
  }
}

/** The place of a draft of a new note, and back. */
export function placeOf(quote: Quote | undefined, spot?: Spot): string {
  if (spot) return spot.place;
  return quote ? `new:${quote.start}-${quote.end}` : 'new:document';
}

export function stretchOf(place: string): { start: number; end: number } | undefined {
  const [, start, end] = /^new:(\d+)-(\d+)$/.exec(place) ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : undefined;
}
