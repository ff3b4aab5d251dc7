import { expect, test } from 'vitest';
import { openPage } from './support/page.ts';

test('with "Run as I type" a change runs as soon as it compiles, and the choice is remembered', async () => {
  const { page } = await openPage('seven-steps/');
  await page.getByLabel('Run as I type').check();
  await page.reload();
  expect(await page.getByLabel('Run as I type').isChecked()).toBe(true);

  const cell = page.locator('[data-cell="scaled"]');
  const output = cell.locator('[data-output]');
  await cell.locator('[data-code]').click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft'); // before the semicolon of const lr = 1e-5;
  await page.keyboard.insertText(' *');
  await page.waitForTimeout(1000);
  expect(await output.innerText()).toBe('tensor([-0.5320, -0.0342, -0.0025])');
  await page.keyboard.insertText(' 2');
  await output.getByText('tensor([-1.0639, -0.0684, -0.0051])').waitFor();
  await page.locator('[data-cell="step"][data-state="done"]').waitFor();
});
