import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address';

const page = '/documents/a-telegram/citation';

test('a passage is cited where it stands', () => {
  assert.equal(
    addressOf({ text: 't', revision: 2, start: 4, end: 12 }, page),
    '/documents/a-telegram/citation?text=t&revision=2&start=4&end=12',
  );
});

test('the text of the passage goes before that of the document', () => {
  assert.equal(addressOf({ text: 't', start: 4, end: 12 }, `${page}?text=u`), `${page}?text=t&start=4&end=12`);
});

test('a note is cited by its own address', () => {
  assert.equal(addressOf({ annotation: 'n', text: 't', revision: 2 }, page), '/annotations/n/citation');
});

test('without a passage it is the whole document', () => {
  assert.equal(addressOf({ text: 't', revision: 2 }, page), page);
});
