import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlaps, union } from './overlaps';

const of = (...pairs: [number, number][]) =>
  overlaps(pairs.map(([start, end]) => ({ start, end }))).map(({ start, end }) => [start, end]);

test('where notes lie over each other is told apart', () => {
  assert.deepEqual(of([0, 10], [5, 20]), [[5, 10]]);
  assert.deepEqual(of([0, 100], [10, 20], [15, 30], [40, 50]), [
    [10, 30],
    [40, 50],
  ]);
});

test('notes that only touch do not overlap, and equal ones do wholly', () => {
  assert.deepEqual(of([0, 10], [10, 20]), []);
  assert.deepEqual(of([3, 9], [3, 9]), [[3, 9]]);
});

test('two hundred notes on one passage are painted once', () => {
  const heap = Array.from({ length: 200 }, () => ({ start: 40, end: 60 }));
  assert.deepEqual(union([...heap, { start: 55, end: 70 }, { start: 80, end: 90 }, { start: 0, end: 10 }]), [
    { start: 0, end: 10 },
    { start: 40, end: 70 },
    { start: 80, end: 90 },
  ]);
});
