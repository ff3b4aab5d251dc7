import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The chapters: one MDX file each in content/chapters. */
const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/chapters' }),
  schema: z.strictObject({
    title: z.string().describe('The chapter’s title.'),
    description: z.string().describe('One sentence, shown under the title and to search engines.'),
    minutes: z.number().int().positive().describe('How long it takes to read.'),
  }),
});

export const collections = { chapters };
