import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { addRow, blockKind, cell, list, quote, toggle } from './commands';
import { footnote } from './footnotes';
import { Originals } from './originals';

/** What is sent after a command was given with these words selected. */
function after(html: string, words: string, ...commands: Command[]): string {
  const originals = new Originals(html);
  let state = EditorState.create({ doc: originals.doc });
  let at = -1;
  state.doc.descendants((node, position) => {
    const index = node.text?.indexOf(words) ?? -1;
    if (index >= 0 && at < 0) at = position + index;
  });
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at, at + words.length)));
  for (const command of commands) {
    assert.ok(command(state, (transaction) => (state = state.apply(transaction))));
  }
  return originals.sent(state.doc);
}

test('emphasis comes and goes, inside what is there', () => {
  const html = '<p>The <strong>morning session</strong> opened.</p>';
  const emphasised = '<p>The <strong>morning <em>session</em></strong> opened.</p>';
  assert.equal(after(html, 'session', toggle('em')), emphasised);
  assert.equal(after(html, 'session', toggle('em'), toggle('em')), html);
  assert.equal(after(emphasised, 'session', toggle('strong')), '<p>The <strong>morning </strong><em>session</em> opened.</p>');
});

test('a paragraph becomes a heading and keeps its language', () => {
  assert.equal(after('<p lang="ru">Утро</p>', 'Утро', blockKind('h3')), '<h3 lang="ru">Утро</h3>');
  assert.equal(after('<h3 lang="ru">Утро</h3>', 'Утро', blockKind('p')), '<p lang="ru">Утро</p>');
});

test('a paragraph becomes a quotation or a list and comes back', () => {
  assert.equal(after('<p>One</p>', 'One', quote), '<blockquote><p>One</p></blockquote>');
  assert.equal(after('<p>One</p>', 'One', quote, quote), '<p>One</p>');
  assert.equal(after('<p>One</p>', 'One', list), '<ul><li><p>One</p></li></ul>');
  assert.equal(after('<p>One</p>', 'One', list, list), '<p>One</p>');
});

const TABLE = '<table><tbody><tr><td>a\t</td><th class="align-right">b\n</th></tr><tr><td>c\t</td><td>d</td></tr></tbody></table>';

test('a row is added beneath, with cells of the same kind', () => {
  assert.equal(after(TABLE, 'a', addRow), TABLE.replace('<tr><td>c', '<tr><td>\t</td><th>\n</th></tr><tr><td>c'));
});

test('tab goes from cell to cell and makes a row at the end', () => {
  const type: Command = (state, dispatch) => (dispatch?.(state.tr.insertText('x')), true);
  assert.equal(after(TABLE, 'a', cell(1), type), TABLE.replace('>b', '>xb'));
  assert.equal(after(TABLE, 'c', cell(-1), type), TABLE.replace('>b', '>xb'));
  assert.equal(after(TABLE, 'd', cell(1), type), TABLE.replace('<td>d</td></tr>', '<td>d\n</td></tr><tr><td>x\t</td><td></td></tr>'));
});

test('a footnote is numbered by its place, and those after it count on', () => {
  const html =
    '<p>One<sup class="footnote-ref"><a id="doc-fnref-1" href="#doc-fn-1">1</a></sup> two three.</p>\n' +
    '<section class="footnotes"><ol><li id="doc-fn-1"><p>Old.</p></li></ol></section>';
  const first = after(html, 'O', (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 3)));
    return true;
  }, footnote);
  assert.equal(
    first,
    '<p>On<sup class="footnote-ref"><a id="doc-fnref-2" href="#doc-fn-2">1</a></sup>e' +
      '<sup class="footnote-ref"><a id="doc-fnref-1" href="#doc-fn-1">2</a></sup> two three.</p>\n' +
      '<section class="footnotes"><ol><li id="doc-fn-2"><p></p></li>\n<li id="doc-fn-1"><p>Old.</p></li></ol></section>'.replace('\n', ''),
  );
});

test('the first footnote brings the section for all', () => {
  const sent = after('<p>One two.</p>', 'two', (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 4)));
    return true;
  }, footnote, (state, dispatch) => (dispatch?.(state.tr.insertText('See Malin.')), true));
  assert.equal(
    sent,
    '<p>One<sup class="footnote-ref"><a id="doc-fnref-1" href="#doc-fn-1">1</a></sup> two.</p>\n' +
      '<section class="footnotes"><ol><li id="doc-fn-1"><p>See Malin.</p></li></ol></section>',
  );
});
