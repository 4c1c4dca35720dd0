import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inParts } from './parts';

test('what is below comes before what is above, and each part holds the one before', () => {
  assert.deepEqual(
    [...inParts(10, 4, 3)],
    [
      { first: 4, last: 7 },
      { first: 4, last: 9 },
      { first: 1, last: 9 },
    ],
  );
});

test('a text of one step has no parts', () => {
  assert.deepEqual([...inParts(3, 0, 5)], []);
  assert.deepEqual([...inParts(1, 0, 5)], []);
  assert.deepEqual([...inParts(0, 0, 5)], []);
});
