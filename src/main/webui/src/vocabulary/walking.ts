import { next } from './steps';

/** What a key does to the tag in focus: the word of the link in its menu. */
const does: Readonly<Record<string, string>> = { F2: 'name', m: 'parent', Delete: 'deletion' };

/** Arrow keys, Home and End go through the tags that are shown; some keys open what can be done to one. */
export function walk(tree: HTMLElement): void {
  const keys = document.querySelector<HTMLElement>('.tree-keys');
  if (keys) keys.hidden = false;
  tree.addEventListener('keydown', (event) => {
    const here = (event.target as Element).closest<HTMLElement>('a.term');
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = [...tree.querySelectorAll<HTMLElement>('a.term')].filter((term) => term.offsetParent !== null);
    const to = next(event.key, shown.indexOf(here), shown.length);
    const link = here.closest('.term-row')?.querySelector<HTMLAnchorElement>(`[data-does="${does[event.key] ?? '-'}"]`);
    if (to !== undefined) shown[to]?.focus();
    else if (link) location.assign(link.href);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
