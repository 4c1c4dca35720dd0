// Whether single letters and signs act as keys. Whoever dictates, or shares a keyboard with a screen reader, can turn
// them off (WCAG 2.1.4): in the list of keys, for this browser.
const NAME = 'postil:letters';

export function lettersOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    // A forbidden storage keeps the choice from lasting; the box shows that it was not taken.
  }
  show();
}

function show(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-letters]')) box.checked = lettersOn();
}

if (typeof document !== 'undefined') {
  for (const setting of document.querySelectorAll<HTMLElement>('[data-letters-setting]')) setting.hidden = false;
  document.addEventListener('change', (event) => {
    const box = event.target;
    if (box instanceof HTMLInputElement && box.matches('[data-letters]')) turn(box.checked);
  });
  addEventListener('storage', show);
  show();
}
