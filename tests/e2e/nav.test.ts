/** Ways through the course. */
import { expect, test } from 'vitest';
import { readCourse } from '../../src/build/content/course-file.ts';
import { openPage } from './support/page.ts';

const course = readCourse();
const [{ file: first }] = course.chapters;

test('beside a chapter stand the chapters, and the sections of the one that is open', async () => {
  const { page } = await openPage(`${first}/`);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  expect(await contents.locator('[aria-current="page"]').count()).toBe(1);
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(await contents.locator('.sections a').allInnerTexts()).toEqual(headings);
  expect(await page.getByRole('button', { name: 'Contents' }).isVisible()).toBe(false);
});

test('the section that is read is marked, after a jump too', async () => {
  const { page } = await openPage(`${first}/`);
  const links = page.locator('.sections a');
  for (const i of [3, 0, (await links.count()) - 1]) {
    await links.nth(i).click();
    await expect.poll(() => links.nth(i).getAttribute('aria-current')).toBe('location');
    expect(await page.locator('.sections [aria-current]').count()).toBe(1);
    expect(await links.nth(i).evaluate(link => (link as HTMLAnchorElement).hash)).toBe(
      new URL(page.url()).hash,
    );
  }
});

test.each([true, false])(
  'on a phone the list opens, with a script: %s',
  async javaScriptEnabled => {
    const { page } = await openPage(`${first}/`, { width: 390, touch: true, javaScriptEnabled });
    const contents = page.locator('#contents');
    const button = page.getByRole('button', { name: 'Contents' });
    expect(await contents.isVisible()).toBe(false);
    await button.tap();
    expect(await contents.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await contents.isVisible()).toBe(false);
    await button.tap();
    const link = contents.locator('.sections a').nth(1);
    const { hash } = new URL(await link.evaluate(node => (node as HTMLAnchorElement).href));
    await link.tap();
    expect(new URL(page.url()).hash).toBe(hash);
    if (javaScriptEnabled) await expect.poll(() => contents.isVisible()).toBe(false);
  },
);

test('a heading is a link to itself', async () => {
  const { page } = await openPage(`${first}/`);
  const heading = page.getByRole('heading', { level: 2 }).nth(1);
  await heading.getByRole('link').click();
  expect(new URL(page.url()).hash).toBe(`#${await heading.getAttribute('id')}`);
});

test('the chapters can be read one after the other, and back', async () => {
  const { page } = await openPage(`${first}/`);
  const turn = page.getByRole('navigation', { name: 'Chapters before and after' });
  const back = turn.getByRole('link', { name: /^Previous/ });
  expect(await back.count()).toBe(0);
  for (const [i, { file }] of course.chapters.slice(1).entries()) {
    await turn.getByRole('link', { name: /^Next/ }).click();
    expect(new URL(page.url()).pathname.split('/').at(-2)).toBe(file);
    expect(await back.getAttribute('href')).toContain(`/${course.chapters[i].file}/`);
  }
});

test('the glossary has its words in order, each with an address', async () => {
  const { page } = await openPage('glossary/#gradient-descent');
  const words = await page.locator('dt').allInnerTexts();
  expect(words.length).toBeGreaterThan(40);
  expect(words).toEqual(words.toSorted(new Intl.Collator('en', { sensitivity: 'base' }).compare));
  const target = page.locator(':target');
  expect(await target.locator('dt').innerText()).toBe('gradient descent');
  expect(await target.evaluate(node => node.getBoundingClientRect().top)).toBeLessThan(200);
});

test.each([390, 1280])(
  'at %i pixels the letters lead to their words, and stay in sight',
  async width => {
    const { page } = await openPage('glossary/');
    await page.setViewportSize({ width, height: 800 });
    const letters = page.getByRole('navigation', { name: 'Letters' });
    const all = await letters.getByRole('link').allInnerTexts();
    expect(all).toEqual(all.toSorted());
    for (const letter of ['S', 'A', 'W']) {
      await letters.getByRole('link', { name: letter, exact: true }).click();
      const heading = page.locator(':target');
      expect(await heading.innerText()).toBe(letter);
      const strip = (await letters.boundingBox())!;
      const { y } = (await heading.boundingBox())!;
      expect(y - strip.y - strip.height).toBeGreaterThan(0);
      const words = await page.locator('section', { has: heading }).locator('dt').allInnerTexts();
      expect(words.map(word => word[0].toUpperCase())).toEqual(words.map(() => letter));
    }
  },
);

test.each(['', 'glossary/', 'pytorch/', 'no-such-page/'])(
  '/%s has a title, a description, a language and one first heading',
  async path => {
    const { page } = await openPage(path, { expected: [/404/] });
    expect(await page.title()).toContain(course.title);
    expect(await page.locator('meta[name="description"]').getAttribute('content')).toMatch(/\S/);
    expect(await page.locator('html').getAttribute('lang')).toBe(course.language);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  },
);
