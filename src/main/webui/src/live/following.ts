import { call } from '../api/api';
import { Problem } from '../api/problem';
import { Live, type Connection, type Happening } from './live';

/** Tells a page what happens in the document it shows; its elements say where to ask and up to when it is complete. */
export function follow(
  page: HTMLElement,
  told: { happened(happening: Happening): void; connection(state: Connection): void },
): void {
  const { socket = '' } = page.dataset;
  const id = new URL(socket, location.href).searchParams.get('document') ?? '';
  const live = new Live(
    (position) => `${socket}${position === undefined ? '' : `&after=${encodeURIComponent(position)}`}`,
    told,
    page.dataset.position,
    { barred: () => isGone(`/api/documents/${id}`) },
  );
  live.start();
  addEventListener('online', () => live.wake());
  document.addEventListener('visibilitychange', () => document.hidden || live.wake());
}

/** What is hidden from a reader and what is not there are the same to him. */
async function isGone(url: string): Promise<boolean> {
  return call({ method: 'GET', url }).then(
    () => false,
    (refused: unknown) => refused instanceof Problem && refused.status === 404,
  );
}
