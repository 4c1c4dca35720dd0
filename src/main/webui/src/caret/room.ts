/** The part of the window that the page's bar, and the notes at the foot of a narrow one, leave free; in pixels. */
export function screenRoom(): { top: number; bottom: number } {
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector('.margin');
  const covers = foot && getComputedStyle(foot).position === 'fixed';
  return { top: Math.max(0, bar), bottom: covers ? foot.getBoundingClientRect().top : innerHeight };
}
