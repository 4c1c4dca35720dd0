import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Places, type Row } from './places';

const row = (id: string, start: number): Row => [id, start, start + 5, 1];
const pages = (...all: Row[][]) => async (url: string) => {
  const at = Number(url);
  return { items: all[at] ?? [], next: at + 1 < all.length ? String(at + 1) : undefined };
};

test('places come page by page and stand in the order of the text', async () => {
  const places = new Places(() => {}, pages([row('b', 20), row('c', 30)], [row('d', 40)]));
  places.add([{ id: 'a', start: 10, end: 12, colour: 'amber' }]);
  assert.ok(await places.load('0'));
  assert.deepEqual(places.inOrder.map((place) => place.id), ['b', 'c', 'd']);
  assert.equal(places.find('b')?.colour, 'sage');
});

test('the next note and the one before are found from a note or from an offset', async () => {
  const places = new Places(() => {}, pages([row('a', 10), row('b', 10), row('c', 30)]));
  await places.load('0');
  const b = places.find('b')!;
  assert.equal(places.beside(b, 1)?.id, 'c');
  assert.equal(places.beside(b, -1)?.id, 'a');
  assert.equal(places.beside(11, 1)?.id, 'c');
  assert.equal(places.beside(11, -1)?.id, 'b');
  assert.equal(places.beside(places.find('c')!, 1), undefined);
});

test('a choice that another has overtaken changes nothing', async () => {
  let release = () => {};
  const slow = new Promise<void>((go) => (release = go));
  const places = new Places(() => {}, async (url, signal) => {
    if (url === 'slow') await slow;
    signal.throwIfAborted();
    return { items: [row(url, 1)], next: undefined };
  });
  const first = places.load('slow');
  await places.load('fast');
  release();
  assert.equal(await first, false);
  assert.deepEqual(places.inOrder.map((place) => place.id), ['fast']);
});

test('a note that is written while places are on their way is not lost', async () => {
  let release = () => {};
  const slow = new Promise<void>((go) => (release = go));
  const places = new Places(() => {}, async () => {
    await slow;
    return { items: [row('a', 1)], next: undefined };
  });
  places.add([{ id: 'not chosen', start: 3, end: 4, colour: 'amber' }]);
  const loaded = places.load('0');
  places.add([{ id: 'just written', start: 2, end: 3, colour: 'amber' }]);
  release();
  await loaded;
  assert.deepEqual(places.inOrder.map((place) => place.id), ['a', 'just written']);
});
