import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Intervals } from './intervals';

const of = (...notes: [string, number, number][]) =>
  new Intervals(notes.map(([id, start, end]) => ({ id, start, end })));
const ids = (found: { id: string }[]) => found.map((note) => note.id).join(' ');

test('all notes that cover an offset are found, the innermost first', () => {
  const notes = of(['page', 0, 1000], ['sentence', 100, 200], ['word', 150, 156], ['later', 300, 310]);
  assert.equal(ids(notes.at(152)), 'word sentence page');
  assert.equal(ids(notes.at(305)), 'later page');
  assert.equal(ids(notes.at(156)), 'sentence page');
});

test('an end is not covered and a start is', () => {
  const notes = of(['a', 10, 20], ['b', 20, 30]);
  assert.equal(ids(notes.at(20)), 'b');
  assert.equal(ids(notes.at(9)), '');
});

test('what is on screen is found in the order of the text', () => {
  const notes = of(['c', 50, 60], ['a', 0, 15], ['b', 12, 40], ['long', 0, 500]);
  assert.equal(ids(notes.within(14, 55)), 'long a b c');
  assert.equal(ids(notes.within(41, 50)), 'long');
});

test('ten thousand notes are searched in no time', () => {
  const notes = new Intervals(
    Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, start: index * 100, end: index * 100 + 250 })),
  );
  const began = performance.now();
  for (let offset = 0; offset < 1_000_000; offset += 1000) assert.ok(notes.at(offset + 60).length <= 3);
  assert.ok(performance.now() - began < 100);
});
