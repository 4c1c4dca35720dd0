import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { INLINES, inlineMark, nodeType, schema } from './schema';
import { attributesOf, tokensOf, type Token } from './tokens';
import { writtenBlock } from './writing';

const LEAVES = /^(p|h[2-6]|pre)$/;
const WRAPPERS = /^(blockquote|aside|section|figure)$/;
const LISTS = /^(ul|ol|dl)$/;
const REFERENCE = /^<sup class="footnote-ref"><a( [^>]*)>([^<]*)<\/a><\/sup>$/;

/** Something this schema has no words for. */
class Unknown extends Error {}

/**
 * A block of a rendition as the editor holds it. One that could not be written again with the same words in the same order
 * is kept whole, and cannot be edited.
 */
export function parsedBlock(html: string): Node {
  try {
    const node = new Parsing(tokensOf(html)).all();
    node.check();
    if (textOf(writtenBlock(node)) === textOf(html)) return node;
  } catch (failure) {
    if (!(failure instanceof Unknown || failure instanceof RangeError)) throw failure;
  }
  return nodeType('kept').create({ html });
}

/** The words and where they stand; where a rule is, its line break is the server's to set. */
function textOf(html: string): string {
  return html.replace(/<hr>\n?/g, '<br>').replace(/<span class="folio" data-label="([^"]*)">/g, '[$1]').replace(/<(?!br)[^>]*>/g, '');
}

class Parsing {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  all(): Node {
    const block = this.block();
    if (this.at < this.tokens.length) throw new Unknown();
    return block;
  }

  private block(): Node {
    const { name, attributes } = this.open();
    if (name === 'hr') return nodeType('rule').create();
    if (LEAVES.test(name)) return this.leaf(name, attributes);
    if (WRAPPERS.test(name)) return nodeType('wrapper').create({ name, attributes }, this.blocks(name));
    if (LISTS.test(name)) return nodeType('list').create({ name, attributes }, this.items(name));
    if (name === 'figcaption') return nodeType('caption').create({ attributes }, this.flow(name));
    if (name === 'table') return nodeType('table').create({ attributes }, this.parts('table', /^(caption|t[a-z]+)$/));
    throw new Unknown(name);
  }

  private leaf(name: string, attributes: string): Node {
    const type = name === 'p' ? 'paragraph' : name === 'pre' ? 'preformatted' : 'heading';
    const content = this.inline(name, name === 'pre');
    this.close(name);
    return nodeType(type).create(type === 'heading' ? { name, attributes } : { attributes }, content);
  }

  private blocks(until: string): Node[] {
    const blocks: Node[] = [];
    while (!this.closes(until)) {
      if (this.text() === undefined) blocks.push(this.block());
      else this.separator();
    }
    return blocks;
  }

  private items(until: string): Node[] {
    const items: Node[] = [];
    while (!this.closes(until)) {
      if (this.text() !== undefined) this.separator();
      else {
        const { name, attributes } = this.open();
        if (!/^(li|dt|dd)$/.test(name)) throw new Unknown(name);
        items.push(nodeType('item').create({ name, attributes }, this.flow(name)));
      }
    }
    return items;
  }

  /** The parts of a table, the rows of a part, the cells of a row: nothing stands between them. */
  private parts(until: string, names: RegExp): Node[] {
    const parts: Node[] = [];
    while (!this.closes(until)) {
      const { name, attributes } = this.open();
      if (!names.test(name)) throw new Unknown(name);
      if (/^(td|th|caption)$/.test(name)) parts.push(nodeType('cell').create({ name, attributes }, this.flow(name)));
      else if (name === 'tr') parts.push(nodeType('row').create({ attributes }, this.parts(name, /^t[dh]$/)));
      else parts.push(nodeType('part').create({ name, attributes }, this.parts(name, /^tr$/)));
    }
    return parts;
  }

