import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { say as sayOnPage } from '../elements/status';
import { partOf } from '../elements/template';
import { word } from '../elements/words';
import { addressOf, type Subject } from './address';
import { letChoose } from './choosing';
import { letCopy, say } from './copying';

/** Shows the pages that cite over the page one reads. */
export class CitingDialog {
  private readonly dialog = document.createElement('dialog');

  listen(): void {
    this.dialog.className = 'citing-dialog';
    this.dialog.setAttribute('aria-labelledby', 'citing-title');
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-cite]');
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.open(link.href);
    });
    document.addEventListener('postil:cite', (event) => void this.cite((event as CustomEvent<Subject>).detail));
  }

  private async cite(subject: Subject): Promise<void> {
    const whole = document.querySelector<HTMLAnchorElement>('a[data-cite=document]');
    if (whole) await this.open(addressOf(subject, whole.getAttribute('href') ?? ''));
  }

  private async open(address: string): Promise<void> {
    try {
      const list = partOf(await fragment(address), '#citing');
      if (list) this.show(list);
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
      this.complain(failure);
    }
  }

  private show(list: HTMLElement): void {
    const chosen = this.dialog.contains(document.activeElement) && document.activeElement?.getAttribute('name');
    this.dialog.replaceChildren(list);
    letCopy(list);
    letChoose(list);
    const form = list.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      void this.open(`${form.getAttribute('action')}?${new URLSearchParams(fields)}`);
    });
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    if (!this.dialog.open) this.dialog.showModal();
    const next = chosen ? list.querySelector<HTMLElement>(`[name="${chosen}"]`) : list.querySelector<HTMLElement>('[data-copy]');
    next?.focus();
  }

  private complain(failure: Problem | Unreachable): void {
    const list = this.dialog.querySelector<HTMLElement>('#citing');
    if (!this.dialog.open || !list) sayOnPage(word('failed'));
    else say(list, failure instanceof Problem && failure.status === 400 ? (list.dataset.unknown ?? '') : word('failed'), true);
  }
}
