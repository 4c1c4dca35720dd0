const shownFor = 8000;

/** Says what was just done in the page's status region; with an undo, it stays until the pointer and focus have left. */
export function say(message: string, action?: { name: string; run: () => void }): void {
  const region = document.getElementById('status');
  if (!region) return;
  const line = document.createElement('p');
  line.textContent = message;
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.name;
    button.addEventListener('click', () => {
      line.remove();
      action.run();
    });
    line.append(button);
  }
  region.replaceChildren(line);
  fade(line);
}

function fade(line: HTMLElement): void {
  setTimeout(() => {
    if (line.matches(':hover, :focus-within')) fade(line);
    else line.remove();
  }, shownFor);
}

// What a page was rendered with after a redirect goes away like what script says.
for (const line of document.querySelectorAll<HTMLElement>('#status > *')) fade(line);
