import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ranges } from './ranges';

test('what has been fetched is not fetched again', () => {
  const ranges = new Ranges();
  ranges.add({ from: 0, to: 100 });
  assert.equal(ranges.missing({ from: 20, to: 80 }), undefined);
  assert.deepEqual(ranges.missing({ from: 80, to: 150 }), { from: 100, to: 150 });
});

test('stretches that touch become one', () => {
  const ranges = new Ranges();
  ranges.add({ from: 0, to: 100 });
  ranges.add({ from: 200, to: 300 });
  assert.deepEqual(ranges.missing({ from: 50, to: 250 }), { from: 100, to: 200 });
  ranges.add({ from: 100, to: 200 });
  assert.equal(ranges.missing({ from: 0, to: 300 }), undefined);
});

test('what is forgotten is fetched again', () => {
  const ranges = new Ranges();
  ranges.add({ from: 0, to: 1000 });
  ranges.keep({ from: 400, to: 600 });
  assert.deepEqual(ranges.missing({ from: 300, to: 500 }), { from: 300, to: 400 });
  assert.equal(ranges.missing({ from: 400, to: 600 }), undefined);
});
