import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { passageIn } from './arrival';

test('an address leads to a passage', () => {
  assert.deepEqual(passageIn('#at-12-40'), { start: 12, end: 40 });
});

test('anything else leads nowhere', () => {
  for (const hash of ['', '#', '#at-', '#at-1', '#at-5-5', '#at-9-2', '#at--1-4', '#at-1-2-3', '#at-1e3-2e9', '#note-1-2']) {
    assert.equal(passageIn(hash), undefined, hash);
  }
});
