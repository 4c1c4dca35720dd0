import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { Attrs, Mark, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { inlineMark, nodeType, schema } from './schema';

/** Whether all that is selected, or what would be typed, carries this element. */
export function has(state: EditorState, name: string): boolean {
  const { from, to, empty, $from } = state.selection;
  const named = (marks: readonly Mark[]) => marks.some((mark) => mark.attrs.name === name);
  if (empty) return named(state.storedMarks ?? $from.marks());
  let all = true;
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText && !named(node.marks)) all = false;
  });
  return all;
}

/** Puts an element around what is selected, or takes it away; without a selection, around what is typed next. */
export function toggle(name: string): Command {
  return (state, dispatch) => {
    const { empty, from, to, $from } = state.selection;
    if (!state.selection.$from.parent.inlineContent) return false;
    if (!dispatch) return true;
    const on = !has(state, name);
    const transaction = state.tr;
    if (empty) {
      const marks = (state.storedMarks ?? $from.marks()).filter((mark) => mark.attrs.name !== name);
      transaction.setStoredMarks(on ? [...marks, inlineMark(name)] : marks);
    } else if (on) transaction.addMark(from, to, inlineMark(name));
    else {
      state.doc.nodesBetween(from, to, (node, at) => {
        for (const mark of node.marks) {
          if (mark.attrs.name !== name) continue;
          transaction.removeMark(Math.max(from, at), Math.min(to, at + node.nodeSize), mark);
        }
      });
    }
    dispatch(transaction.scrollIntoView());
    return true;
  };
}

/** Makes a paragraph or a heading of the blocks selected; their language, direction and alignment stay. */
export function blockKind(name: string): Command {
  return (state, dispatch) => {
    const attributes = (state.selection.$from.parent.attrs.attributes as string | undefined) ?? '';
    const type = nodeType(name === 'p' ? 'paragraph' : 'heading');
    return setBlockType(type, name === 'p' ? { attributes } : { name, attributes })(state, dispatch);
  };
}

export function kindOf(state: EditorState): string {
  const { type, attrs } = state.selection.$from.parent;
  return type.name === 'heading' ? (attrs.name as string) : 'p';
}

export function within({ selection: { $from } }: EditorState, type: string, name?: string): boolean {
  return depthOf($from, (depth) => is($from, depth, type, name)) > 0;
}

export const quote: Command = (state, dispatch) =>
  within(state, 'wrapper', 'blockquote')
    ? lift(state, dispatch)
    : wrapIn(nodeType('wrapper'), { name: 'blockquote' })(state, dispatch);

export const list: Command = (state, dispatch) =>
  within(state, 'list')
    ? liftListItem(nodeType('item'))(state, dispatch)
    : wrapInList(nodeType('list'), { name: 'ul' })(state, dispatch);

/** Enter in an empty item ends the list. */
export const leaveList: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const inEmptyItem = empty && $from.parent.content.size === 0 && $from.depth > 1 && $from.node(-1).type.name === 'item';
  if (!inEmptyItem || $from.node(-1).childCount > 1) return false;
  if (!dispatch || !view) return inEmptyItem;
  dispatch(state.tr.setNodeMarkup($from.before(), nodeType('paragraph')));
  return liftListItem(nodeType('item'))(view.state, view.dispatch);
};

export const lineBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodeType('line_break').create()).scrollIntoView());
  return true;
};

/** A row like the one the cursor is in, with empty cells, beneath it. */
export const addRow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, (at) => is($from, at, 'row'));
  if (depth < 0) return false;
  if (!dispatch) return true;
  const row = $from.node(depth);
  const cells: ReturnType<typeof emptyCell>[] = [];
  row.forEach((cell) => cells.push(emptyCell(cell.type, cell.attrs)));
  const at = $from.after(depth);
  const transaction = state.tr.insert(at, row.type.create(row.attrs, cells));
  dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

function emptyCell(type: NodeType, { name }: Attrs) {
  return type.create({ name: name as string, attributes: '' }, schema.node('line'));
}

/** Tab goes from cell to cell, and on from the last one to a new row. */
export function cell(side: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const depth = depthOf($from, (at) => is($from, at, 'cell'));
    if (depth < 0) return false;
    if (!dispatch) return true;
    const table = depthOf($from, (at) => is($from, at, 'table'));
    const start = $from.start(table);
    const cells: number[] = [];
    $from.node(table).descendants((node, at) => {
      if (node.type.name === 'cell') cells.push(start + at);
      return node.type.name !== 'cell';
    });
    const next = cells[cells.indexOf($from.before(depth)) + side];
    if (next === undefined) return side > 0 ? addRow(state, dispatch, view) : true;
    dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(next + 1))).scrollIntoView());
    return true;
  };
}

function is($at: ResolvedPos, depth: number, type: string, name?: string): boolean {
  const node = $at.node(depth);
  return node.type.name === type && (name === undefined || node.attrs.name === name);
}

/** The innermost depth that fits, or -1. */
function depthOf($at: ResolvedPos, fits: (depth: number) => boolean): number {
  let depth = $at.depth;
  while (depth > 0 && !fits(depth)) depth--;
  return depth > 0 ? depth : -1;
}
