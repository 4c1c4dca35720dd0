import { Schema, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';
import { attributesOf, written } from './tokens';

/**
 * What a text may hold, as the server's renditions have it. Elements that behave alike are one type with a name; the
 * attributes are carried as they are written, so that what is not touched is not even written anew.
 */
const ELEMENT = { attributes: { default: '', validate: 'string' } };
const named = (name: string) => ({ ...ELEMENT, name: { default: name, validate: 'string' } });
const KEPT = ['class', 'lang', 'dir', 'colspan', 'rowspan', 'start', 'type', 'value', 'href', 'title'];

export const INLINES =
  'em strong i b u s sup sub small code a span cite q abbr dfn ins del bdo'.split(' ');

function element(name: string, node: Node): DOMOutputSpec {
  return [name, attributesOf(node.attrs.attributes as string), 0];
}

const ownName = (node: Node) => element(node.attrs.name as string, node);

/** Of what is pasted, the attributes a text can have; the server decides about their values. */
function pasted(dom: HTMLElement): string {
  const all = KEPT.map((name) => [name, dom.getAttribute(name) ?? ''] as const);
  return written(Object.fromEntries(all));
}

function rules(names: readonly string[], as: (name: string) => string = (name) => name): NodeSpec['parseDOM'] {
  return names.map((name) => ({
    tag: name,
    getAttrs: (dom: HTMLElement) => ({ name: as(name), attributes: pasted(dom) }),
  }));
}

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: ELEMENT,
    parseDOM: [{ tag: 'p', getAttrs: (dom) => ({ attributes: pasted(dom) }) }],
    toDOM: (node) => element('p', node),
  },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: named('h2'),
    parseDOM: rules(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], (name) => (name === 'h1' ? 'h2' : name)),
    toDOM: ownName,
  },
  preformatted: {
    group: 'block',
    content: 'inline*',
    code: true,
    defining: true,
    attrs: ELEMENT,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: (dom) => ({ attributes: pasted(dom) }) }],
    toDOM: (node) => element('pre', node),
  },
  /** Text that stands in an item or a cell without a paragraph of its own. */
  line: {
    content: 'inline*',
    parseDOM: [{ tag: 'div.line' }],
    toDOM: () => ['div', { class: 'line' }, 0],
  },
  wrapper: {
    group: 'block',
    content: 'block+',
    defining: true,
    attrs: named('blockquote'),
    parseDOM: rules(['blockquote', 'aside', 'figure', 'section.footnotes'], (name) => name.split('.')[0] ?? name),
    toDOM: ownName,
  },
  caption: {
    group: 'block',
    content: '(line | block)+',
    attrs: ELEMENT,
    parseDOM: [{ tag: 'figcaption', getAttrs: (dom) => ({ attributes: pasted(dom) }) }],
    toDOM: (node) => element('figcaption', node),
  },
  list: {
    group: 'block',
    content: 'item+',
    attrs: named('ul'),
    parseDOM: rules(['ul', 'ol', 'dl']),
    toDOM: ownName,
  },
  item: {
    content: '(line | block)+',
    defining: true,
    attrs: named('li'),
    parseDOM: rules(['li', 'dt', 'dd']),
    toDOM: ownName,
  },
  table: {
    group: 'block',
    content: '(cell | part)+',
    isolating: true,
    attrs: ELEMENT,
    parseDOM: [{ tag: 'table', getAttrs: (dom) => ({ attributes: pasted(dom) }) }],
    toDOM: (node) => element('table', node),
  },
  part: {
    content: 'row+',
    attrs: named('tbody'),
    parseDOM: rules(['thead', 'tbody', 'tfoot']),
    toDOM: ownName,
  },
  row: {
    content: 'cell+',
    attrs: ELEMENT,
    parseDOM: [{ tag: 'tr', getAttrs: (dom) => ({ attributes: pasted(dom) }) }],
    toDOM: (node) => element('tr', node),
  },
  /** A cell, or the caption of a table, which behaves like one. */
  cell: {
    content: '(line | block)+',
    isolating: true,
    attrs: named('td'),
    parseDOM: rules(['td', 'th', 'caption']),
    toDOM: ownName,
  },
  rule: {
    group: 'block',
    atom: true,
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },
  /** A block that is built in a way this schema has no words for: shown, kept, and not edited. */
  kept: {
    group: 'block',
    atom: true,
    attrs: { html: { validate: 'string' } },
    parseDOM: [{ tag: 'div[data-kept]', getAttrs: (dom) => ({ html: dom.dataset.kept ?? '' }) }],
    toDOM: (node) => shown(node.attrs.html as string),
  },
  text: { group: 'inline' },
  line_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  folio: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { label: { validate: 'string' } },
    parseDOM: [{ tag: 'span.folio[data-label]', getAttrs: (dom) => ({ label: dom.dataset.label ?? '' }) }],
    toDOM: (node) => ['span', { class: 'folio', 'data-label': node.attrs.label as string }],
  },
  /** The number that refers to a footnote. */
  reference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { link: { validate: 'string' }, number: { validate: 'string' } },
    parseDOM: [
      {
        tag: 'sup[data-link]',
        priority: 60,
        getAttrs: (dom) => ({ link: dom.dataset.link ?? '', number: dom.textContent }),
      },
    ],
    toDOM: (node) => [
      'sup',
      { class: 'footnote-ref', 'data-link': node.attrs.link as string },
      node.attrs.number as string,
    ],
  },
};

/** Emphasis and all else within a line. One type, because the order in which they nest is theirs to say. */
const inline: MarkSpec = {
  attrs: named('em'),
  excludes: '',
  parseDOM: INLINES.map((name) => ({
    tag: name,
    getAttrs: (dom: HTMLElement) => {
      const attributes = pasted(dom);
      return /^(span|a|bdo)$/.test(name) && attributes === '' ? false : { name, attributes };
    },
  })),
  toDOM: (mark) => [mark.attrs.name as string, attributesOf(mark.attrs.attributes as string), 0],
};

function shown(html: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'kept';
  element.dataset.kept = html;
  element.contentEditable = 'false';
  element.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return element;
}

export const schema = new Schema({ nodes, marks: { inline } });

/** A type of the schema, which has it. */
export function nodeType(name: keyof typeof nodes) {
  const type = schema.nodes[name];
  if (!type) throw new Error(`There is no node ${name}.`);
  return type;
}

export const inlineMark = (name: string, attributes = '') => schema.mark('inline', { name, attributes });
