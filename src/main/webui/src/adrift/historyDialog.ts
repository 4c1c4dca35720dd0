import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { say } from '../elements/status';
import { partOf } from '../elements/template';
import { word } from '../elements/words';

/** Shows the page with a note's history over the text one reads. */
export class HistoryDialog {
  private readonly dialog = document.createElement('dialog');

  listen(): void {
    this.dialog.className = 'history-dialog';
    this.dialog.setAttribute('aria-labelledby', 'history-title');
    // Its keys are its own: Escape closes it, and not the note beneath.
    this.dialog.addEventListener('keydown', (event) => event.stopPropagation());
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-history]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.open(link.pathname);
    });
  }

  private async open(address: string): Promise<void> {
    try {
      const part = partOf(await fragment(address), '#history');
      if (!part) return;
      part.querySelector<HTMLElement>('[data-close]')?.removeAttribute('hidden');
      this.dialog.replaceChildren(part);
      if (!this.dialog.isConnected) document.body.append(this.dialog);
      this.dialog.showModal();
      part.querySelector<HTMLElement>('h1')?.focus();
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
      say(failure.message || word('failed'));
    }
  }
}
