import type { Stretch } from './segments';

/** A note as it is named aloud, and the passage it stands on. */
export interface Named extends Stretch {
  readonly id: string;
  readonly name: string;
}

/** The sentences of the page that say where notes are; {note} and {n} stand for what they are about. */
export interface Phrases {
  readonly begins: string;
  readonly ends: string;
  readonly entered: string;
  readonly more: string;
}

/** As many notes as are named at one place; the rest are counted. */
const MOST = 3;

/**
 * A stretch of the text as it is to be heard: with where notes begin and end said between its words, where they do.
 * Notes that the stretch lies in wholly have been said before.
 */
export function spoken(words: string, { start }: Stretch, notes: readonly Named[], phrases: Phrases): string {
  const characters = [...words];
  const end = start + characters.length;
  const said = new Map<number, string[]>();
  const say = (at: number, sentences: string[]) => said.set(at, [...(said.get(at) ?? []), ...sentences]);
  for (const [at, here] of byPlace(notes, 'end')) {
    if (start < at && at <= end) say(at, named(here, phrases.ends, phrases));
  }
  for (const [at, here] of byPlace(notes, 'start')) {
    if (start <= at && at < end) say(at, named(here, phrases.begins, phrases));
  }
  const parts: string[] = [];
  let from = start;
  for (const at of [...said.keys()].sort((a, b) => a - b)) {
    parts.push(characters.slice(from - start, at - start).join(''), ...(said.get(at) ?? []));
    from = at;
  }
  parts.push(characters.slice(from - start).join(''));
  return parts.map((part) => part.trim()).filter(Boolean).join(' ');
}

/**
 * What is said on coming from one place to another: the notes one is in now and was not, or was and is no more. What
 * begins or ends in the stretch that is heard next is said there.
 */
export function crossed(
  before: readonly Named[],
  after: readonly Named[],
  next: Stretch,
  phrases: Phrases,
): string[] {
  const notIn = (notes: readonly Named[]) => (note: Named) => !notes.some(({ id }) => id === note.id);
  const left = before.filter(notIn(after)).filter(({ end }) => end <= next.start || end > next.end);
  const entered = after.filter(notIn(before)).filter(({ start }) => start < next.start || start >= next.end);
  return [...named(left, phrases.ends, phrases), ...named(entered, phrases.entered, phrases)];
}

function byPlace(notes: readonly Named[], edge: 'start' | 'end'): Map<number, Named[]> {
  const places = new Map<number, Named[]>();
  for (const note of notes) places.set(note[edge], [...(places.get(note[edge]) ?? []), note]);
  return places;
}

function named(notes: readonly Named[], phrase: string, { more }: Phrases): string[] {
  const said = notes.slice(0, MOST).map(({ name }) => phrase.replace('{note}', name));
  return notes.length > MOST ? [...said, more.replace('{n}', String(notes.length - MOST))] : said;
}
