import type { Reading } from '../api/notes';
import type { Happening } from './live';

/** Says, until it is loaded, that the text has been corrected since this page was opened. The page itself stays as it is. */
export function showNewer({ text, revision }: Happening, reading: Reading): void {
  const notice = document.getElementById('newer-revision');
  const link = notice?.querySelector<HTMLAnchorElement>('a');
  if (!notice || !link || text !== reading.text || revision === undefined || revision <= reading.revision) return;
  link.textContent = (link.dataset.load ?? '{n}').replace('{n}', `${revision}`);
  notice.hidden = false;
}
