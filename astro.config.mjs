import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { mergeConfig } from 'vite';
import { withPlaces } from './src/build/chapter-places.ts';
import { checkedLinks } from './src/build/checked-links.ts';
import { contentPolicy } from './src/build/content-policy.ts';
import { readCourse } from './src/build/course-file.ts';
import { dataPlugin } from './src/build/data-plugin.ts';
import { rehypeEarlyLinks } from './src/build/early-links.ts';
import { editsPlugin } from './src/build/edits-plugin.ts';
import { fonts } from './src/build/fonts.ts';
import { frontMatterPlugin } from './src/build/front-matter.ts';
import { rehypeHeadingLinks } from './src/build/heading-links.ts';
import { laterDataFiles } from './src/build/later-data.ts';
import { lazyStyles } from './src/build/lazy-styles.ts';
import { rehypeMaths } from './src/build/maths.ts';
import { ownStyle } from './src/build/own-style.ts';
import { rehypePictures, remarkShown } from './src/build/pictures.ts';
import { remarkProseSlips } from './src/build/prose-slips.ts';
import { rerunChapters } from './src/build/rerun-chapters.ts';
import { sandboxPlugin } from './src/build/sandbox-plugin.ts';
import { remarkStrayCode } from './src/build/stray-code.ts';
import { rehypeTables } from './src/build/tables.ts';
import { rehypeUntranslated } from './src/build/untranslated.ts';
import { rehypeWholeCode } from './src/build/whole-code.ts';
import { remarkHints } from './src/cells/exercises/hints.ts';
import { remarkCells } from './src/cells/remark-cells.ts';
import { editorPlugins } from './src/editor/build/plugin.ts';
import { pageHighlighting } from './src/editor/page-highlighting.ts';
import { searchIndex } from './src/search/integration.ts';

const course = readCourse();

/**
 * All that a chapter loads before the reader does anything is one file, whoever else needs parts of it. What loads a
 * file later is not in it, for pages that are no chapters.
 */
const codeSplitting = {
  groups: [
    { name: 'load', test: /preload-helper/, priority: 1 },
    { name: 'chapter', test: /[\\/]src[\\/]cells[\\/]start\.ts$/ },
  ],
};

export default defineConfig({
  site: course.site,
  base: course.base,
  // A page's first words wait for its file alone.
  build: { inlineStylesheets: 'always' },
  integrations: [mdx(), checkedLinks(), searchIndex(), laterDataFiles(), contentPolicy()],
  markdown: {
    processor: withPlaces(
      unified({
        remarkPlugins: [
          remarkMath,
          remarkStrayCode,
          remarkHints,
          remarkProseSlips,
          remarkShown,
          remarkCells,
        ],
        rehypePlugins: [
          rehypeMaths,
          rehypeHeadingIds,
          rehypePictures,
          rehypeEarlyLinks,
          rehypeHeadingLinks,
          rehypeUntranslated,
          rehypeWholeCode,
          rehypeTables,
        ],
      }),
    ),
    shikiConfig: pageHighlighting,
  },
  fonts,
  vite: mergeConfig(editorPlugins(), {
    plugins: [
      frontMatterPlugin(),
      sandboxPlugin(),
      editsPlugin(),
      dataPlugin(),
      rerunChapters(),
      lazyStyles(),
      ownStyle(),
    ],
    build: {
      // Monaco is that large, and loads on the first edit.
      chunkSizeWarningLimit: 3000,
      // A newcomer can do nothing about either: Astro's own directive, and the time that bundling takes.
      rolldownOptions: { checks: { moduleLevelDirective: false, pluginTimings: false } },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  }),
});
