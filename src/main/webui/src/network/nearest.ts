/** A place in the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const WAYS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The nearest of others in the way an arrow key points, less far to the side than ahead; undefined where there is none. */
export function nearestOf<T extends Place>(from: Place, others: readonly T[], key: string): T | undefined {
  const way = WAYS[key];
  if (!way) return undefined;
  let best: T | undefined;
  let least = Infinity;
  for (const other of others) {
    const ahead = (other.x - from.x) * way.x + (other.y - from.y) * way.y;
    const aside = Math.abs((other.x - from.x) * way.y) + Math.abs((other.y - from.y) * way.x);
    if (ahead <= 0 || aside > ahead) continue;
    const far = ahead + 2 * aside;
    if (far < least) [best, least] = [other, far];
  }
  return best;
}
