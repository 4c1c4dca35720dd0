// The line of time: everything that is dated, from centuries to hours, with a list of what is in sight.
import './postil';
import { call } from '../api/api';
import { copyOf, need } from '../elements/template';
import { word } from '../elements/words';
import { Items, type Item } from '../timeline/items';
import { Line } from '../timeline/line';
import { moved, zoomed, type View } from '../timeline/scale';

const listed = 100;
const page = need('timeline');
const box = need('timeline-line');
const canvas = box.querySelector('canvas') as HTMLCanvasElement;
// Days before months, as the page writes them.
const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const number = new Intl.NumberFormat(language);

void load();

async function load(): Promise<void> {
  page.hidden = false;
  try {
    const answer = await call({ method: 'GET', url: page.dataset.items ?? '' });
    begin(new Items(answer.json<{ items: Item[] }>().items));
    need('timeline-plain').hidden = true;
  } catch {
    need('timeline-says').textContent = word('failed');
    box.hidden = true;
  }
}

function begin(items: Items): void {
  const line = new Line(canvas, language);
  let width = line.resize();
  let view = remembered() ?? items.whole();
  let frame = 0;
  let listing: ReturnType<typeof setTimeout> | undefined;

  const show = (next: View) => {
    view = next;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      line.draw(view, items.within(view));
    });
    clearTimeout(listing);
    listing = setTimeout(() => {
      list(view, items.within(view));
      history.replaceState(history.state, '', `#${Math.round(view.from)}/${Math.round(view.to)}`);
    }, 120);
  };
  const at = (x: number) => view.from + ((x - canvas.getBoundingClientRect().left) / width) * (view.to - view.from);
  const by = (share: number) => show(moved(view, share * (view.to - view.from)));
  const zoom = (factor: number, about = (view.from + view.to) / 2) => show(zoomed(view, factor, about));
  const moves: Record<string, () => void> = {
    earlier: () => by(-0.25),
    later: () => by(0.25),
    in: () => zoom(0.5),
    out: () => zoom(2),
    whole: () => show(items.whole()),
  };

  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    button.addEventListener('click', () => moves[button.dataset.move ?? '']?.());
  }
  const keys: Record<string, string> = { ArrowLeft: 'earlier', ArrowRight: 'later', '+': 'in', '=': 'in', '-': 'out', Home: 'whole' };
  box.addEventListener('keydown', (event) => {
    const move = keys[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moves[move]?.();
  });
  box.addEventListener(
    'wheel',
    (event) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      // Without a modifier the page scrolls, as it does everywhere else.
      if (!sideways && !event.ctrlKey && document.activeElement !== box) return;
      event.preventDefault();
      if (sideways) by(event.deltaX / width);
      else zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY * 0.003))), at(event.clientX));
    },
    { passive: false },
  );
  drag(at, show, () => view);
  box.addEventListener('dblclick', (event) => zoom(0.25, at(event.clientX)));
  new ResizeObserver(() => {
    width = line.resize();
    show(view);
  }).observe(box);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => show(view));
  show(view);
}

/** One finger or the mouse moves the line; two fingers zoom it. */
function drag(at: (x: number) => number, show: (view: View) => void, view: () => View): void {
  const held = new Map<number, number>();
  box.addEventListener('pointerdown', (event) => {
    held.set(event.pointerId, event.clientX);
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (before === undefined) return;
    const others = [...held.entries()].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
    const other = others[0];
    if (other === undefined) {
      show(moved(view(), at(before) - at(event.clientX)));
    } else {
      const factor = Math.abs(before - other) / Math.max(8, Math.abs(event.clientX - other));
      show(zoomed(view(), Math.max(0.5, Math.min(2, factor)), at(other)));
    }
    held.set(event.pointerId, event.clientX);
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    box.addEventListener(end, (event) => held.delete(event.pointerId));
  }
}

function list(view: View, items: Item[]): void {
  const short = view.to - view.from < 3 * 24 * 60;
  const name = (minutes: number) => (short ? moment : day).format(minutes * 60_000);
  need('timeline-says').textContent = items.length
    ? word('shown', { from: name(view.from), to: name(view.to), count: number.format(items.length) })
    : word('nothing');
  need('timeline-list').replaceChildren(...items.slice(0, listed).map(entry));
  const more = need('timeline-more');
  more.hidden = items.length <= listed;
  more.textContent = word('more', { count: number.format(listed) });
}

function entry([, , address, title, kind, written]: Item): HTMLElement {
  const copy = copyOf('timeline-entry', { written, title, kind: kind ?? word('note') });
  const link = copy.querySelector('a');
  if (link) link.href = address;
  return copy;
}

function remembered(): View | undefined {
  const written = /^#(-?\d+)\/(-?\d+)$/.exec(location.hash);
  if (!written) return undefined;
  const from = Number(written[1]);
  const to = Number(written[2]);
  return to - from >= 180 ? { from, to } : undefined;
}
