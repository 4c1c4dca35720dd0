/** Single keys that act on the page while nobody is typing. */
export class Keys {
  private readonly actions = new Map<string, (event: KeyboardEvent) => boolean | void>();
  private readonly others: ((key: string, event: KeyboardEvent) => boolean)[] = [];

  constructor() {
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
      const key = event.key.toLowerCase();
      const taken = this.others.some((other) => other(key, event)) || this.run(key, event);
      if (taken) event.preventDefault();
    });
  }

  /** An action that answers false leaves the key to the browser. */
  on(keys: string, action: (event: KeyboardEvent) => boolean | void): this {
    for (const key of keys.split(' ')) this.actions.set(key.toLowerCase(), action);
    return this;
  }

  /** Asked before the single keys; answers whether it took the key. */
  first(other: (key: string, event: KeyboardEvent) => boolean): this {
    this.others.push(other);
    return this;
  }

  private run(key: string, event: KeyboardEvent): boolean {
    const action = this.actions.get(key);
    return action !== undefined && action(event) !== false;
  }
}

function typing(event: KeyboardEvent): boolean {
  const target = event.target;
  if (event.key === 'Escape' || !(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog:modal')) return true;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}
