/** Arrow keys, Home and End move among the buttons of a toolbar; Tab enters and leaves it as one. */
export function rove(bar: HTMLElement): void {
  const buttons = () =>
    [...bar.querySelectorAll<HTMLElement>('button:not([disabled])')].filter(
      (button) => getComputedStyle(button).display !== 'none',
    );
  buttons().forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  bar.addEventListener('keydown', (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = steps(event.key, at, all.length);
    if (next === undefined) return;
    event.preventDefault();
    all.forEach((button, index) => (button.tabIndex = index === next ? 0 : -1));
    all[next]?.focus();
  });
}

function steps(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
