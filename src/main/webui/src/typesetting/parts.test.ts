import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outwards } from './parts';

test('what is below comes before what is above, and what is near before what is far', () => {
  assert.deepEqual([...outwards(6, 3)], [3, 4, 5, 2, 1, 0]);
  assert.deepEqual([...outwards(3, 0)], [0, 1, 2]);
});

test('who has scrolled beyond the text gets it from its end', () => {
  assert.deepEqual([...outwards(3, 3)], [2, 1, 0]);
  assert.deepEqual([...outwards(0, 0)], []);
});
