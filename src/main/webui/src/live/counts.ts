import { fragment } from '../api/api';
import { elementsOf, need } from '../elements/template';

/** How long it is gathered what happens to notes before they are counted anew, in milliseconds. */
const GATHER = 1000;

/** How many notes there are, beside the text and on the bar of the margin: counted anew when some come or go. */
export class Counts {
  private timer: ReturnType<typeof setTimeout> | undefined;

  happened(): void {
    this.timer ??= setTimeout(() => void this.fetch(), GATHER);
  }

  private async fetch(): Promise<void> {
    this.timer = undefined;
    const shown = need('counts');
    // What cannot be asked for now is asked for when something happens again.
    const [fresh] = elementsOf(await fragment(shown.dataset.counts ?? '').catch(() => ''));
    if (!fresh) return;
    shown.replaceWith(fresh);
    const bar = need('margin-bar').querySelector('b');
    if (bar) bar.textContent = fresh.dataset.written ?? '';
  }
}
