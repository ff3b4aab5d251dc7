import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { mergeConfig } from 'vite';
import { readCourse } from './src/build/content/course-file.ts';
import { dataPlugin } from './src/build/content/data-plugin.ts';
import { frontMatterPlugin } from './src/build/content/front-matter.ts';
import { ownStyle } from './src/build/content/own-style.ts';
import { unlistedChapters } from './src/build/content/unlisted-chapters.ts';
import { fonts } from './src/build/fonts/fonts.ts';
import { linkChecks } from './src/build/links/integration.ts';
import { rehypePageLinks } from './src/build/links/page-links.ts';
import { withPlaces } from './src/build/markdown/error-places.ts';
import { rehypeHeadingLinks } from './src/build/markdown/heading-links.ts';
import { rehypeImages, remarkHtmlMedia } from './src/build/markdown/images.ts';
import { rehypeMaths } from './src/build/markdown/maths.ts';
import { remarkProseSlips } from './src/build/markdown/prose-slips.ts';
import { remarkStrayCode } from './src/build/markdown/stray-code.ts';
import { rehypeTables } from './src/build/markdown/tables.ts';
import { rehypeUntranslated } from './src/build/markdown/untranslated.ts';
import { rehypeWholeCode } from './src/build/markdown/whole-code.ts';
import { contentPolicy } from './src/build/pages/content-policy.ts';
import { laterDataFiles } from './src/build/pages/later-data.ts';
import { lateErrors } from './src/build/run/late-errors.ts';
import { rerunChapters } from './src/build/run/rerun-chapters.ts';
import { editsPlugin } from './src/build/scripts/edits-plugin.ts';
import { lazyStyles } from './src/build/scripts/lazy-styles.ts';
import { sandboxPlugin } from './src/build/scripts/sandbox-plugin.ts';
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
  integrations: [mdx(), linkChecks(), searchIndex(), laterDataFiles(), contentPolicy()],
  markdown: {
    processor: withPlaces(
      unified({
        remarkPlugins: [
          remarkMath,
          remarkStrayCode,
          remarkHints,
          remarkProseSlips,
          remarkHtmlMedia,
          remarkCells,
        ],
        rehypePlugins: [
          rehypeMaths,
          rehypeHeadingIds,
          rehypeImages,
          rehypePageLinks,
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
      unlistedChapters(course),
      sandboxPlugin(),
      editsPlugin(),
      dataPlugin(),
      rerunChapters(),
      lateErrors(),
      lazyStyles(),
      ownStyle(),
    ],
    build: {
      // The oldest browsers that README promises. Scripts need no more than these have; styles get their prefixes.
      cssTarget: ['chrome125', 'firefox128', 'safari17.5', 'ios17.5'],
      // Monaco is that large, and loads on the first edit.
      chunkSizeWarningLimit: 3000,
      // A newcomer can do nothing about either: Astro's own directive, and the time that bundling takes.
      rolldownOptions: { checks: { moduleLevelDirective: false, pluginTimings: false } },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  }),
});
