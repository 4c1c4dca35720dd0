// Dropping files onto the page, and a report that grows without reload. Both work without script, by the form and by
// reloading.
import './postil';
import { Idiomorph } from 'idiomorph';
import { post } from '../api/api';
import { Problem, Unreachable } from '../api/problem';
import { follow } from '../elements/following';
import { partOf } from '../elements/template';
import { filesIn, type Placed } from '../imports/folder';

const form = document.querySelector<HTMLFormElement>('#import');
const chosen = form?.querySelector<HTMLInputElement>('input[type=file]');

if (form && chosen) {
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.documentElement.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.documentElement.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    document.documentElement.classList.remove('dropping');
    const carried = event.dataTransfer;
    if (!carriesFiles(event) || !carried) return;
    event.preventDefault();
    void dropped(form, chosen, carried);
  });
}

/** Files go the way the form sends them; those of a folder keep their place in it, which only a request can say. */
async function dropped(to: HTMLFormElement, input: HTMLInputElement, carried: DataTransfer): Promise<void> {
  const plain = carried.files;
  const status = document.querySelector('#sending');
  const tell = (words = '') => status?.replaceChildren(words);
  try {
    const files = await filesIn(carried);
    if (files.some(({ path }) => path.includes('/'))) {
      tell(to.dataset.sending);
      tell(await send(to, files));
    } else if (plain.length) {
      input.files = plain;
      to.requestSubmit();
    }
  } catch (failure) {
    // A file that cannot be read, or a server that cannot be reached.
    if (!(failure instanceof DOMException || failure instanceof TypeError)) throw failure;
    tell(to.dataset.unsent);
  }
}

/** Goes to the report of what was sent; answers why it was not taken. */
async function send(to: HTMLFormElement, files: readonly Placed[]): Promise<string> {
  const form = new FormData(to);
  form.delete('file');
  files.forEach(({ path, file }) => form.append('file', file, path));
  const answer = await fetch(to.action, { method: 'POST', body: form, headers: { Accept: 'text/html' } });
  if (!answer.ok) return new DOMParser().parseFromString(await answer.text(), 'text/html').title;
  location.assign(answer.url);
  return to.dataset.sending ?? '';
}

/** How often rows were asked for: an answer that comes after a later question is no longer wanted. */
let previews = 0;

const columns = document.querySelector<HTMLFormElement>('#columns');
columns?.addEventListener('change', () => void preview(columns));

/** The first rows as they would become with what is chosen now. */
async function preview(chosenColumns: HTMLFormElement): Promise<void> {
  const fields = new FormData(chosenColumns);
  fields.set('show', '1');
  const asked = ++previews;
  try {
    const newer = partOf(await post(chosenColumns.action, fields), '#preview');
    const shown = document.querySelector('#preview');
    if (shown && newer && asked === previews) Idiomorph.morph(shown, newer);
  } catch (failure) {
    // The rows stay; the button shows them, too.
    if (!(failure instanceof Problem || failure instanceof Unreachable)) throw failure;
  }
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

void follow();
