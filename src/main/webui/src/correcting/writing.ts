import type { Mark, Node } from 'prosemirror-model';
import { escaped, written } from './tokens';

const LEAVES: Readonly<Record<string, string>> = { paragraph: 'p', preformatted: 'pre', caption: 'figcaption', row: 'tr' };

/** A block of the editor as the server would write it: the line break between two blocks stands between their elements. */
export function writtenBlock(node: Node): string {
  const writing = new Writing();
  writing.block(node);
  return writing.html;
}

class Writing {
  html = '';
  private textOnLine = false;

  block(node: Node): void {
    if (node.type.name === 'rule') this.html += '<hr>';
    else if (node.type.name === 'kept') this.html += node.attrs.html as string;
    else {
      this.endLine();
      this.element(node);
    }
  }

  private element(node: Node): void {
    const name = (node.attrs.name as string | undefined) ?? LEAVES[node.type.name] ?? node.type.name;
    this.html += `<${name}${node.attrs.attributes as string}>`;
    if (node.isTextblock) this.inline(node);
    else if (node.type.name === 'table') this.table(node);
    else node.forEach((child, _, index) => this.child(child, node.maybeChild(index - 1)));
    this.html += `</${name}>`;
  }

  private child(child: Node, before: Node | null): void {
    if (child.type.name !== 'line') this.block(child);
    else {
      if (before?.type.name === 'line') this.lineBreak();
      else this.endLine();
      this.inline(child);
    }
  }

  /** Cells end with a tab, rows with a line break, within the cell. */
  private table(table: Node): void {
    const rows: Node[] = [];
    table.forEach((part) => (part.type.name === 'part' ? part.forEach((row) => rows.push(row)) : rows.push(part)));
    const last = rows.at(-1);
    const row = (node: Node) => {
      this.html += `<tr${node.attrs.attributes as string}>`;
      const end = node === last ? '' : '\n';
      node.forEach((cell, _, index) => this.cell(cell, index === node.childCount - 1 ? end : '\t'));
      this.html += '</tr>';
    };
    table.forEach((part) => {
      if (part.type.name === 'cell') return this.cell(part, part === last ? '' : '\n');
      const name = part.attrs.name as string;
      this.html += `<${name}${part.attrs.attributes as string}>`;
      part.forEach(row);
      this.html += `</${name}>`;
    });
    this.textOnLine = true;
  }

  private cell(cell: Node, end: string): void {
    const name = cell.attrs.name as string;
    this.html += `<${name}${cell.attrs.attributes as string}>`;
    cell.forEach((child, _, index) => this.child(child, cell.maybeChild(index - 1)));
    this.html += `${end}</${name}>`;
    if (end !== '') this.textOnLine = false;
  }

  private inline(parent: Node): void {
    let open: readonly Mark[] = [];
    const turnTo = (marks: readonly Mark[]) => {
      let same = 0;
      for (let mark = marks[same]; mark && open[same]?.eq(mark); mark = marks[++same]);
      for (const mark of open.slice(same).reverse()) this.html += `</${mark.attrs.name as string}>`;
      for (const { attrs } of marks.slice(same)) this.html += `<${attrs.name as string}${attrs.attributes as string}>`;
      open = marks;
    };
    parent.forEach((node) => {
      turnTo(node.marks);
      this.leaf(node);
    });
    turnTo([]);
  }

  private leaf(node: Node): void {
    if (node.isText) {
      this.html += escaped(node.text ?? '');
      this.textOnLine = true;
    } else if (node.type.name === 'line_break') this.lineBreak();
    else if (node.type.name === 'folio') {
      this.html += `<span${written({ class: 'folio', 'data-label': node.attrs.label as string })}></span>`;
    } else {
      this.html += `<sup class="footnote-ref"><a${node.attrs.link as string}>${escaped(node.attrs.number as string)}</a></sup>`;
      this.textOnLine = true;
    }
  }

  private lineBreak(): void {
    this.html += '<br>\n';
  }

  private endLine(): void {
    if (this.textOnLine) this.html += '\n';
    this.textOnLine = false;
  }
}
