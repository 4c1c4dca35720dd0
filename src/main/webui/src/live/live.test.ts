import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { waitBefore } from './backoff';
import { Live, type Happening } from './live';

class Socket {
  static readonly CLOSED = 3;
  readyState = 0;
  onopen = () => {};
  onmessage = (_message: { data: string }) => {};
  onclose = () => {};
  constructor(readonly url: string) {}
}
Object.assign(globalThis, { WebSocket: Socket });

/** Opens sockets that go nowhere, and keeps them. */
const into = (sockets: Socket[]) => (url: string) => {
  const socket = new Socket(url);
  sockets.push(socket);
  return socket as unknown as WebSocket;
};

test('after a lost connection everything since the last position is asked for', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const sockets: Socket[] = [];
  const heard: Happening[] = [];
  const states: string[] = [];
  const live = new Live(
    (position) => `/live?document=1&after=${position ?? ''}`,
    { happened: (happening) => heard.push(happening), connection: (state) => states.push(state) },
    '41',
    {
      barred: () => Promise.resolve(true),
      open: into(sockets),
    },
  );
  live.start();
  sockets[0]!.onopen();
  sockets[0]!.onmessage({ data: '{"position":"42","kind":"annotation-made","id":"7"}' });
  sockets[0]!.onmessage({ data: '{"kind":"presence","people":[]}' });
  sockets[0]!.onclose();
  mock.timers.tick(31_000);
  mock.timers.reset();
  assert.deepEqual(
    sockets.map((socket) => socket.url),
    ['/live?document=1&after=41', '/live?document=1&after=42'],
  );
  assert.deepEqual(
    heard.map((happening) => happening.kind),
    ['annotation-made', 'presence'],
  );
  assert.deepEqual(states, ['connecting', 'open', 'lost', 'connecting']);
});

test('whoever may not read it any more is told so and tries no further', async () => {
  for (const barred of [true, false]) {
    mock.timers.enable({ apis: ['setTimeout'] });
    const sockets: Socket[] = [];
    const states: string[] = [];
    const live = new Live(
      () => '/live?document=1',
      { happened: () => {}, connection: (state) => states.push(state) },
      undefined,
      {
        barred: () => Promise.resolve(barred),
        open: into(sockets),
      },
    );
    live.start();
    sockets[0]!.onclose();
    await Promise.resolve();
    await new Promise(setImmediate);
    mock.timers.tick(31_000);
    sockets[0]!.readyState = Socket.CLOSED;
    if (barred) live.wake();
    mock.timers.reset();
    assert.equal(sockets.length, barred ? 1 : 2);
    assert.deepEqual(states, ['connecting', 'lost', barred ? 'barred' : 'connecting']);
  }
});

test('waits grow, are spread, and stay under half a minute', () => {
  assert.equal(waitBefore(0, 1), 500);
  assert.equal(waitBefore(0, 0), 250);
  assert.equal(waitBefore(3, 1), 4000);
  assert.equal(waitBefore(20, 1), 30_000);
});
