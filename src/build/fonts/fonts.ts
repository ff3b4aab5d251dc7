import { fontProviders } from 'astro/config';
import { latinFont } from './latin-font.ts';
import { mathsFonts } from './maths-font.ts';

const { maths, roots } = await mathsFonts();

/**
 * What the font of code keeps: how accents are put on letters. Code is shown as it is typed, and the ligatures, which
 * draw one sign for => or **, are half of the file.
 */
const ACCENTS = ['ccmp', 'locl', 'mark', 'mkmk'];

/**
 * The site's fonts: files of its own, with fallbacks of the same measures so that little moves when they come. All
 * are under the SIL Open Font License. No page preloads them: on a slow line they would come before its first words.
 * Where most pages have no bold text of a kind, it is a file of its own, which comes with the first such word.
 */
export const fonts = [
  {
    provider: fontProviders.local(),
    name: 'Source Serif 4',
    cssVariable: '--font-text',
    // Astro knows the measures of Times New Roman alone; those of others are in `stand-ins.css`.
    fallbacks: ['fallback: Noto Serif', 'fallback: Liberation Serif', 'Georgia', 'serif'],
    options: {
      variants: [
        await latinFont('source-serif-4', 'normal', '400 700'),
        await latinFont('source-serif-4', 'italic', '400'),
        await latinFont('source-serif-4', 'italic', '401 700'),
      ],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'Inter',
    cssVariable: '--font-ui',
    fallbacks: ['system-ui'],
    options: { variants: [await latinFont('inter', 'normal', '400 700')] },
  },
  {
    provider: fontProviders.local(),
    name: 'JetBrains Mono',
    cssVariable: '--font-mono',
    fallbacks: ['Consolas', 'monospace'],
    options: {
      variants: [
        await latinFont('jetbrains-mono', 'normal', '400', ACCENTS),
        await latinFont('jetbrains-mono', 'normal', '401 700', ACCENTS),
      ],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'STIX Two Math',
    cssVariable: '--font-maths',
    fallbacks: ['math'],
    optimizedFallbacks: false,
    options: { variants: [{ src: [maths], weight: '400', style: 'normal' as const }] },
  },
  {
    provider: fontProviders.local(),
    name: 'STIX Two Math Roots',
    cssVariable: '--font-roots',
    fallbacks: [],
    optimizedFallbacks: false,
    options: { variants: [{ src: [roots], weight: '400', style: 'normal' as const }] },
  },
];
