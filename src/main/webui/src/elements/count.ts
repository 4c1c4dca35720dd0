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
  const language = document.documentElement.lang || 'en';
  plurals ??= new Intl.PluralRules(language);
  const sentence = (count === 0 && element.dataset.zero) || element.dataset[plurals.select(count)] || element.dataset.other;
  return (sentence ?? '{n}').replace('{n}', written(count, language));
}

let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** A browser takes hundredths of a second to learn how a language writes numbers; all of ours write short ones alike. */
function written(count: number, language: string): string {
  return count < 1000 ? String(count) : (numbers ??= new Intl.NumberFormat(language)).format(count);
}
