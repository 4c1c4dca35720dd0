import { fragment } from '../api/api';
import { partOf } from './template';

/** Lists all values of one of the archive's sides in place; without script, or without an answer, the page does. */
async function list(link: HTMLAnchorElement): Promise<void> {
  const heading = new URL(link.href).hash;
  const values = link.previousElementSibling;
  link.ariaBusy = 'true';
  const all = partOf(await fragment(link.href), `${heading} + ul`);
  if (!values || !all) throw new Error(`No list follows ${heading}.`);
  const first = all.children[values.children.length]?.querySelector('a');
  values.replaceWith(all);
  link.remove();
  first?.focus();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.filters a.more') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  list(link).catch(() => location.assign(link.href));
});
