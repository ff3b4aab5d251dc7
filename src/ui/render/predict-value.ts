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
  const said = [...box.querySelectorAll('details > p:not([hidden])')];
  return said.map(({ textContent }) => textContent).join(' ');
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
  const verdict = box.querySelector('[data-verdict]') as HTMLElement;
  const said = box.querySelector(`[data-option="${chosen}"]`)?.textContent;
  const lead = `You said “${said}”. `;
  const isTold = chosen !== null && tellWord(box, chosen, lead);
  if (chosen === answer) verdict.textContent = 'Right: ';
  else if (chosen !== null && !isTold) verdict.textContent = `${lead}The answer: `;
  box.querySelector('details')?.setAttribute('open', '');
}

/** Has the word for a choice stand before the answer, and those for the others out of sight; whether there is one. */
function tellWord(box: HTMLElement, chosen: number, lead: string): boolean {
  for (const word of box.querySelectorAll<HTMLElement>('[data-word]')) word.hidden = true;
  const own = box.querySelector<HTMLElement>(`[data-word="${chosen}"]`);
  if (!own) return false;
  own.hidden = false;
  (own.firstElementChild as Element).textContent = lead;
  box.querySelector('.predict-answer')?.before(own);
  return true;
}
