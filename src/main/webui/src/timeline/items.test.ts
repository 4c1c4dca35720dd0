import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns, Items, rows, type Item } from './items';

const item = (from: number, to: number, kind: string | null = 'telegram'): Item => [from, to, '/', 't', kind, 'w'];
const day = 24 * 60;

test('what reaches into a view from before it is within it', () => {
  const items = new Items([item(0, 1000), item(10, 20), item(500, 510), item(600, 700)]);
  assert.deepEqual(items.within({ from: 505, to: 600 }).map((one) => one[0]), [0, 500]);
  assert.deepEqual(items.within({ from: 1000, to: 2000 }), []);
});

test('short things are counted in columns and long ones are not', () => {
  const view = { from: 0, to: 100 * day };
  const all = [item(0, day), item(0, day, null), item(99 * day, 100 * day), item(0, 50 * day)];
  const counted = columns(all, view, 10);
  assert.deepEqual(counted.columns[0], { documents: 1, notes: 1 });
  assert.deepEqual(counted.columns[9], { documents: 1, notes: 0 });
  assert.equal(counted.long.length, 1);
});

test('long things that overlap stand in rows of their own, as far as there are rows', () => {
  const placed = rows([item(0, 10), item(5, 15), item(10, 20), item(11, 12)], 2);
  assert.deepEqual(placed.map((one) => one.row), [0, 1, 0]);
});

test('the whole has everything but what has no end', () => {
  const whole = new Items([item(-9_900 * 525_960, 0), item(0, day), item(10 * day, 11 * day)]).whole();
  assert.ok(whole.from < 0 && whole.from > -3 * day && whole.to > 11 * day);
});
