import { fragment } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { elementsOf } from './template';

const GATHER = 600;

// A quiet count of unread notices, at the account's menu and in it: fetched behind the page, and again when something
// happens in a document that may have brought one.
const link = document.querySelector<HTMLAnchorElement>('.menu a[data-notices]');
const face = link?.closest('details')?.querySelector('summary');
let timer: ReturnType<typeof setTimeout> | undefined;

async function count(): Promise<void> {
  if (!link || !face) return;
  try {
    const [fresh] = elementsOf(await fragment(`${link.pathname}/count`));
    for (const place of [face, link]) {
      place.querySelector('.notices-count')?.remove();
      if (fresh && Number(fresh.dataset.unread) > 0) place.append(fresh.cloneNode(true));
    }
  } catch (failure) {
    // Without a connection, or signed out meanwhile, there is no news.
    if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
  }
}

if (link) {
  void count();
  document.addEventListener('postil:happening', (event) => {
    const { kind } = (event as CustomEvent<{ kind: string }>).detail;
    if (!/^(revision-made|annotation-anchored)$/.test(kind)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void count(), GATHER);
  });
}
