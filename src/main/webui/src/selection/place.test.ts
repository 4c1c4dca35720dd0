import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeFor } from './place';

const bar = { width: 300, height: 40 };
const room = { left: 0, top: 52, right: 1000, bottom: 800 };
const passage = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 30 });

test('the toolbar stands centred above the passage', () => {
  assert.deepEqual(placeFor(passage(400, 300), bar, room, false), { left: 300, top: 252 });
});

test('it stands below where there is no room above', () => {
  assert.equal(placeFor(passage(400, 60), bar, room, false).top, 98);
});

test('for a finger it lies at the foot, away from the passage and the menu beside it', () => {
  assert.deepEqual(placeFor(passage(700, 300), bar, room, true), { left: 350, top: 752 });
  assert.equal(placeFor(passage(400, 60), bar, room, true).top, 752);
});

test('it lies at the head where the passage and its handles reach down to the foot', () => {
  assert.equal(placeFor(passage(400, 700), bar, room, true).top, 60);
  const whole = { left: 0, top: 0, right: 400, bottom: 800 };
  assert.equal(placeFor(whole, bar, room, true).top, 752);
});

test('it is never off the screen', () => {
  assert.equal(placeFor(passage(0, 300), bar, room, false).left, 8);
  assert.equal(placeFor(passage(950, 300), bar, room, false).left, 692);
  const tall = { left: 0, top: -500, right: 400, bottom: 2000 };
  assert.equal(placeFor(tall, bar, room, false).top, 752);
  assert.equal(placeFor(passage(0, 300), bar, { ...room, right: 200 }, false).left, 8);
});
