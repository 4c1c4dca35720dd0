import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstIn } from './halves';

test('the first index is found at which something is reached', () => {
  for (let wanted = 2; wanted < 9; wanted++) assert.equal(firstIn(2, 9, (index) => index >= wanted), wanted);
});

test('what is reached at none is at the end, and nothing outside is asked for', () => {
  assert.equal(firstIn(2, 9, (index) => assert.ok(index >= 2 && index < 9) ?? false), 9);
  assert.equal(firstIn(4, 4, () => assert.fail()), 4);
});
