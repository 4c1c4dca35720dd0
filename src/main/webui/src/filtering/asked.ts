/** What of an address says which notes are shown and by what they are coloured. */
const NAMES = ['notes', 'tag', 'author', 'group', 'kind', 'state', 'resolved', 'since', 'until', 'colour'];

/** The part of an address, or of a form, that says so; what is empty asks for nothing. */
export function askedIn(parameters: Iterable<readonly [string, string]>): URLSearchParams {
  const asked = new URLSearchParams();
  for (const [name, value] of parameters) if (NAMES.includes(name) && value !== '') asked.set(name, value);
  asked.sort();
  return asked;
}

/** An address that asks for these notes and is otherwise the same. */
export function withAsked(address: URL, asked: URLSearchParams): URL {
  const changed = new URL(address);
  for (const name of NAMES) changed.searchParams.delete(name);
  for (const [name, value] of asked) changed.searchParams.set(name, value);
  return changed;
}

/** Whether every note is asked for; how they are coloured does not matter. */
export function all(asked: URLSearchParams): boolean {
  return [...asked.keys()].every((name) => name === 'colour');
}
