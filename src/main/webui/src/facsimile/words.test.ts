import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Words } from './words';

// Two lines: "The envoys wrote" and "that the", of which "envoys" is at 4 to 10.
const page = new Words([
  0, 3, 1000, 1000, 400, 100, -1, 4, 6, 1500, 1005, 800, 100, -1, 11, 5, 2400, 1000, 600, 100, -1,
  17, 4, 1000, 1200, 500, 100, -1, 22, 3, 1600, 1200, 400, 100, -1,
]);

test('a passage is one box for each line it has a part of', () => {
  assert.deepEqual(page.boxes(4, 25), [
    { left: 1500, top: 1000, width: 1500, height: 105 },
    { left: 1000, top: 1200, width: 1000, height: 100 },
  ]);
});

test('a passage that begins within a word covers as much of it as it has letters', () => {
  assert.deepEqual(page.boxes(7, 10), [{ left: 1900, top: 1005, width: 400, height: 100 }]);
});

test('a passage on another page covers nothing here', () => {
  assert.deepEqual(page.boxes(25, 90), []);
  assert.deepEqual(new Words([]).boxes(0, 10), []);
});

test('a line that is printed beside another is not marked across the gap', () => {
  const columns = new Words([0, 3, 1000, 1000, 400, 100, -1, 4, 3, 6000, 1000, 400, 100, -1]);
  assert.equal(columns.boxes(0, 7).length, 2);
});

test('a point is on a word, and an offset between words leads to the next', () => {
  assert.equal(page.at(1700, 1050)?.start, 4);
  assert.equal(page.at(5000, 5000), undefined);
  assert.equal(page.of(10)?.start, 11);
  assert.deepEqual(page.stretch, { start: 0, end: 25 });
});
