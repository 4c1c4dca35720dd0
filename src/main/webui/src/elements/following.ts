// A report that grows without reload: #job is asked for again while it has data-open. Without script the page reloads.
import { Idiomorph } from 'idiomorph';
import { fragment } from '../api/api';

const PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/** Asks again while the job is open; more seldom while it cannot be asked. Where it asks something, one goes to answer. */
export async function follow(pause = PAUSE): Promise<void> {
  const job = document.querySelector<HTMLElement>('#job[data-open]');
  if (!job) return;
  await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    const page = new DOMParser().parseFromString(await fragment(location.href), 'text/html');
    const newer = page.querySelector<HTMLElement>('#job');
    const { asks } = newer?.dataset ?? {};
    if (asks) return location.assign(asks);
    if (newer) Idiomorph.morph(job, newer);
    document.title = page.title;
    void follow(PAUSE);
  } catch {
    void follow(Math.min(pause * 2, LONGEST_PAUSE));
  }
}
