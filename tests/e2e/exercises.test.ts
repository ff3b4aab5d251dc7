/** Exercises and questions as a reader meets them. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openChapter, run, settled, stateOf } from './support/chapter.ts';
import { isFocused, rewrite, textOf } from './support/editing.ts';
import type { VisitOptions } from './support/page.ts';
import { base } from './support/site.ts';

const ID = 'nearer';
const SOLVED =
  'function nearer(before, after, targets) {\n  return ((after - targets).abs() < (before - targets).abs()).sum();\n}';

async function openExercise(options?: VisitOptions) {
  const { page } = await openChapter(options);
  return { page, ...parts(page) };
}

function parts(page: Page) {
  const exercise = page.locator(`[data-exercise="${ID}"]`);
  return {
    exercise,
    cell: exercise.locator(`[data-cell="${ID}"]`),
    progress: page.locator('.title [data-progress]'),
  };
}

/** What stands in the list of checks. */
const checks = (cell: Locator) =>
  cell
    .locator('[data-passed]')
    .evaluateAll(all =>
      all.map(each => [
        (each as HTMLElement).dataset.passed,
        ...[...each.querySelectorAll('p')].map(({ textContent }) => textContent),
      ]),
    );

const PASSED = [
  ['true', 'Passed: it is one number'],
  ['true', 'Passed: of three predictions two come nearer, and one goes away'],
  ['true', 'Passed: one that lands beyond its target counts, if it is nearer there'],
  ['true', 'Passed: one that is as far away as before does not count'],
  ['true', 'Passed: each prediction has a target of its own'],
];

test('an exercise is complete without JavaScript', async () => {
  const { page, exercise, progress } = await openExercise({ javaScriptEnabled: false });
  expect(await exercise.getByText('step 10 nearer: tensor(20)').isVisible()).toBe(true);
  expect(await exercise.locator('[data-passed]').filter({ visible: true }).count()).toBe(5);
  expect(await progress.innerText()).toBe('3 exercises');
  for (const [summary, inside] of [
    ['What is checked', "check('it is one number'"],
    ['Hint 1', 'A distance has no sign'],
    ['Hint 2', 'element by element'],
    ['A solution', '(before - targets).abs()'],
  ]) {
    const text = exercise.getByText(inside).filter({ visible: true });
    expect(await text.count()).toBe(0);
    await exercise.getByText(summary, { exact: true }).click();
    expect(await text.count()).toBeGreaterThan(0);
  }
  const question = page.locator('[data-cell="bolder"]');
  expect(await question.getByRole('img').count()).toBe(0);
  await question.getByText('Show the answer').click();
  expect(await question.locator('.predict-answer').innerText()).toBe(
    'The answer: higher than at the start.',
  );
  expect(await question.locator('[data-word]').filter({ visible: true }).allInnerTexts()).toEqual([
    expect.stringMatching(/^“lower than with 1e-5”: Longer steps/),
    expect.stringMatching(/^“about the same”: The rate/),
  ]);
  expect(await question.getByRole('img').count()).toBe(1);
});

test('a run is checked, and says what is wrong', async () => {
  const { page, cell } = await openExercise();
  await run(cell);
  expect(await cell.locator('[data-status]').innerText()).toMatch(/ · 1 of 5 checks pass$/);
  const [, second] = await checks(cell);
  expect(second).toEqual([
    'false',
    'Not yet: of three predictions two come nearer, and one goes away',
    'From [0, 0, 10] to [1, -5, 6], where 5 was measured, nearer gives 1.',
  ]);
  const said = page.getByRole('status').filter({ hasText: `${ID} ran. 1 of 5 checks pass.` });
  await said.waitFor();
  await rewrite(cell, '//\nfunction nearer() {\n  return nothing;\n}');
  expect(await stateOf(cell)).toBe('stale');
  await run(cell);
  expect((await checks(cell))[0]).toEqual([
    'false',
    'Not yet: it is one number',
    'ReferenceError: nothing is not defined',
    'A cell sees what the cells above it declare, outside of functions and blocks. Is the name spelt as there?',
    `in the cell ${ID}, line 3`,
  ]);
  await rewrite(cell, '//\nthrow new Error("no");');
  await run(cell, 'error');
  await cell.getByText('Stopped with an error; not checked').waitFor();
  expect(await checks(cell)).toEqual([]);
});

