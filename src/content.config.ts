import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { frontMatter } from './build/content/front-matter.ts';
import { glossary, wordFields } from './build/content/glossary.ts';

/** The chapters: one MDX file each in content/chapters. */
const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/chapters' }),
  schema: frontMatter,
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
  schema: wordFields,
});

export const collections = { chapters, front, glossary: words };
