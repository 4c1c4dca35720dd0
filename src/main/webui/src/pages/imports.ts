// Dropping files onto the page, and a report that grows without reload. Both work without script, by the form and by
// reloading.
import { Idiomorph } from 'idiomorph';
import { fragment, post } from '../api/api';
import { filesIn } from '../imports/folder';

const PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

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
  const files = await filesIn(carried);
  if (!files.some((file) => file.path.includes('/'))) {
    if (!plain.length) return;
    input.files = plain;
    to.requestSubmit();
    return;
  }
  const form = new FormData(to);
  form.delete('file');
  files.forEach(({ path, file }) => form.append('file', file, path));
  const status = document.querySelector('#sending');
  if (status) status.textContent = to.dataset['sending'] ?? '';
  const answer = await fetch(to.action, { method: 'POST', body: form, headers: { Accept: 'text/html' } });
  if (answer.ok && answer.redirected) location.assign(answer.url);
  else if (status) status.textContent = new DOMParser().parseFromString(await answer.text(), 'text/html').title;
}

const columns = document.querySelector<HTMLFormElement>('#columns');
columns?.addEventListener('change', () => void preview(columns));

/** The first rows as they would become with what is chosen now. */
async function preview(chosenColumns: HTMLFormElement): Promise<void> {
  const fields = new FormData(chosenColumns);
  fields.set('show', '1');
  const page = new DOMParser().parseFromString(await post(chosenColumns.action, fields), 'text/html');
  const shown = document.querySelector('#preview');
  const newer = page.querySelector('#preview');
  if (shown && newer) Idiomorph.morph(shown, newer);
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

void follow(PAUSE);

/** Asks again while the job is open; more seldom while it cannot be asked. */
async function follow(pause: number): Promise<void> {
  const job = document.querySelector<HTMLElement>('#job[data-open]');
  if (!job) return;
  await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    const page = new DOMParser().parseFromString(await fragment(location.href), 'text/html');
    const newer = page.querySelector('#job');
    const asks = newer?.getAttribute('data-asks');
    if (asks) location.assign(asks);
    else if (newer) Idiomorph.morph(job, newer);
    document.title = page.title;
    void follow(PAUSE);
  } catch {
    void follow(Math.min(pause * 2, LONGEST_PAUSE));
  }
}
