import type { Quote } from '../anchoring/quote';
import { call, fragment } from '../api/api';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import { partOf } from '../elements/template';
import { word } from '../elements/words';
import { Finding } from '../linking/finding';

/** Where a name was chosen. */
interface Page {
  readonly document: string;
  readonly text: string;
  readonly revision: number;
  readonly slug: string;
}

/** The panel in which one says whom or what a passage names. What it shows is the same page that works without script. */
export class MarkingPanel {
  private readonly element = document.createElement('div');
  private readonly back = document.activeElement;

  constructor(
    private readonly page: Page,
    private readonly quote: Quote,
    private readonly marked: (name: string, undo: string | undefined) => void,
  ) {
    this.element.className = 'linking-panel';
    this.element.addEventListener('submit', (event) => void this.submit(event));
    this.element.addEventListener('click', (event) => {
      if (!(event.target as Element).closest('[data-cancel]')) return;
      event.preventDefault();
      this.close();
    });
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      this.close();
    });
  }

  async open(): Promise<void> {
    document.body.append(this.element);
    // At once: a key pressed while the panel is on its way must not act on the page behind it.
    this.element.tabIndex = -1;
    this.element.focus({ preventScroll: true });
    const { text, revision, slug } = this.page;
    const asked = new URLSearchParams({
      text,
      revision: String(revision),
      start: String(this.quote.start),
      end: String(this.quote.end),
    });
    const page = await fragment(`/documents/${slug}/mentions/new?${asked}`).catch((failure: unknown) =>
      this.complain(failure),
    );
    const part = page === undefined ? undefined : partOf(page, '#marking');
    if (!part) return;
    this.element.replaceChildren(part);
    const field = part.querySelector<HTMLInputElement>('[data-find]');
    const list = part.querySelector<HTMLElement>('#marking-list');
    if (field && list) new Finding(field, list, () => this.close());
    // What is most likely meant is one key away.
    (list?.querySelector<HTMLElement>('button') ?? field)?.focus({ preventScroll: true });
  }

  close(): void {
    this.element.remove();
    if (this.back instanceof HTMLElement && this.back.isConnected) this.back.focus({ preventScroll: true });
  }

  private async submit(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    const button = event.submitter;
    if (!form.matches('.marking-form') || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const name = button.dataset.name ?? String(new FormData(form).get('name') ?? '');
    const named = button.name === 'authority' ? { authority: button.value } : { name, register: button.value };
    const { document, text, revision } = this.page;
    const { start, end, exact } = this.quote;
    const body = { id: newId(), target: { text, revision, start, end, exact }, ...named };
    try {
      const { undo } = await call({ method: 'POST', url: `/api/documents/${document}/mentions`, body });
      this.close();
      this.marked(name, undo);
    } catch (failure) {
      this.complain(failure);
    }
  }

  private complain(failure: unknown): undefined {
    if (!(failure instanceof Problem)) throw failure;
    this.element.querySelector('.problem')?.remove();
    const problem = document.createElement('div');
    problem.className = 'problem';
    problem.role = 'alert';
    problem.textContent = failure.message || word('mentionFailed');
    const head = this.element.querySelector('.marking-passage');
    if (head) head.after(problem);
    else this.element.append(problem);
    return undefined;
  }
}
