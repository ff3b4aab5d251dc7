import { expect, test } from 'vitest';
import { openChapter, output, settled } from './support/chapter.ts';
import { edit } from './support/editing.ts';

test('with "Run as I type" a change runs as soon as it compiles, and the choice is remembered', async () => {
  const { page, cell } = await openChapter({ fullEditor: true });
  await page.getByLabel('Run as I type').check();
  await page.reload();
  expect(await page.getByLabel('Run as I type').isChecked()).toBe(true);

  const scaled = cell('scaled');
  await edit(scaled, 'Monaco');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft'); // before the semicolon of const lr = 1e-5;
  await page.keyboard.insertText(' *');
  await page.waitForTimeout(1000);
  expect(await output(scaled).innerText()).toBe('tensor([-0.5320, -0.0342, -0.0025])');
  await page.keyboard.insertText(' 2');
  await output(scaled).getByText('tensor([-1.0639, -0.0684, -0.0051])').waitFor();
  await settled(cell('step'));
});
