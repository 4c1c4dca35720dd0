import { lettersOn } from './letters';
import { goToSearch } from './searchBox';

// <details class="menu">: closes on Escape (focus returns to its button), on a click elsewhere and when focus leaves.
const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    event.preventDefault();
  }
});

document.addEventListener('click', (event) => {
  for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false;
});

document.addEventListener('focusin', (event) => {
  for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false;
});

// "/" goes to the search box, as in every archive's reading room since.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !lettersOn()) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  if (goToSearch()) event.preventDefault();
});
