import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changing, making, tagsIn } from './notes';

const reading = { document: 'd', text: 't', revision: 3 };
const quote = { start: 4, end: 9, exact: 'night', prefix: 'the ', suffix: '.' };

test('a new note names the revision it was made on, and its own id', () => {
  const { id, url, body } = making(reading, { body: 'Why?', tags: ['fighting'] }, { quote });
  assert.equal(url, '/api/documents/d/annotations');
  assert.deepEqual(body, { id, body: 'Why?', tags: ['fighting'], target: { text: 't', revision: 3, ...quote } });
});

test('a note on the whole document has no target, and a reply names its note', () => {
  assert.equal('target' in making(reading, { body: '' }).body, false);
  assert.equal(making(reading, { body: 'Yes.' }, { inReplyTo: 'n' }).body.inReplyTo, 'n');
});

test('a change says which version it was made on', () => {
  assert.equal(changing('n', 'n', { body: 'No.' }, '"2"').ifMatch, '"2"');
});

test('tags are typed with commas between', () => {
  assert.deepEqual(tagsIn(' Presidium / positions, fighting,, fighting '), ['Presidium / positions', 'fighting']);
});
