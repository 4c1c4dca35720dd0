/** A note that stands beside the text: the height of its passage's beginning on the page, in pixels. */
export interface Standing {
  readonly id: string;
  readonly wanted: number;
  /** Shown whole wherever it stands: the open note, or one being written. */
  readonly whole?: boolean;
}

/** What stands in the margin: a card, a card of one line, or a line that says how many notes stand here. */
export type Item =
  | { readonly kind: 'card' | 'line'; readonly id: string; readonly wanted: number }
  | { readonly kind: 'group'; readonly id: string; readonly wanted: number; readonly notes: readonly string[] };

/** How far above and below a note its neighbours are counted, in pixels. */
export const AROUND = 400;
/** The room a card wants, and the room a line wants, in pixels. */
const CARD = 100;
const LINE = 34;
/** Where there is no room for lines, notes within so many pixels stand together. */
const TOGETHER = 36;

/**
 * Decides how each note is shown by how much room the notes around it leave: whole cards where there is room, else lines,
 * else groups. It looks at nothing but heights on the page, so what is shown does not change as one scrolls.
 *
 * @param notes in the order of the text, whose heights never fall
 */
export function crowd(notes: readonly Standing[]): Item[] {
  const items: Item[] = [];
  let first = 0;
  let last = 0;
  for (let index = 0; index < notes.length; index++) {
    const note = notes[index] as Standing;
    while ((notes[first]?.wanted ?? Infinity) < note.wanted - AROUND) first++;
    while ((notes[last]?.wanted ?? Infinity) <= note.wanted + AROUND) last++;
    const room = (2 * AROUND) / (last - first);
    if (note.whole || room >= CARD) items.push({ kind: 'card', id: note.id, wanted: note.wanted });
    else if (room >= LINE) items.push({ kind: 'line', id: note.id, wanted: note.wanted });
    else gather(items, note);
  }
  return items.map(alone);
}

/** Adds a note to the group of its height; cards that stand whole among them do not divide it. */
function gather(items: Item[], note: Standing): void {
  const at = Math.floor(note.wanted / TOGETHER);
  for (let index = items.length - 1; index >= 0; index--) {
    const before = items[index] as Item;
    if (Math.floor(before.wanted / TOGETHER) !== at) break;
    if (before.kind !== 'group') continue;
    (before.notes as string[]).push(note.id);
    return;
  }
  items.push({ kind: 'group', id: `group:${note.id}`, wanted: note.wanted, notes: [note.id] });
}

function alone(item: Item): Item {
  const [only, another] = item.kind === 'group' ? item.notes : [];
  return only !== undefined && another === undefined ? { kind: 'line', id: only, wanted: item.wanted } : item;
}
