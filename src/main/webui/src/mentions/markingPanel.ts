import type { Quote } from '../anchoring/quote';
import { call, fragment } from '../api/api';
import { newId } from '../api/ids';
import { SidePanel } from '../elements/sidePanel';
import { partOf } from '../elements/template';
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
  private readonly panel = new SidePanel();

  constructor(
    private readonly page: Page,
    private readonly quote: Quote,
    private readonly marked: (name: string, undo: string | undefined) => void,
  ) {
    this.panel.element.addEventListener('submit', (event) => void this.submit(event));
  }

  async open(): Promise<void> {
    this.panel.open();
    const { text, revision, slug } = this.page;
    const asked = new URLSearchParams({
      text,
      revision: String(revision),
      start: String(this.quote.start),
      end: String(this.quote.end),
    });
    const page = await fragment(`/documents/${slug}/mentions/new?${asked}`).catch(this.panel.complain);
    const part = page === undefined ? undefined : partOf(page, '#marking');
    if (!part) return;
    this.panel.element.replaceChildren(part);
    const field = part.querySelector<HTMLInputElement>('[data-find]');
    const list = part.querySelector<HTMLElement>('#marking-list');
    if (field && list) new Finding(field, list, () => this.close());
    // What is most likely meant is one key away.
    (list?.querySelector<HTMLElement>('button') ?? field)?.focus({ preventScroll: true });
  }

  close(): void {
    this.panel.close();
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
      this.panel.complain(failure);
    }
  }
}
