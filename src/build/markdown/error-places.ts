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
  const { message, source } = error;
  // Of a tag that is still open at the end, MDX says where it begins in its words alone.
  const line = error.line ?? /\((\d+):\d+-\d+:\d+\)$/.exec(message)?.[1];
  const path = relative(root, file.replace(/\?.*$/, ''));
  const place = [path, ...(line === undefined ? [] : [line])].join(':');
  return `${place}: ${message}${source?.includes('mdx') ? `\n${help(message)}` : ''}`;
}

const help = (message: string): string =>
  HELP.find(([kind]) => kind.test(message))?.[1] ??
  'In a chapter { and < begin code. Write \\{ and \\< where they are meant as they stand.';

/** What helps against MDX's other complaints, by words in them. */
const HELP = [
  [
    /import\/exports/,
    'A paragraph that begins with "import" or "export" is code: begin it with another word.',
  ],
  [
    /closing (tag|slash)/,
    'A tag such as <div> needs its </div>, each with an empty line round it. Write \\< where it is meant as it stands.',
  ],
] as const;
