import { fontProviders } from 'astro/config';
import { mathsFonts } from './maths-font.ts';

type Style = 'normal' | 'italic';

/** One variable font file of a fontsource package, Latin letters only. All are under the SIL Open Font License. */
const variant = (name: string, style: Style, weight: string) => ({
  src: [`./node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`],
  weight,
  style,
});

const { maths, roots } = await mathsFonts();

/** The site's fonts: files of its own, with fallbacks of the same measures so that nothing moves when they come. */
export const fonts = [
  {
    provider: fontProviders.local(),
    name: 'Source Serif 4',
    cssVariable: '--font-text',
    fallbacks: ['Georgia', 'serif'],
    options: {
      variants: [
        variant('source-serif-4', 'normal', '200 900'),
        variant('source-serif-4', 'italic', '200 900'),
      ],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'Inter',
    cssVariable: '--font-ui',
    fallbacks: ['system-ui', 'sans-serif'],
    options: { variants: [variant('inter', 'normal', '100 900')] },
  },
  {
    provider: fontProviders.local(),
    name: 'JetBrains Mono',
    cssVariable: '--font-mono',
    fallbacks: ['Consolas', 'monospace'],
    options: { variants: [variant('jetbrains-mono', 'normal', '100 800')] },
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