test('a solved exercise is marked, and stays so', async () => {
  const { page, exercise, cell, progress } = await openExercise();
  await rewrite(cell, SOLVED);
  expect(await exercise.getAttribute('data-passed')).toBe(null);
  await page.keyboard.press('ControlOrMeta+Enter');
  await settled(cell);
  expect(await checks(cell)).toEqual(PASSED);
  expect(await exercise.getAttribute('data-passed')).toBe('');
  expect(await progress.innerText()).toBe('1 of 3 exercises solved');
  await page.reload();
  expect(await exercise.getAttribute('data-passed')).toBe('');
  expect(await progress.innerText()).toBe('1 of 3 exercises solved');

  await cell.getByRole('button', { name: 'Reset' }).click();
  await run(cell);
  expect((await checks(cell)).map(([passed]) => passed)).toEqual([
    'true',
    'false',
    'false',
    'false',
    'false',
  ]);
  expect(await exercise.getAttribute('data-passed')).toBe('');
  await cell.getByRole('button', { name: 'Undo' }).click();
  await run(cell);
  expect(await checks(cell)).toEqual(PASSED);
});

test('a chapter that is reset has no exercise marked as solved, until that is undone', async () => {
  const { page, exercise, cell, progress } = await openExercise();
  const reset = page.getByRole('button', { name: 'Reset chapter' });
  const notices = page.locator('.chapter-notices');
  const undo = notices.getByRole('button', { name: 'Undo' });
  const shown = async () => [
    await exercise.getAttribute('data-passed'),
    await progress.innerText(),
  ];
  const SHOWS_NONE = [null, '3 exercises'];
  const SHOWS_ONE = ['', '1 of 3 exercises solved'];
  await rewrite(cell, SOLVED);
  await run(cell);
  await reset.click();
  await notices.getByText('Your edit is set aside. No exercise is marked as solved').waitFor();
  expect(await shown()).toEqual(SHOWS_NONE);
  await undo.click();
  expect(await shown()).toEqual(SHOWS_ONE);
  await expect.poll(() => textOf(cell)).toBe(SOLVED);

  await cell.getByRole('button', { name: 'Reset' }).click();
  await reset.click();
  await notices.getByText('as the lesson has it. No exercise is marked as solved').waitFor();
  await page.reload();
  expect(await shown()).toEqual(SHOWS_NONE);
  expect(await reset.isVisible()).toBe(false);
});

test('whoever sees that an exercise is done finds it marked, however slow the page is', async () => {
  const { page, exercise, cell } = await openExercise();
  await rewrite(cell, SOLVED);
  const marks = exercise.evaluate(node => {
    const cell = node.querySelector('[data-cell]') as HTMLElement;
    // Each step takes more than a frame has room for, so each is drawn in a frame of its own.
    const now = performance.now.bind(performance);
    let late = 0;
    performance.now = () => {
      late += 20;
      return now() + late;
    };
    return new Promise(found => {
      new MutationObserver(() => {
        if (cell.dataset.state === 'done') found(node.hasAttribute('data-passed'));
      }).observe(cell, { attributeFilter: ['data-state'] });
    });
  });
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await marks).toBe(true);
});

test('Run all checks what the reader has written in exercises', async () => {
  const { page, cell, progress } = await openExercise();
  await rewrite(cell, SOLVED);
  await page.getByRole('button', { name: 'Run all' }).click();
  await settled(cell);
  expect(await checks(cell)).toEqual(PASSED);
  expect(await progress.innerText()).toBe('1 of 3 exercises solved');
});

