import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextTable } from '../anchoring/textTable';
import { backward, forward, paragraphAt, unitAt, unitFrom, type Unit } from './segments';

function text(...nodes: string[]): TextTable<{ data: string }> {
  return new TextTable(nodes.map((data) => ({ data })));
}

/** All the places that a step leads to, from one end to the other. */
function forwards(source: TextTable<{ data: string }>, unit: Unit, edge: 'starts' | 'ends', language = 'en'): number[] {
  const places: number[] = [];
  for (let at = 0; at < source.length; places.push(at)) at = forward(source, unit, at, language, edge);
  return places;
}

function backwards(source: TextTable<{ data: string }>, unit: Unit, language = 'en'): number[] {
  const places: number[] = [];
  for (let at = source.length; at > 0; places.push(at)) at = backward(source, unit, at, language);
  return places;
}

function said(source: TextTable<{ data: string }>, unit: Unit, offset: number, language = 'en'): string | undefined {
  const found = unitAt(source, unit, offset, language);
  return found && source.slice(found.start, found.end);
}

const telegram = text('Morning\n', 'Nobody came. ', 'Who ', 'says so?', '\n\n', 'Evening.');

test('a step goes from paragraph to paragraph, over empty ones, and back', () => {
  assert.deepEqual(forwards(telegram, 'paragraph', 'starts'), [8, 35, 43]);
  assert.deepEqual(backwards(telegram, 'paragraph'), [35, 8, 0]);
});

test('selecting forwards takes whole units, not what stands between them', () => {
  assert.deepEqual(forwards(telegram, 'paragraph', 'ends'), [7, 33, 43]);
  assert.deepEqual(forwards(telegram, 'sentence', 'ends'), [7, 20, 33, 43]);
});

test('a step goes from sentence to sentence, and no sentence runs on over a line break', () => {
  assert.deepEqual(forwards(telegram, 'sentence', 'starts'), [8, 21, 35, 43]);
  assert.deepEqual(backwards(telegram, 'sentence'), [35, 21, 8, 0]);
});

test('back from the middle leads to the beginning of the same unit', () => {
  assert.equal(backward(telegram, 'sentence', 25, 'en'), 21);
  assert.equal(backward(telegram, 'paragraph', 25, 'en'), 8);
  assert.equal(backward(telegram, 'word', 23, 'en'), 21);
});

test('initials, titles and shelfmarks end no sentence', () => {
  const notes = text('Cde. Khrushchev and J. B. Tito met. See RGANI, f. 3, op. 12. Nobody else came.');
  assert.equal(said(notes, 'sentence', 0), 'Cde. Khrushchev and J. B. Tito met.');
  assert.equal(said(text('He meant No. 12 of them. No. Never.'), 'sentence', 0), 'He meant No. 12 of them.');
  const russian = text('Тов. Хрущев и т. Микоян прибыли. Все.');
  assert.equal(said(russian, 'sentence', 0, 'ru'), 'Тов. Хрущев и т. Микоян прибыли.');
  const german = text('Vgl. Bd. 3, Nr. 7 der Akten. Danach nichts.');
  assert.equal(said(german, 'sentence', 0, 'de'), 'Vgl. Bd. 3, Nr. 7 der Akten.');
});

test('places are code points, whatever they are written with', () => {
  const astral = text('😀 One. ', 'E\u0301😀 Two.');
  assert.deepEqual(forwards(astral, 'sentence', 'starts'), [7, 15]);
  assert.equal(said(astral, 'sentence', 7), 'E\u0301😀 Two.');
  assert.equal(said(text('שלום עולם. טוב.'), 'sentence', 11, 'he'), 'טוב.');
});

test('words are found where there are no blanks between them, too', () => {
  assert.equal(said(telegram, 'word', 9), 'Nobody');
  assert.equal(said(telegram, 'word', 19), 'Who');
  assert.equal(said(text('不要过来'), 'word', 0, 'zh'), '不要');
});

test('the next unit begins at the place or after it', () => {
  assert.equal(unitFrom(telegram, 'sentence', 8, 'en')?.start, 8);
  assert.equal(unitFrom(telegram, 'sentence', 9, 'en')?.start, 21);
  assert.equal(unitFrom(telegram, 'sentence', 36, 'en'), undefined);
  assert.equal(unitFrom(text(''), 'sentence', 0, 'en'), undefined);
});

test('nothing is left of a text of blanks to step to but its ends', () => {
  const blank = text(' \n \n');
  assert.equal(forward(blank, 'sentence', 0, 'en', 'starts'), blank.length);
  assert.equal(backward(blank, 'paragraph', 3, 'en'), 0);
});

test('a paragraph without end is walked through in steps all the same', () => {
  const long = text('word '.repeat(30_000));
  assert.deepEqual(paragraphAt(long, 70_000), { start: 50_000, end: 90_000 });
  assert.equal(forward(long, 'paragraph', 149_990, 'en', 'starts'), 150_000);
});
