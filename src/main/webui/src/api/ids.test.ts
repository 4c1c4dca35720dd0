import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './ids';

test('an id is a UUID of version 7 that carries its time', () => {
  const id = newId(0x0192_3456_789a);
  assert.match(id, /^01923456-789a-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('no two are the same, and later ones sort after', () => {
  assert.notEqual(newId(5), newId(5));
  assert.ok(newId(1_700_000_000_000) < newId(1_700_000_000_001));
});
