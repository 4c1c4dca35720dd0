import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floor, moved, ticks, unitFor, zoomed } from './scale';

const at = (iso: string) => Date.parse(`${iso}Z`) / 60_000;
const view = (from: string, to: string) => ({ from: at(from), to: at(to) });

test('the line is ruled by what fits between its marks', () => {
  assert.equal(unitFor(view('1900-01-01T00:00', '2000-01-01T00:00'), 1000, 60), 'decade');
  assert.equal(unitFor(view('1956-01-01T00:00', '1957-01-01T00:00'), 1000, 60), 'month');
  assert.equal(unitFor(view('1956-10-20T00:00', '1956-11-02T00:00'), 1000, 60), 'day');
  assert.equal(unitFor(view('1956-10-26T06:00', '1956-10-26T18:00'), 1000, 60), 'hour');
  assert.equal(unitFor(view('0100-01-01T00:00', '2000-01-01T00:00'), 300, 60), 'century');
});

test('months and years begin where the calendar says', () => {
  const months = ticks(view('1956-01-15T00:00', '1956-04-02T00:00'), 'month');
  assert.deepEqual(months.map((tick) => tick.at), ['1956-02-01T00:00', '1956-03-01T00:00', '1956-04-01T00:00'].map(at));
  assert.equal(floor(at('1956-10-28T16:20'), 'decade'), at('1950-01-01T00:00'));
  assert.equal(floor(at('0045-03-15T00:00'), 'year'), at('0045-01-01T00:00'));
  assert.equal(floor(at('1956-10-28T16:20'), 'hour'), at('1956-10-28T16:00'));
});

test('zooming leaves what is pointed at in its place', () => {
  const before = view('1956-10-01T00:00', '1956-11-01T00:00');
  const about = at('1956-10-08T18:00');
  const after = zoomed(before, 0.5, about);
  assert.equal((about - after.from) / (after.to - after.from), (about - before.from) / (before.to - before.from));
  assert.equal(zoomed(before, 1e-9, about).to - zoomed(before, 1e-9, about).from, 180);
  assert.deepEqual(moved({ from: 1, to: 3 }, 2), { from: 3, to: 5 });
});
