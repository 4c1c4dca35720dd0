/** A card to place: the height of its passage on the page and its own height, in pixels; cards come in text order. */
export interface Placeable {
  readonly id: string;
  readonly wanted: number;
  readonly height: number;
}

/** The card that stays where it is put; all others give way. */
export interface Pivot {
  readonly id: string;
  readonly top: number;
}

/** How far the pivot itself gives way, in pixels, so that all cards before it have room. */
const GIVES_WAY = 240;

/**
 * The top of every card: beside its passage where there is room, else pushed down; above the pivot pushed up, as far as
 * the margin's top. Where more notes stand before the pivot than there is room for, the first of them are above that
 * top, out of sight, until the reader is among them. No two overlap.
 */
export function layout(cards: readonly Placeable[], gap: number, pivot?: Pivot): Map<string, number> {
  const tops = flow(cards, 0, 0, gap);
  const at = pivot ? cards.findIndex((card) => card.id === pivot.id) : -1;
  if (pivot && at >= 0) {
    tops[at] = Math.max(0, pivot.top);
    pushUp(cards, tops, at, gap);
    if ((tops[0] ?? 0) < 0) pushDown(cards, tops, at, gap);
    const below = flow(cards, at + 1, bottomOf(cards, tops, at) + gap, gap);
    tops.splice(at + 1, below.length, ...below);
  }
  return new Map(cards.map((card, index) => [card.id, tops[index] ?? 0]));
}

/** Tops of the cards from one index on, none above a limit. */
function flow(cards: readonly Placeable[], from: number, limit: number, gap: number): number[] {
  return cards.slice(from).map((card) => {
    const top = Math.max(card.wanted, limit);
    limit = top + card.height + gap;
    return top;
  });
}

function pushUp(cards: readonly Placeable[], tops: number[], at: number, gap: number): void {
  for (let index = at - 1; index >= 0; index--) {
    const room = (tops[index + 1] ?? 0) - gap - (cards[index]?.height ?? 0);
    tops[index] = Math.min(tops[index] ?? 0, room);
  }
}

function pushDown(cards: readonly Placeable[], tops: number[], at: number, gap: number): void {
  const pushed = [...tops];
  let limit = 0;
  for (let index = 0; index <= at; index++) {
    pushed[index] = Math.max(pushed[index] ?? 0, limit);
    limit = bottomOf(cards, pushed, index) + gap;
  }
  if ((pushed[at] ?? 0) - (tops[at] ?? 0) <= GIVES_WAY) tops.splice(0, at + 1, ...pushed.slice(0, at + 1));
}

function bottomOf(cards: readonly Placeable[], tops: readonly number[], index: number): number {
  return (tops[index] ?? 0) + (cards[index]?.height ?? 0);
}
