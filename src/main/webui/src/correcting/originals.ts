import type { Node } from 'prosemirror-model';
import { parsedBlock } from './parsing';
import { schema } from './schema';
import { blocksOf } from './tokens';
import { writtenBlock } from './writing';

/** A text as somebody left it: the number of an untouched block, or the HTML of one that was written. */
export type Work = readonly (number | string)[];

/**
 * The blocks of the revision that is corrected. What is not touched is sent back as it came, not as the editor would write
 * it; also what was touched and then put back.
 */
export class Originals {
  readonly doc: Node;
  private readonly html: readonly string[];
  private readonly originals: ReadonlySet<string>;
  private readonly numbers = new Map<string, number>();
  /** The HTML of every node seen; nodes never change. */
  private readonly known = new WeakMap<Node, string>();

  constructor(revision: string) {
    this.html = blocksOf(revision);
    this.originals = new Set(this.html);
    const nodes = this.html.map(parsedBlock);
    nodes.forEach((node, number) => {
      this.known.set(node, this.html[number] ?? '');
      this.numbers.set(writtenBlock(node), number);
    });
    this.doc = docOf(nodes);
  }

  /** The text as it is sent. */
  sent(doc: Node): string {
    return this.blocks(doc).join('\n');
  }

  isChanged(doc: Node): boolean {
    const blocks = this.blocks(doc);
    return blocks.length !== this.html.length || blocks.some((block, number) => block !== this.html[number]);
  }

  /** Whether a block is another than any of the revision. */
  isNew(block: Node): boolean {
    return !isEmpty(block) && !this.originals.has(this.htmlOf(block));
  }

  work(doc: Node): Work {
    const numbers = new Map(this.html.map((html, number) => [html, number]));
    return this.blocks(doc).map((block) => numbers.get(block) ?? block);
  }

  /** The document that was left so; undefined when it was left on another revision. */
  resumed(work: Work): Node | undefined {
    const html = work.map((part) => (typeof part === 'number' ? this.html[part] : part));
    if (html.some((block) => block === undefined)) return undefined;
    return docOf(html.map((block) => parsedBlock(block ?? '')));
  }

  /** A paragraph without words is none. */
  private blocks(doc: Node): string[] {
    const blocks: string[] = [];
    doc.forEach((node) => {
      if (!isEmpty(node)) blocks.push(this.htmlOf(node));
    });
    return blocks;
  }

  private htmlOf(node: Node): string {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const written = writtenBlock(node);
    const number = this.numbers.get(written);
    const html = number === undefined ? written : (this.html[number] ?? written);
    this.known.set(node, html);
    return html;
  }
}

function isEmpty(node: Node): boolean {
  return node.isTextblock && node.content.size === 0;
}

function docOf(nodes: readonly Node[]): Node {
  return schema.node('doc', null, nodes.length > 0 ? [...nodes] : [schema.node('paragraph')]);
}
