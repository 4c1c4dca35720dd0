import { say } from './status';

/** What is shown once is copied whole by its button. Where there is no clipboard, as on pages not loaded securely, what is selected is. */
async function copy(input: HTMLInputElement): Promise<boolean> {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const input = document.getElementById(button.dataset.copies ?? '');
    if (!(input instanceof HTMLInputElement)) return;
    void copy(input).then((done) => done && say(button.dataset.done ?? ''));
  });
}
