import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextTable } from './textTable';

const table = (...parts: string[]) => new TextTable(parts.map((data) => ({ data })));

test('offsets count code points over all nodes', () => {
  const text = table('Будапешт ', '𝔓ostil', '\n', '1956');
  assert.equal(text.length, 20);
  assert.equal(text.startOf(1), 9);
  assert.equal(text.startOf(2), 15);
});

test('a place in UTF-16 units and its offset are the same place', () => {
  const text = table('a𝔓b', '', 'c𝔓d');
  for (let offset = 0; offset < text.length; offset++) {
    const place = text.placeOf(offset);
    assert.ok(place);
    assert.equal(text.offsetAt(place.node, place.unit), offset);
  }
  assert.equal(text.placeOf(2)?.unit, 3, 'after the pair');
});

test('half of a surrogate pair is the place before the pair', () => {
  const text = table('a𝔓b');
  assert.equal(text.offsetAt(text.nodes[0]!, 2), 1);
});

test('between two nodes a start belongs to the later and an end to the earlier', () => {
  const text = table('one', '', 'two');
  assert.equal(text.placeOf(3, 'start')?.node.data, 'two');
  assert.deepEqual(text.placeOf(3, 'end'), { node: text.nodes[0], unit: 3 });
});

test('outside the text there is no place', () => {
  const text = table('one');
  assert.equal(text.placeOf(-1), undefined);
  assert.equal(text.placeOf(4), undefined);
  assert.equal(text.placeOf(3)?.unit, 3);
  assert.equal(table().placeOf(0), undefined);
});

test('a slice joins nodes and is cut to the text', () => {
  const text = table('The 𝔓', 'residium', ' met.');
  assert.equal(text.slice(4, 13), '𝔓residium');
  assert.equal(text.slice(-5, 3), 'The');
  assert.equal(text.slice(13, 99), ' met.');
  assert.equal(text.slice(5, 5), '');
});

test('a node of another text has no offset', () => {
  assert.equal(table('one').offsetAt({ data: 'one' }, 1), undefined);
});

test('a text of twenty thousand nodes is searched by halves', () => {
  const text = table(...Array.from({ length: 20_000 }, (_, index) => `node ${index} `));
  const began = performance.now();
  for (let offset = 0; offset < text.length; offset += 97) text.placeOf(offset);
  assert.ok(performance.now() - began < 200);
});
