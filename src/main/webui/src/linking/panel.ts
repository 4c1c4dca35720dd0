import { Article } from '../anchoring/article';
import type { Quote } from '../anchoring/quote';
import { call, fragment } from '../api/api';
import { newId } from '../api/ids';
import { SidePanel } from '../elements/sidePanel';
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
  private readonly panel = new SidePanel(() => this.leave());
  private readonly element = this.panel.element;
  private passage: Quote | undefined;
  private other: Article | undefined;

  constructor(
    private readonly from: Beginning,
    private readonly made: (id: string) => void,
  ) {
    this.element.addEventListener('click', (event) => this.click(event));
    this.element.addEventListener('submit', (event) => void this.submit(event));
  }

  async open(): Promise<void> {
    this.panel.open();
    document.addEventListener('selectionchange', this.selected);
    const address = new URL('/links/new', location.href);
    for (const [name, value] of Object.entries(placeOf(this.from))) address.searchParams.set(name, String(value));
    await this.show(address.pathname + address.search);
    this.element.querySelector<HTMLElement>('[data-find]')?.focus();
  }

  close(): void {
    this.panel.close();
  }

  private leave(): void {
    document.removeEventListener('selectionchange', this.selected);
    this.choose(undefined);
  }

  private async show(address: string): Promise<void> {
    const page = await fragment(address).catch(this.panel.complain);
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
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-choose]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void this.show(link.pathname + link.search);
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
      this.panel.complain(failure);
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
}

/** Only what the API and the form know of a beginning. */
function placeOf({ document, text, revision, start, end, exact, prefix, suffix, annotation }: Beginning): object {
  if (annotation !== undefined) return { document, annotation };
  return exact === undefined ? { document } : { document, text, revision, start, end, exact, prefix, suffix };
}
