import { need } from '../elements/template';
import type { Connection } from './live';

/** Says in the head of the page that nothing comes any more, and why. */
export function showConnection(state: Connection): void {
  need('connection').hidden = state !== 'lost';
  need('barred').hidden = state !== 'barred';
}
