import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { glossary } from './build/glossary.ts';

/** The chapters: one MDX file each in content/chapters. */
const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/chapters' }),
  schema: z.strictObject({
    title: z
      .string({ error: 'expected the chapter’s title; one with a colon stands between quotes' })
      .describe('The chapter’s title.'),
    description: z
      .string({ error: 'expected a sentence that says what the chapter is about' })
      .describe('One sentence, shown under the title and to search engines.'),
    minutes: z
      .int({ error: 'expected how many minutes it takes to read, such as 15' })
      .positive()
      .describe('How long it takes to read.'),
  }),
});

/** The text of the front page, content/front.mdx. */
const front = defineCollection({
  loader: glob({ pattern: 'front.mdx', base: './content' }),
  schema: z.strictObject({
    description: z.string().describe('One sentence, shown to search engines.'),
  }),
});

/** The words of content/glossary.yaml. */
const words = defineCollection({
  loader: glossary(),
  schema: z.strictObject({
    term: z.string().describe('The word.'),
    meaning: z.string().describe('What it means, in Markdown.'),
    chapter: z.string().describe('The file of the chapter that it belongs to, without .mdx.'),
  }),
});

export const collections = { chapters, front, glossary: words };
