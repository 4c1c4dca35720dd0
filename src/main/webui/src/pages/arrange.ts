// Puts the documents of a collection and its headings in order: by dragging, by the arrows, or by the number fields that are sent.
import './postil';
import { say } from '../elements/status';
import { need } from '../elements/template';
import { word } from '../elements/words';

const order = need('order');
const rows = () => [...order.querySelectorAll<HTMLLIElement>(':scope > li')];
const numberOf = (row: Element) => row.querySelector<HTMLInputElement>('input[name="position"]');

order.classList.add('scripted');
// The blank row is for who has no script; here headings are added where they are wanted.
order.querySelector('.blank')?.remove();
showArrows(order);

function showArrows(within: Element): void {
  for (const button of within.querySelectorAll<HTMLButtonElement>('[data-move]')) button.hidden = false;
}

const addHeading = document.querySelector<HTMLButtonElement>('#add-heading');
if (addHeading) addHeading.hidden = false;
addHeading?.addEventListener('click', () => {
  const blank = need<HTMLTemplateElement>('heading').content.firstElementChild;
  if (!blank) return;
  const row = document.importNode(blank, true);
  showArrows(row);
  order.append(row);
  renumber();
  row.querySelector<HTMLInputElement>('input[name="remark"]')?.focus();
});

function renumber(): void {
  rows().forEach((row, at) => {
    const number = numberOf(row);
    if (number) number.value = String(at + 1);
  });
}

function place(row: HTMLLIElement, at: number): void {
  const others = rows().filter((other) => other !== row);
  const to = Math.max(0, Math.min(at, others.length));
  order.insertBefore(row, others[to] ?? null);
  renumber();
  say(word('moved', { n: String(to + 1), size: String(others.length + 1) }));
}

order.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-move]');
  const row = button?.closest('li');
  if (!button || !row) return;
  place(row, rows().indexOf(row) + Number(button.dataset.move));
  button.focus();
});

order.addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement;
  const row = field.closest('li');
  const wanted = Number.parseFloat(field.value.replace(',', '.'));
  if (field.name !== 'position' || !row || Number.isNaN(wanted)) return;
  place(row, Math.ceil(wanted) - 1);
  field.focus();
});

// Only the grip drags, so that the words of a remark can still be selected.
order.addEventListener('pointerdown', (event) => {
  const row = (event.target as Element).closest('.grip')?.closest('li');
  if (row) row.draggable = true;
});

order.addEventListener('dragstart', (event) => {
  const row = (event.target as Element).closest('li');
  if (!row || !event.dataTransfer) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', '');
  row.classList.add('dragged');
});

order.addEventListener('dragover', (event) => {
  const dragged = order.querySelector<HTMLLIElement>('.dragged');
  const over = (event.target as Element).closest('li');
  if (!dragged || !over) return;
  event.preventDefault();
  if (over === dragged) return;
  const box = over.getBoundingClientRect();
  order.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextSibling);
});

order.addEventListener('drop', (event) => event.preventDefault());

order.addEventListener('dragend', () => {
  const row = order.querySelector<HTMLLIElement>('.dragged');
  if (!row) return;
  row.classList.remove('dragged');
  row.draggable = false;
  place(row, rows().indexOf(row));
});
