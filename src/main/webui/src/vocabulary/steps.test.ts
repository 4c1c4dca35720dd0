import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next, says } from './steps';

test('arrow keys stay within the tree', () => {
  assert.equal(next('ArrowDown', 0, 3), 1);
  assert.equal(next('ArrowDown', 2, 3), 2);
  assert.equal(next('ArrowUp', 0, 3), 0);
  assert.equal(next('Home', 2, 3), 0);
  assert.equal(next('End', 0, 3), 2);
  assert.equal(next('x', 0, 3), undefined);
});

test('a tag is found by parts of its names, whatever their accents', () => {
  assert.ok(says('Gerő, turning point', 'gero'));
  assert.ok(says('turning point', 'point turn'));
  assert.ok(!says('turning point', 'points'));
  assert.ok(says('anything', ''));
});