test('an exercise that was another one when it was solved is not marked', async () => {
  const { page, exercise, progress } = await openExercise();
  const key = `downhill:passed:${base}:seven-steps:${ID}`;
  await page.evaluate(name => localStorage.setItem(name, 'older'), key);
  await page.reload();
  expect(await exercise.getAttribute('data-passed')).toBe(null);
  expect(await progress.innerText()).toBe('3 exercises');
});

test('hints come one at a time', async () => {
  const { exercise } = await openExercise();
  const second = exercise.getByText('Hint 2', { exact: true });
  expect(await second.isVisible()).toBe(false);
  await exercise.getByText('Hint 1', { exact: true }).click();
  expect(await second.isVisible()).toBe(true);
});

test('the solution runs as it stands, and is no exercise', async () => {
  const { page, exercise } = await openExercise();
  const solution = page.locator(`[data-cell="${ID}-solution"]`);
  await exercise.getByText('A solution', { exact: true }).click();
  await run(solution);
  expect(await solution.locator('[data-output]').innerText()).toMatch(
    /^step 1 nearer: tensor\(20\)\n/,
  );
  expect(await exercise.getAttribute('data-passed')).toBe(null);
});

async function openQuestion() {
  const { page } = await openChapter();
  const cell = page.locator('[data-cell="bolder"]');
  return { page, cell, chart: cell.getByRole('img'), answer: cell.locator('.predict-answer') };
}

test('a question keeps its answer, and what is below it, until the reader has chosen', async () => {
  const { page, cell, chart, answer } = await openQuestion();
  await cell.getByText('The code', { exact: true }).click();
  await run(cell);
  await page
    .getByRole('status')
    .filter({ hasText: /after ten steps\?$/ })
    .waitFor();
  expect(await chart.count()).toBe(0);
  expect(await answer.isVisible()).toBe(false);

  const option = cell.getByRole('button', { name: 'about the same' });
  const places = () =>
    cell.locator('.predict-options').evaluate(group => {
      const { left, top } = group.getBoundingClientRect();
      return [...group.children].map(child => {
        const { x, y, width } = child.getBoundingClientRect();
        return [x - left, y - top, width].map(Math.round);
      });
    });
  const unjudged = await places();
  await option.focus();
  await page.keyboard.press('Enter');
  await answer.waitFor();
  const word = cell.locator('[data-word]').filter({ visible: true });
  const told =
    'You said “about the same”. The rate does more than set the pace: with one that is too high, the walk never arrives.';
  expect(await word.allInnerTexts()).toEqual([told]);
  const words = 'The answer: higher than at the start.';
  expect(await answer.innerText()).toBe(words);
  await page
    .getByRole('status')
    .filter({ hasText: `${told} ${words}` })
    .waitFor();
  expect(await chart.count()).toBe(1);
  expect(await places()).toEqual(unjudged);
  expect(await isFocused(option)).toBe(true);
  expect(await option.getAttribute('aria-pressed')).toBe('true');

  // The first guess counts.
  await cell.getByRole('button', { name: 'higher than at the start' }).click({ force: true });
  await run(cell);
  expect(await answer.innerText()).toBe(words);
  expect(await word.allInnerTexts()).toEqual([told]);
  expect(await chart.count()).toBe(1);
});

test('a right guess is told so; one may also look without guessing', async () => {
  const first = await openQuestion();
  await first.cell.getByRole('button', { name: 'higher than at the start' }).click();
  await first.answer.waitFor();
  expect(await first.answer.innerText()).toBe('Right: higher than at the start.');
  const second = await openQuestion();
  await second.cell.getByText('Show the answer').click();
  await second.answer.waitFor();
  expect(await second.answer.innerText()).toBe('The answer: higher than at the start.');
  await second.page.locator('[data-cell="bolder"] [data-answered]').waitFor();
  expect(await second.cell.locator('[aria-disabled="true"]').count()).toBe(3);
});