  /** Lines and blocks in an item or a cell; a cell's end of white space is not its text. */
  private flow(until: string): Node[] {
    const flow: Node[] = [];
    while (!this.closes(until)) {
      const text = this.text();
      if (text === '\n' || text === '\t') this.at++;
      else if (this.startsBlock()) flow.push(this.block());
      else {
        const skipped = text?.startsWith('\n') ? 1 : 0;
        flow.push(nodeType('line').create(null, this.inline(until, false, skipped)));
      }
    }
    return flow.length > 0 ? flow : [nodeType('line').create()];
  }

  /** @param skipped of the first text, what stands between it and the block before */
  private inline(until: string, preformatted: boolean, skipped = 0): Fragment {
    const first = this.at;
    const content: Node[] = [];
    const marks: { name: string; mark: Mark }[] = [];
    const held = () => marks.map(({ mark }) => mark);
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      if (token.kind === 'text') {
        this.words(token.text.slice(this.at === first ? skipped : 0), held(), preformatted, content);
      } else if (token.kind === 'close') {
        if (marks.length === 0 && token.name === until) break;
        if (marks.pop()?.name !== token.name) throw new Unknown();
        this.at++;
      } else if (token.name === 'br') this.lineBreak(held(), content);
      else if (this.folio(held(), content) || this.reference(held(), content)) continue;
      else if (INLINES.includes(token.name)) {
        marks.push({ name: token.name, mark: inlineMark(token.name, token.attributes) });
        this.at++;
      } else break;
    }
    if (marks.length > 0) throw new Unknown();
    return Fragment.from(content);
  }

  private words(text: string, marks: readonly Mark[], preformatted: boolean, content: Node[]): void {
    this.at++;
    // The white space between two blocks, or at a cell's end, is written anew.
    const words = preformatted ? text : text.replace(/[\n\t]$/, '');
    if (!preformatted && /[\n\t]/.test(words)) throw new Unknown();
    if (words !== '') content.push(schema.text(words, [...marks]));
  }

  private lineBreak(marks: readonly Mark[], content: Node[]): void {
    const next = this.tokens[++this.at];
    if (next?.kind !== 'text' || !next.text.startsWith('\n')) throw new Unknown();
    content.push(nodeType('line_break').create(null, null, [...marks]));
    const rest = next.text.slice(1);
    this.at++;
    if (rest !== '') {
      this.at--;
      this.words(rest, marks, false, content);
    }
  }

  private folio(marks: readonly Mark[], content: Node[]): boolean {
    const token = this.tokens[this.at];
    const next = this.tokens[this.at + 1];
    if (token?.kind !== 'open' || next?.kind !== 'close' || !token.attributes.startsWith(' class="folio" data-label')) {
      return false;
    }
    const label = attributesOf(token.attributes)['data-label'] ?? '';
    content.push(nodeType('folio').create({ label }, null, [...marks]));
    this.at += 2;
    return true;
  }

  private reference(marks: readonly Mark[], content: Node[]): boolean {
    const five = this.tokens.slice(this.at, this.at + 5);
    if (five.length < 5) return false;
    const html = five
      .map((token) =>
        token.kind === 'text' ? token.text : `<${token.kind === 'close' ? '/' : ''}${token.name}${'attributes' in token ? token.attributes : ''}>`,
      )
      .join('');
    const [, link, number] = REFERENCE.exec(html) ?? [];
    if (link === undefined) return false;
    content.push(nodeType('reference').create({ link, number: number ?? '' }, null, [...marks]));
    this.at += 5;
    return true;
  }

  private startsBlock(): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'open' && token.name !== 'br' && !INLINES.includes(token.name);
  }

  private open(): { name: string; attributes: string } {
    const token = this.tokens[this.at++];
    if (token?.kind !== 'open') throw new Unknown();
    return token;
  }

  private close(name: string): void {
    if (!this.closes(name)) throw new Unknown();
  }

  private closes(name: string): boolean {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Unknown();
    if (token.kind !== 'close') return false;
    if (token.name !== name) throw new Unknown();
    this.at++;
    return true;
  }

  private text(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'text' ? token.text : undefined;
  }

  private separator(): void {
    if (this.text() !== '\n') throw new Unknown();
    this.at++;
  }
}
