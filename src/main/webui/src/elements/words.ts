import { need } from './template';

/** A sentence of the page by its name; script brings no words of its own. {name} stands for what is given by that name. */
export function word(name: string, values: Record<string, string> = {}): string {
  const sentence = need('words').dataset[name] ?? '';
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
