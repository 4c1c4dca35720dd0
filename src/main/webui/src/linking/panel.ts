import { Article } from '../anchoring/article';
import type { Quote } from '../anchoring/quote';
import { call, fragment } from '../api/api';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import { partOf } from '../elements/template';
import { Finding } from './finding';

/** Where a cross-reference begins: a note, a passage, or the document as a whole. */
export interface Beginning extends Partial<Quote> {
  readonly document: string;
  readonly text?: string;
  readonly revision?: number;
  readonly annotation?: string;
}

const CHOSEN = 'postil-other-end';

/** The panel in which the other end is found and chosen. What it shows is the same page that works without script. */
export class Panel {
  private readonly element = document.createElement('div');
  private readonly back = document.activeElement;
  private passage: Quote | undefined;
  private other: Article | undefined;

  constructor(
    private readonly from: Beginning,
    private readonly made: (id: string) => void,
  ) {
    this.element.className = 'linking-panel';
    this.element.addEventListener('click', (event) => this.click(event));
    this.element.addEventListener('submit', (event) => void this.submit(event));
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  async open(): Promise<void> {
    document.body.append(this.element);
    // At once: a key pressed while the panel is on its way must not act on the page behind it.
    this.element.tabIndex = -1;
    this.element.focus({ preventScroll: true });
    document.addEventListener('selectionchange', this.selected);
    const address = new URL('/links/new', location.href);
    for (const [name, value] of Object.entries(placeOf(this.from))) address.searchParams.set(name, String(value));
    await this.show(address.pathname + address.search);
    this.element.querySelector<HTMLElement>('[data-find]')?.focus();
  }

  close(): void {
    document.removeEventListener('selectionchange', this.selected);
    this.choose(undefined);
    this.element.remove();
    if (this.back instanceof HTMLElement && this.back.isConnected) this.back.focus({ preventScroll: true });
  }

  private async show(address: string): Promise<void> {
    const page = await fragment(address).catch((failure: unknown) => this.complain(failure));
    const part = page === undefined ? undefined : partOf(page, '#linking');
    if (!part) return;
    this.choose(undefined);
    this.element.replaceChildren(part);
    const field = part.querySelector<HTMLInputElement>('[data-find]');
    const list = part.querySelector<HTMLElement>('#link-found');
    if (field && list) new Finding(field, list, () => this.close());
    const text = part.querySelector<HTMLElement>('#link-text');
    this.other = text ? new Article(text) : undefined;
    part.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[data-choose]');
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      void this.show(link.pathname + link.search);
    } else if (target.closest('[data-cancel]')) {
      event.preventDefault();
      this.close();
    }
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  }

  /** A passage selected in the other document is the other end. */
  private readonly selected = (): void => {
    const selection = document.getSelection();
    if (!this.other || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.other.element) || this.other.element.contains(range.startContainer) === false) return;
    this.choose(this.other.quoteIn(range));
  };

  private choose(passage: Quote | undefined): void {
    this.passage = passage;
    const form = this.element.querySelector<HTMLFormElement>('.linking-form');
    if (passage && form) {
      const words = form.elements.namedItem('words') as HTMLTextAreaElement;
      words.value = passage.exact;
      (form.elements.namedItem('place') as RadioNodeList).value = 'passage';
    }
    if (!('highlights' in CSS)) return;
    const range = passage && this.other?.rangeOf(passage.start, passage.end);
    CSS.highlights.set(CHOSEN, range ? new Highlight(range) : new Highlight());
  }

  private async submit(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    if (!form.matches('.linking-form')) return;
    event.preventDefault();
    const fields = new FormData(form);
    const id = newId();
    const body = {
      id,
      kind: fields.get('kind'),
      visibility: fields.get('visibility'),
      source: placeOf(this.from),
      target: this.target(fields),
    };
    try {
      await call({ method: 'POST', url: '/api/cross-references', body });
      this.close();
      this.made(id);
    } catch (failure) {
      this.complain(failure);
    }
  }

  private target(fields: FormData): object {
    const document = fields.get('target');
    const place = String(fields.get('place') ?? 'whole');
    if (place.startsWith('note:')) return { document, annotation: place.slice('note:'.length) };
    if (place !== 'passage') return { document };
    const text = this.other?.element.dataset.text;
    const typed = String(fields.get('words') ?? '').trim();
    const revision = Number(this.other?.element.dataset.revision);
    return this.passage?.exact === typed ? { document, text, revision, ...this.passage } : { document, text, exact: typed };
  }

  private complain(failure: unknown): undefined {
    if (!(failure instanceof Problem)) throw failure;
    const panel = this.element.querySelector<HTMLElement>('#linking');
    this.element.querySelector('.problem')?.remove();
    const problem = document.createElement('div');
    problem.className = 'problem';
    problem.role = 'alert';
    problem.textContent = failure.message || (panel?.dataset.failed ?? '');
    const form = this.element.querySelector('form');
    if (form) form.before(problem);
    else this.element.append(problem);
    problem.scrollIntoView({ block: 'nearest' });
    return undefined;
  }
}

/** Only what the API and the form know of a beginning. */
function placeOf({ document, text, revision, start, end, exact, prefix, suffix, annotation }: Beginning): object {
  if (annotation !== undefined) return { document, annotation };
  return exact === undefined ? { document } : { document, text, revision, start, end, exact, prefix, suffix };
}
