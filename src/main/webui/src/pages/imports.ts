// Dropping files onto the page, and a report that grows without reload. Both work without script, by the form and by
// reloading.
import { Idiomorph } from 'idiomorph';
import { fragment } from '../api/api';

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
    const files = event.dataTransfer?.files;
    if (!carriesFiles(event) || !files?.length) return;
    event.preventDefault();
    chosen.files = files;
    form.requestSubmit();
  });
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
    if (newer) Idiomorph.morph(job, newer);
    document.title = page.title;
    void follow(PAUSE);
  } catch {
    void follow(Math.min(pause * 2, LONGEST_PAUSE));
  }
}
