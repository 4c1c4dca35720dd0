import { Live, type Connection, type Happening } from './live';

/** Tells a page what happens in the document it shows; its elements say where to ask and up to when it is complete. */
export function follow(
  page: HTMLElement,
  told: { happened(happening: Happening): void; connection(state: Connection): void },
): void {
  const { socket = '' } = page.dataset;
  const live = new Live(
    (position) => `${socket}${position === undefined ? '' : `&after=${encodeURIComponent(position)}`}`,
    told,
    page.dataset.position,
  );
  live.start();
  addEventListener('online', () => live.wake());
  document.addEventListener('visibilitychange', () => document.hidden || live.wake());
}
