/** Says where in its chapter an error is, in the error's own words: a terminal and a log show little else. */
import { relative } from 'node:path';
import type { unified } from '@astrojs/markdown-remark';
import { root } from '../project-root.ts';

type Processor = ReturnType<typeof unified>;

/** What the parser of MDX throws, by its kind: a place and what is wrong. */
interface Placed extends Error {
  line?: number;
  /** Of MDX's own complaints: such as `micromark-extension-mdx-expression`. */
  source?: string;
}

/**
 * A processor of chapters whose errors begin with the file and the line.
 * @param processor the one that does the work
 */
export function withPlaces(processor: Processor): Processor {
  const { createMdxRenderer } = processor;
  if (!createMdxRenderer) return processor;
  return {
    ...processor,
    async createMdxRenderer(shared, mdx) {
      const renderer = await createMdxRenderer(shared, mdx);
      return {
        ...renderer,
        async process(content, id, frontmatter) {
          try {
            return await renderer.process(content, id, frontmatter);
          } catch (error) {
            if (error instanceof Error) error.message = placed(error, id);
            throw error;
          }
        },
      };
    },
  };
}

/** An error's message, after the place and before what may help. */
export function placed(error: Placed, file: string): string {
  const { line, message, source } = error;
  const path = relative(root, file.replace(/\?.*$/, ''));
  const place = [path, ...(line === undefined ? [] : [line])].join(':');
  return `${place}: ${message}${source?.includes('mdx') ? `\n${help(message)}` : ''}`;
}

const help = (message: string): string =>
  message.includes('import/exports')
    ? 'A paragraph that begins with "import" or "export" is code: begin it with another word.'
    : 'In a chapter { and < begin code. Write \\{ and \\< where they are meant as they stand.';
