/**
 * A sentence of the page by its name; script brings no words of its own, and each part of a page brings those it needs.
 * {name} stands for what is given by that name.
 */
export function word(name: string, values: Record<string, string> = {}): string {
  const places = [...document.querySelectorAll<HTMLElement>('#words, [data-words]')];
  const sentence = places.map((place) => place.dataset[name]).find((found) => found !== undefined) ?? '';
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
