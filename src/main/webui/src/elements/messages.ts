import { copyOf, need } from "./template";

const STAYS = 10_000;

/** A message at the foot of the page, read out by screen readers, with at most one thing to do about it. */
export function say(template: string, slots: Record<string, string> = {}, act?: () => void): void {
  const place = need("messages");
  const message = copyOf(template, slots);
  const button = message.querySelector<HTMLButtonElement>("button[data-act]");
  button?.addEventListener("click", () => {
    message.remove();
    act?.();
  });
  message.querySelector("button[data-close]")?.addEventListener("click", () => message.remove());
  place.append(message);
  leaveInTime(message);
}

/** Goes by itself, but not from under a pointer or the focus. */
function leaveInTime(message: HTMLElement): void {
  setTimeout(() => {
    if (message.matches(":hover, :focus-within")) leaveInTime(message);
    else message.remove();
  }, STAYS);
}
