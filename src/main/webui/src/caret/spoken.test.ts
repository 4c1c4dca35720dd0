import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossed, spoken, type Named } from './spoken';

const phrases = { begins: '{note} begins:', ends: '{note} ends.', entered: 'In {note}:', more: '{n} more' };
const line = 'The fighting died down.';
const here = { start: 100, end: 123 };
const note = (name: string, start: number, end: number): Named => ({ id: name, name, start, end });

test('where a note begins and ends is said between the words', () => {
  assert.equal(
    spoken(line, here, [note("Marek's note", 113, 117)], phrases),
    "The fighting Marek's note begins: died Marek's note ends. down.",
  );
});

test('of a note that only begins or only ends here only that is said, and nothing of one around it', () => {
  assert.equal(spoken(line, here, [note('A', 113, 200)], phrases), 'The fighting A begins: died down.');
  assert.equal(spoken(line, here, [note('A', 0, 112)], phrases), 'The fighting A ends. died down.');
  assert.equal(spoken(line, here, [note('A', 0, 200)], phrases), line);
  assert.equal(spoken(line, here, [note('A', 123, 200), note('B', 0, 100)], phrases), line);
});

test('where one note ends and another begins, the end is said first', () => {
  const both = [note('B', 112, 123), note('A', 100, 112)];
  assert.equal(spoken(line, here, both, phrases), 'A begins: The fighting A ends. B begins: died down. B ends.');
});

test('places are counted in code points', () => {
  assert.equal(spoken('😀 down', { start: 0, end: 6 }, [note('A', 2, 6)], phrases), '😀 A begins: down A ends.');
});

test('of very many notes at one place a few are named and the rest counted', () => {
  const many = Array.from({ length: 200 }, (_, index) => note(`N${index}`, 100, 101));
  assert.ok(spoken('T', here, many, phrases).startsWith('N0 begins: N1 begins: N2 begins: 197 more T'));
});

test('going elsewhere says what one has left and what one is in now', () => {
  const [a, b] = [note('A', 0, 10), note('B', 20, 30)];
  assert.deepEqual(crossed([a], [b], { start: 25, end: 28 }, phrases), ['A ends.', 'In B:']);
  assert.deepEqual(crossed([a], [a], { start: 5, end: 6 }, phrases), []);
});

test('what is said within the stretch that follows is not said before it', () => {
  const [a, b] = [note('A', 0, 10), note('B', 20, 30)];
  assert.deepEqual(crossed([a], [b], { start: 5, end: 25 }, phrases), []);
  assert.deepEqual(crossed([], [b], { start: 25, end: 30 }, phrases), ['In B:']);
});
