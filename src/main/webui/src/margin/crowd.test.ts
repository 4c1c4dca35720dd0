import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowd, type Standing } from './crowd';
import { layout } from './layout';

const at = (...heights: number[]): Standing[] => heights.map((wanted, index) => ({ id: `${index}`, wanted }));
const kinds = (notes: Standing[]) => crowd(notes).map((item) => item.kind);

test('with room around, notes are whole cards, also some at one place', () => {
  assert.deepEqual(kinds(at(100, 500, 1500)), ['card', 'card', 'card']);
  assert.deepEqual(kinds(at(100, 100, 100, 100, 100)), Array(5).fill('card'));
});

test('where cards would push each other away, each is one line', () => {
  const pairs = Array.from({ length: 40 }, (_, n) => ({ id: `${n}`, wanted: (n >> 1) * 85 }));
  assert.deepEqual(kinds(pairs).slice(12, 28), Array(16).fill('line'));
});

test('two hundred notes on one passage are one line that says so', () => {
  const items = crowd(at(...Array<number>(200).fill(3000)));
  assert.equal(items.length, 1);
  const [group] = items;
  assert.equal(group?.kind === 'group' && group.notes.length, 200);
  assert.equal(group?.wanted, 3000);
});

test('what begins within a line or so of each other stands together', () => {
  const items = crowd(at(...Array.from({ length: 60 }, (_, n) => 1008 + Math.floor(n / 20) * 10)));
  assert.deepEqual(items.map((item) => item.kind), ['group']);
});

test('a note alone in its place among crowds is a line, not a group of one', () => {
  const items = crowd(at(...Array<number>(60).fill(1000), 1100, ...Array<number>(60).fill(1300)));
  assert.deepEqual(items.map((item) => item.kind), ['group', 'line', 'group']);
});

test('the open note of a crowd stands whole beside its passage, and the rest together', () => {
  const notes = at(...Array<number>(50).fill(1000)).map((note, n) => ({ ...note, whole: n === 20 }));
  const items = crowd(notes);
  assert.deepEqual(items.map((item) => item.kind), ['group', 'card']);
  assert.equal(items[0]?.kind === 'group' && items[0].notes.length, 49);
  const placed = layout(
    items.map((item) => ({ id: item.id, wanted: item.wanted, height: item.kind === 'card' ? 120 : 29 })),
    4,
    { id: '20', top: 1000 },
  );
  assert.equal(placed.get('20'), 1000);
});

test('how a note is shown does not depend on what else of the text is looked at', () => {
  let seed = 11;
  const random = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
  const all = Array.from({ length: 3000 }, (_, n) => ({ id: `${n}`, wanted: n * 20 + random(200) })).sort(
    (a, b) => a.wanted - b.wanted,
  );
  const whole = new Map(crowd(all).map((item) => [item.id, JSON.stringify(item)]));
  const from = 20_000;
  const to = 23_000;
  const part = crowd(all.filter((note) => note.wanted > from - 900 && note.wanted < to + 900));
  const seen = part.filter((item) => item.wanted > from && item.wanted < to);
  assert.ok(seen.length > 50);
  for (const item of seen) assert.equal(whole.get(item.id), JSON.stringify(item));
});

test('ten thousand notes, some places under two hundred, never overlap and lose none', () => {
  let seed = 5;
  const random = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
  const all = Array.from({ length: 10_000 }, (_, n) => ({
    id: `${n}`,
    wanted: n < 1000 ? 40_000 * (1 + (n % 5)) : random(530_000),
  })).sort((a, b) => a.wanted - b.wanted);
  const items = crowd(all);
  const notes = items.flatMap((item) => (item.kind === 'group' ? item.notes : [item.id]));
  assert.equal(new Set(notes).size, 10_000);
  const placed = layout(
    items.map((item) => ({ id: item.id, wanted: item.wanted, height: item.kind === 'card' ? 92 : 29 })),
    4,
  );
  let bottom = -Infinity;
  let worst = 0;
  for (const item of items) {
    const top = placed.get(item.id)!;
    assert.ok(top >= bottom);
    bottom = top + (item.kind === 'card' ? 92 : 29);
    worst = Math.max(worst, top - item.wanted);
  }
  assert.ok(worst < 500, `${worst} pixels from its passage`);
});
