/** Goes to the search box in the page's bar; answers whether there is one. */
export function goToSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('form[role="search"] input[type="search"]');
  box?.focus();
  box?.select();
  return box !== null;
}
