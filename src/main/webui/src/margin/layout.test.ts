import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layout, type Placeable } from './layout';

const cards = (...places: [string, number, number][]): Placeable[] =>
  places.map(([id, wanted, height]) => ({ id, wanted, height }));
const tops = (all: Placeable[], pivot?: { id: string; top: number }) => Object.fromEntries(layout(all, 10, pivot));

test('with room, every card is beside its passage', () => {
  assert.deepEqual(tops(cards(['a', 0, 50], ['b', 100, 50])), { a: 0, b: 100 });
});

test('without room, later cards are pushed down', () => {
  assert.deepEqual(tops(cards(['a', 100, 50], ['b', 110, 50], ['c', 400, 20])), { a: 100, b: 160, c: 400 });
});

test('the card in focus is beside its passage and pushes the earlier ones up', () => {
  const all = cards(['a', 100, 50], ['b', 110, 50], ['c', 120, 50]);
  assert.deepEqual(tops(all, { id: 'c', top: 120 }), { a: 0, b: 60, c: 120 });
});

test('earlier cards that are not in the way stay beside their passages', () => {
  const all = cards(['a', 10, 50], ['b', 12, 50], ['c', 500, 50], ['d', 505, 50]);
  assert.deepEqual(tops(all, { id: 'd', top: 505 }), { a: 10, b: 70, c: 445, d: 505 });
});

test('nothing is pushed above the top of the margin, even if the one in focus must give way', () => {
  const all = cards(['a', 0, 80], ['b', 20, 80], ['c', 40, 80]);
  assert.deepEqual(tops(all, { id: 'c', top: 40 }), { a: 0, b: 90, c: 180 });
});

test('among hundreds of notes the one in focus is beside its passage all the same', () => {
  const all = Array.from({ length: 200 }, (_, index) => ({ id: `${index}`, wanted: index * 10, height: 90 }));
  const placed = layout(all, 10, { id: '150', top: 1500 });
  assert.equal(placed.get('150'), 1500);
  assert.equal(placed.get('149'), 1400);
  assert.equal(placed.get('151'), 1600);
});

test('a card that is held stays where it is though its passage is elsewhere', () => {
  const all = cards(['a', 0, 50], ['b', 10, 200], ['c', 20, 50]);
  assert.deepEqual(tops(all, { id: 'b', top: 300 }), { a: 0, b: 300, c: 510 });
});

test("whatever the cards, no two overlap and their order is the text's", () => {
  let seed = 7;
  const random = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
  for (let round = 0; round < 500; round++) {
    const all = Array.from({ length: random(30) + 1 }, (_, index) => ({
      id: `${index}`,
      wanted: random(2000),
      height: random(120) + 10,
    })).sort((a, b) => a.wanted - b.wanted);
    const held = all[random(all.length)]!;
    const placed = layout(all, 10, { id: held.id, top: held.wanted });
    all.reduce((bottom, card) => {
      const top = placed.get(card.id)!;
      assert.ok(top >= bottom, `${top} is above ${bottom}`);
      return top + card.height + 10;
    }, -Infinity);
  }
});
