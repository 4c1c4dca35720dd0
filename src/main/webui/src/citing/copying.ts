const SHOWN = 2000;

/** Lets the copy buttons of a list of citations copy, and says what was copied. */
export function letCopy(list: HTMLElement): void {
  for (const button of list.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, list));
  }
}

async function copy(button: HTMLButtonElement, list: HTMLElement): Promise<void> {
  const cited = button.closest('[data-citation]')?.querySelector<HTMLElement>('[data-cited]');
  if (!cited) return;
  const done = (await put(cited)) || putSelected(cited);
  const { copied = '', refused = '' } = list.dataset;
  say(list, done ? copied.replace('{name}', button.dataset.copy ?? '') : refused, !done);
  if (!done) select(cited);
  button.toggleAttribute('data-done', done);
  setTimeout(() => button.removeAttribute('data-done'), SHOWN);
}

/** In the list itself, because a dialog keeps the rest of the page from being seen and heard. */
export function say(list: HTMLElement, message: string, bad = false): void {
  const region = list.querySelector('[role=status]');
  if (!region) return;
  region.textContent = message;
  region.toggleAttribute('data-bad', bad);
}

/** Word processors take the rich form, with its italics; everything else the plain one. */
function formsOf(cited: HTMLElement): Record<string, string> {
  const plain = cited.textContent ?? '';
  return cited.dataset.cited === 'rich' ? { 'text/html': cited.innerHTML, 'text/plain': plain } : { 'text/plain': plain };
}

/** There is no such clipboard on pages that were not loaded securely. */
async function put(cited: HTMLElement): Promise<boolean> {
  const forms = Object.entries(formsOf(cited)).map(([type, form]) => [type, new Blob([form], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(forms) as Record<string, Blob>)]);
    return true;
  } catch {
    return false;
  }
}

function putSelected(cited: HTMLElement): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    for (const [type, form] of Object.entries(formsOf(cited))) event.clipboardData?.setData(type, form);
  };
  select(cited);
  document.addEventListener('copy', fill, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (done) getSelection()?.removeAllRanges();
  return done;
}

function select(cited: HTMLElement): void {
  cited.closest('details')?.toggleAttribute('open', true);
  getSelection()?.selectAllChildren(cited);
}
