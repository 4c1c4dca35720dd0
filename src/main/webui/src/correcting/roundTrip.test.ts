import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EditorState, TextSelection } from 'prosemirror-state';
import { history, undo } from 'prosemirror-history';
import { Originals } from './originals';
import { parsedBlock } from './parsing';
import { blocksOf } from './tokens';
import { writtenBlock } from './writing';

// The server's own test holds this file to being a rendition.
const ROOT = import.meta.url.replace(/\/src\/main\/webui\/.*/, '/');
const RICH = readFileSync(new URL('src/test/resources/correcting/rich.html', ROOT), 'utf8').trimEnd();

function edited(originals: Originals, needle: string, words: string, state = stateOf(originals)): EditorState {
  let at = -1;
  state.doc.descendants((node, position) => {
    const index = node.text?.indexOf(needle) ?? -1;
    if (index >= 0 && at < 0) at = position + index;
  });
  assert.ok(at >= 0, `no ${needle}`);
  return state.apply(state.tr.insertText(words, at, at + needle.length));
}

const stateOf = (originals: Originals) => EditorState.create({ doc: originals.doc, plugins: [history()] });

test('every block of a rich text is read and written again as it was', () => {
  for (const block of blocksOf(RICH)) {
    const node = parsedBlock(block);
    assert.notEqual(node.type.name, 'kept', block);
    assert.equal(writtenBlock(node), block);
  }
});

test('a text nobody touches is sent as it came', () => {
  const originals = new Originals(RICH);
  assert.equal(originals.isChanged(originals.doc), false);
  assert.deepEqual(blocksOf(originals.sent(originals.doc)), blocksOf(RICH));
});

test('one word corrected changes one word', () => {
  const before = blocksOf(RICH);
  for (const [needle, words] of [
    ['inner two', 'inner three'],
    ['five', 'fifty'],
    ['Ibid.', 'Idem.'],
    ['نص عربي', 'نص آخر'],
    ['by tab', 'by  tab'],
    ['Meaning', 'Sense'],
  ] as const) {
    const originals = new Originals(RICH);
    const state = edited(originals, needle, words);
    const after = blocksOf(originals.sent(state.doc));
    assert.deepEqual(
      after,
      before.map((block) => block.replace(needle, words)),
    );
    assert.equal(originals.isChanged(state.doc), true);
  }
});

test('what is put back is the original again', () => {
  const originals = new Originals(RICH);
  let state = edited(originals, 'five', 'fifty');
  assert.ok(undo(state, (transaction) => (state = state.apply(transaction))));
  assert.equal(originals.isChanged(state.doc), false);
  const typed = edited(originals, 'fifty', 'five', edited(originals, 'five', 'fifty'));
  assert.equal(originals.isChanged(typed.doc), false);
});

test('a block built in a way the editor does not know is kept and comes back', () => {
  const strange = '<p>One</p>\n<ruby><p>unheard of</p></ruby>\n<p>Two</p>';
  const originals = new Originals(strange);
  assert.equal(originals.doc.child(1).type.name, 'kept');
  assert.equal(originals.sent(edited(originals, 'Two', 'Three').doc), strange.replace('Two', 'Three'));
});

test('work is resumed where it was left, and holds only what was written', () => {
  const originals = new Originals(RICH);
  const state = edited(originals, 'five', 'fifty');
  const work = JSON.parse(JSON.stringify(originals.work(state.doc))) as (number | string)[];
  assert.equal(work.filter((part) => typeof part === 'string').length, 1);
  const again = new Originals(RICH);
  const doc = again.resumed(work);
  assert.ok(doc);
  assert.equal(again.sent(doc), originals.sent(state.doc));
  assert.equal(again.resumed([4000]), undefined);
});

test('a new paragraph is a block of its own, an empty one is none', () => {
  const originals = new Originals('<p>One</p>\n<p>Two</p>');
  let state = stateOf(originals);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4)));
  state = state.apply(state.tr.split(4));
  assert.equal(originals.sent(state.doc), '<p>One</p>\n<p>Two</p>');
  assert.equal(originals.sent(state.apply(state.tr.insertText('New', 6)).doc), '<p>One</p>\n<p>New</p>\n<p>Two</p>');
});
