import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextOf } from './cycle';

test('clicking again reaches every note of a place', () => {
  assert.equal(nextOf(['word', 'sentence'], undefined), 'word');
  assert.equal(nextOf(['word', 'sentence'], 'word'), 'sentence');
  assert.equal(nextOf(['word', 'sentence'], 'sentence'), 'word');
  assert.equal(nextOf(['word', 'sentence'], 'elsewhere'), 'word');
  assert.equal(nextOf([], 'elsewhere'), undefined);
});
