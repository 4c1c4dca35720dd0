import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { nodeType, schema } from './schema';
import { attributesOf } from './tokens';

interface Reference {
  readonly at: number;
  readonly node: Node;
}

/** A new footnote at the cursor: its number here, its text among the others at the end. Those after it count on. */
export const footnote: Command = (state, dispatch) => {
  const { $from, from } = state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code) return false;
  if (!dispatch) return true;
  const earlier = referencesIn(state.doc).filter(({ at }) => at < from).length;
  const id = freeId(state.doc);
  const link = ` id="doc-fnref-${id}" href="#doc-fn-${id}"`;
  const transaction = state.tr.replaceSelectionWith(nodeType('reference').create({ link, number: `${earlier + 1}` }));
  renumber(transaction);
  const item = addNote(transaction, id, earlier);
  dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(item + 1))).scrollIntoView());
  return true;
};

function referencesIn(doc: Node): Reference[] {
  const found: Reference[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'reference') found.push({ at, node });
  });
  return found;
}

function freeId(doc: Node): string {
  const taken = new Set<string>();
  doc.descendants(({ attrs }) => {
    const id = attributesOf((attrs.attributes ?? attrs.link ?? '') as string).id;
    if (id !== undefined) taken.add(id);
  });
  let number = 1;
  while (taken.has(`doc-fn-${number}`) || taken.has(`doc-fnref-${number}`)) number++;
  return `${number}`;
}

/** Gives numbers in the order of the text; what is called otherwise, such as an asterisk, is left. */
function renumber(transaction: Transaction): void {
  referencesIn(transaction.doc).forEach(({ at, node }, index) => {
    const number = `${index + 1}`;
    if (/^\d+$/.test(node.attrs.number as string) && node.attrs.number !== number) {
      transaction.setNodeMarkup(at, null, { ...node.attrs, number }, node.marks);
    }
  });
}

/** Puts an empty note among the others, in the order of the text, and answers where. */
function addNote(transaction: Transaction, id: string, index: number): number {
  const item = nodeType('item').create({ name: 'li', attributes: ` id="doc-fn-${id}"` }, schema.node('paragraph'));
  let list: Reference | undefined;
  transaction.doc.forEach((section, offset) => {
    if (section.type.name !== 'wrapper' || section.attrs.name !== 'section') return;
    section.forEach((node, within) => {
      if (node.type.name === 'list') list = { at: offset + 1 + within, node };
    });
  });
  if (list) {
    let at = list.at + 1;
    list.node.forEach((known, offset, number) => {
      if (number < index) at = (list?.at ?? 0) + 1 + offset + known.nodeSize;
    });
    transaction.insert(at, item);
    return at;
  }
  const at = transaction.doc.content.size;
  const notes = nodeType('list').create({ name: 'ol' }, item);
  transaction.insert(at, nodeType('wrapper').create({ name: 'section', attributes: ' class="footnotes"' }, notes));
  return at + 2;
}
