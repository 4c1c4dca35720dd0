import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, askedIn, withAsked } from './asked';

const from = (query: string) => askedIn(new URLSearchParams(query));

test('an address says which notes are shown, and other things that are left alone', () => {
  assert.equal(from('text=1&tag=a&at=40&author=&kind=note').toString(), 'kind=note&tag=a');
  const address = new URL('https://postil.example/documents/x?text=1&tag=a&kind=note#note-7');
  assert.equal(withAsked(address, from('author=b')).toString(), 'https://postil.example/documents/x?text=1&author=b#note-7');
  assert.equal(withAsked(address, from('')).toString(), 'https://postil.example/documents/x?text=1#note-7');
});

test('another colour shows no other notes', () => {
  assert.ok(all(from('colour=author')));
  assert.ok(!all(from('colour=author&kind=note')));
});
