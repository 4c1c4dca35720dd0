import { Plugin, TextSelection, type Command } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import type { Originals } from './originals';

/** Marks the blocks that were changed, with these words for those who hear the page. */
export function changedBlocks(originals: Originals, words: string): Plugin {
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => marked(originals, doc, words),
      apply: (transaction, before) => (transaction.docChanged ? marked(originals, transaction.doc, words) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function marked(originals: Originals, doc: Node, words: string): DecorationSet {
  const marks: Decoration[] = [];
  doc.forEach((node, at) => {
    if (originals.isNew(node)) {
      marks.push(Decoration.node(at, at + node.nodeSize, { class: 'changed', 'aria-description': words }));
    }
  });
  return DecorationSet.create(doc, marks);
}

/** Goes to the next block that was changed, and from the last to the first. */
export function nextChange(originals: Originals): Command {
  return (state, dispatch) => {
    const changed: number[] = [];
    state.doc.forEach((node, at) => {
      if (originals.isNew(node)) changed.push(at);
    });
    const next = changed.find((at) => at > state.selection.from) ?? changed[0];
    if (next === undefined) return false;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(next + 1))).scrollIntoView());
    return true;
  };
}
