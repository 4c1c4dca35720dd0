import { call, fragment } from '../api/api';
import { changing, making, type Reading } from '../api/notes';
import type { Unsent } from '../drafts/outbox';
import type { Drafts } from '../drafts/drafts';
import { say } from '../elements/status';
import { partOf } from '../elements/template';
import { word } from '../elements/words';
import { markOf } from './cards';
import type { Refresh } from './refresh';
import { Writing } from './writing';

/** What the links and buttons of a card do with script: the same as their pages, without leaving the text. */
export class CardForms {
  constructor(
    private readonly reading: Reading,
    private readonly drafts: Drafts,
    private readonly refresh: Refresh,
    private readonly send: (unsent: Unsent) => Promise<unknown>,
    private readonly changed: () => void,
  ) {}

  listen(list: HTMLElement): void {
    list.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-form]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.open(link);
    });
    list.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      if (form.dataset.call === undefined) return;
      event.preventDefault();
      void this.run(form);
    });
  }

  /** Shows the form of another page in the card: to edit a note, or to reply to it. */
  private async open(link: HTMLAnchorElement): Promise<void> {
    const card = link.closest<HTMLElement>('[data-note]');
    if (!card || card.querySelector('form[data-writing]')) return;
    // Keys pressed while the form is on its way are meant for it, and must not act on the page.
    card.ariaBusy = 'true';
    const page = await fragment(link.href).finally(() => (card.ariaBusy = null));
    const form = partOf<HTMLFormElement>(page, 'form.note-form');
    const beside = link.closest<HTMLElement>('[data-reply]') ?? card;
    if (!form) return;
    const root = markOf(card).id;
    const subject = link.dataset.form === 'edit' ? (beside.dataset.reply ?? root) : root;
    const edits = link.dataset.form === 'edit';
    if (edits) beside.dataset.editing = '';
    beside.append(form);
    const writing = new Writing(
      form,
      `${link.dataset.form}:${subject}`,
      this.drafts,
      async (written) => {
        const change = edits
          ? changing(subject, root, written, form.dataset.etag ?? '')
          : making(this.reading, written, { inReplyTo: root });
        await this.send(change);
      },
      () => {
        form.remove();
        delete beside.dataset.editing;
        card.focus({ preventScroll: true });
        void this.refresh.card(root);
        this.changed();
      },
    );
    writing.focus();
    this.changed();
  }

  /** Sends a form with one button: delete, resolve, reopen. */
  private async run(form: HTMLFormElement): Promise<void> {
    const card = form.closest<HTMLElement>('[data-note]');
    const [method, url] = (form.dataset.call ?? '').split(' ') as ['DELETE' | 'PUT', string];
    try {
      const answer = await call({ method, url, ...(form.dataset.etag && { ifMatch: form.dataset.etag }) });
      const { undo } = answer;
      const { undone } = form.dataset;
      const done = word(form.dataset.done ?? '');
      if (done) say(done, undo ? { name: word('undo'), run: () => void this.undo(undo, card, undone) } : undefined);
      if (card && method === 'DELETE' && url.endsWith(`/${markOf(card).id}`)) {
        this.refresh.gone(markOf(card).id);
        return;
      }
    } catch (failure) {
      say((failure instanceof Error && failure.message) || word('failed'));
    }
    if (card) await this.refresh.card(markOf(card).id);
  }

  private async undo(address: string, card: HTMLElement | null, undone = 'undone'): Promise<void> {
    await call({ method: 'POST', url: address });
    if (card) await this.refresh.card(markOf(card).id);
    say(word(undone));
  }
}
