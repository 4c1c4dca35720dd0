/**
 * Shows a number in words the page brings: data-zero, data-one, data-few, data-many and data-other hold the sentence for
 * each plural form of its language, with {n} for the number.
 */
export function showCount(element: HTMLElement, count: number): void {
  const sentence = sentenceFor(element, count);
  if (element.textContent !== sentence) element.textContent = sentence;
}

/** The same sentence without showing it there. */
export function sentenceFor(element: HTMLElement, count: number): string {
  const { plurals, numbers } = (grammar ??= grammarOf(document.documentElement.lang || 'en'));
  const sentence = (count === 0 && element.dataset.zero) || element.dataset[plurals.select(count)] || element.dataset.other;
  return (sentence ?? '{n}').replace('{n}', numbers.format(count));
}

/** How the page's language counts. The browser takes hundredths of a second to look that up, so it is asked once, and late. */
let grammar: ReturnType<typeof grammarOf> | undefined;

function grammarOf(language: string) {
  return { plurals: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
}
