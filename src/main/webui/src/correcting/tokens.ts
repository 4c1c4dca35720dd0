/** A piece of a rendition's HTML. Attributes are kept as they are written, with the space before them. */
export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;

/** What the server writes is regular: lower case, every element closed, attributes in double quotes, no comments. */
export function tokensOf(html: string): Token[] {
  return [...html.matchAll(TOKEN)].map(([, slash, name = '', attributes = '', text]) => {
    if (text !== undefined) return { kind: 'text', text: decoded(text) };
    return slash ? { kind: 'close', name } : { kind: 'open', name, attributes };
  });
}

/** The outermost blocks, each as it is written. */
export function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  let depth = 0;
  let from = 0;
  for (const found of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (depth === 0) from = found.index;
    if (found[1]) depth--;
    else if (found[2] !== 'br' && found[2] !== 'hr') depth++;
    if (depth === 0) blocks.push(html.slice(from, found.index + found[0].length));
  }
  return blocks;
}

export function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

export function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
