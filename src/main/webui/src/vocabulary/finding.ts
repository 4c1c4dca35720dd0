import { says } from './steps';

/** Shows of a tree only what is called as somebody types, with what stands above it. */
export function findIn(tree: HTMLElement): void {
  const line = document.querySelector<HTMLElement>('.vocabulary-find');
  const input = line?.querySelector('input');
  const nothing = document.querySelector<HTMLElement>('.vocabulary-nothing');
  if (!line || !input) return;
  line.hidden = false;
  input.addEventListener('input', () => {
    const found = [...tree.children].map((list) => keep(list, input.value)).includes(true);
    if (nothing) nothing.hidden = found;
  });
}

/** Hides the branches of a list in which nothing is called so; whether anything is left. */
function keep(list: Element, typed: string): boolean {
  let any = false;
  for (const branch of list.children as HTMLCollectionOf<HTMLElement>) {
    const names = [...branch.querySelectorAll(':scope > .term-row > :is(.term, .also)')];
    const narrower = branch.querySelector(':scope > ul');
    const under = narrower !== null && keep(narrower, typed);
    const itself = says(names.map((name) => name.textContent ?? '').join(' '), typed);
    branch.hidden = !itself && !under;
    any ||= !branch.hidden;
  }
  return any;
}
