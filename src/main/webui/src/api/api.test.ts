import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linked } from './api';
import { problemOf } from './problem';

test("a problem is the server's own sentence and names the fields", () => {
  const problem = problemOf(
    400,
    JSON.stringify({
      type: 'invalid',
      title: 'Bad Request',
      detail: 'The quote is not in the text.',
      violations: [{ field: 'target.exact', message: 'Not found.' }],
    }),
  );
  assert.equal(problem.message, 'The quote is not in the text.');
  assert.equal(problem.violations[0]?.field, 'target.exact');
  assert.equal(problem.passing, false);
});

test('an answer that is no problem document is a problem all the same', () => {
  assert.equal(problemOf(502, '<html>').passing, true);
  assert.equal(problemOf(404, 'null').message, '');
});

test('a link is found by its relation', () => {
  const header = '</api/annotations?after=x>; rel="next", </api/undo/7>; rel="undo"';
  assert.equal(linked(header, 'undo'), '/api/undo/7');
  assert.equal(linked(header, 'prev'), undefined);
  assert.equal(linked(null, 'undo'), undefined);
});
