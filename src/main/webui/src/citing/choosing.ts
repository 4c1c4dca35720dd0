import { call } from '../api/api';
import { Problem, Unreachable } from '../api/problem';

const RESTED = 200;

/** Another language is shown as soon as it is chosen; the names of styles complete themselves. */
export function letChoose(list: HTMLElement): void {
  const form = list.querySelector('form');
  form?.querySelector('select')?.addEventListener('change', () => form.requestSubmit());
  const style = form?.querySelector<HTMLInputElement>('input[name=style]');
  const known = form?.querySelector('datalist');
  if (style && known) completeStyles(style, known);
}

/** The names of styles complete themselves in this field. */
export function completeStyles(style: HTMLInputElement, known: HTMLDataListElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  style.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void suggest(style.value, known), RESTED);
  });
}

async function suggest(words: string, known: HTMLDataListElement): Promise<void> {
  if (words.trim().length < 2) return;
  try {
    const answer = await call({ method: 'GET', url: `/api/citation-styles?q=${encodeURIComponent(words)}` });
    known.replaceChildren(...answer.json<{ items: { id: string; name: string }[] }>().items.map(option));
  } catch (failure) {
    // A name can be typed in full without suggestions.
    if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
  }
}

function option({ id, name }: { id: string; name: string }): HTMLOptionElement {
  return new Option(name, id);
}
