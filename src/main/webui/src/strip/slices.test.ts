import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, Slices } from './slices';

test('a slice counts its notes by colour', () => {
  const slices = new Slices(10, [
    [0, 0, 3],
    [0, 2, 1],
    [9, 1, 200],
  ]);
  assert.deepEqual(slices.of(0), [3, 0, 1, 0]);
  assert.equal(slices.notes(0), 4);
  assert.equal(slices.mostly(0), 0);
  assert.equal(slices.thickest, 200);
  slices.add(0, 0, -9);
  assert.equal(slices.notes(0), 1);
});

test('one goes from notes to notes and over what has none', () => {
  const slices = new Slices(10, [
    [2, 0, 1],
    [7, 0, 1],
  ]);
  assert.equal(slices.next(0, 1), 2);
  assert.equal(slices.next(2, 1), 7);
  assert.equal(slices.next(7, 1), 7);
  assert.equal(slices.next(7, -1), 2);
  assert.equal(slices.edge(-1), 7);
  assert.equal(slices.edge(1), 2);
  assert.equal(new Slices(10).edge(1), undefined);
});

test('a single note is seen beside two hundred', () => {
  assert.equal(lengthOf(0, 200), 0);
  assert.ok(lengthOf(1, 200) > 0.25);
  assert.equal(lengthOf(200, 200), 1);
});
