/** What a reader has predicted: shown in the question, and remembered for as long as the page is open. */

/** The index of the option chosen; `null` where the reader asked for the answer without choosing. */
type Guess = number | null;

const guesses = new Map<string, Guess>();

/** A question is the same as long as it asks the same. */
function nameOf(box: HTMLElement): string {
  const texts = [...box.querySelectorAll('.predict-question, [data-option]')];
  return JSON.stringify([box.dataset.predict, ...texts.map(({ textContent }) => textContent)]);
}

/** Takes a guess, the first one alone, and shows the answer to it; says it in words. */
export function guess(box: HTMLElement, chosen: Guess): string | null {
  if (guesses.has(nameOf(box))) return null;
  guesses.set(nameOf(box), chosen);
  showGuess(box);
  return [...box.querySelectorAll('details > p')].map(({ textContent }) => textContent).join(' ');
}

/** Whether the reader knows the answer to a drawn question. */
export const isAnswered = (box: HTMLElement) => guesses.has(nameOf(box));

/** Shows in a question what the reader guessed, if they did. */
export function showGuess(box: HTMLElement): void {
  if (!isAnswered(box)) return;
  const chosen = guesses.get(nameOf(box)) as Guess;
  const answer = Number(box.dataset.answer);
  box.dataset.answered = '';
  for (const button of box.querySelectorAll<HTMLElement>('[data-option]')) {
    const option = Number(button.dataset.option);
    button.setAttribute('aria-pressed', String(option === chosen));
    button.setAttribute('aria-disabled', 'true');
    if (option === answer) button.dataset.mark = 'right';
    else if (option === chosen) button.dataset.mark = 'wrong';
  }
  const said = box.querySelector(`[data-option="${chosen}"]`)?.textContent;
  const verdict = box.querySelector('[data-verdict]') as HTMLElement;
  if (chosen === answer) verdict.textContent = 'Right: ';
  else if (said) verdict.textContent = `You said “${said}”. The answer: `;
  box.querySelector('details')?.setAttribute('open', '');
}
