import './diff-view.css';
import { h } from '../../dom/html.ts';
import { type DiffLine, diffTexts } from './diff.ts';

/** Unchanged lines that are shown around a change. */
const AROUND = 2;

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;

/** The difference between two texts, for the eye and for the ear. */
export function diffView(before: string, after: string): HTMLElement {
  const lines = diffTexts(before, after);
  if (lines.every(({ kind }) => kind === 'same')) return h('p', {}, 'There is no difference.');
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const rows: HTMLElement[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (near[i]) {
      rows.push(row(lines[i]));
      continue;
    }
    const end = near.indexOf(true, i);
    const count = (end < 0 ? lines.length : end) - i;
    rows.push(
      h('div', { class: 'diff-gap' }, count === 1 ? '1 equal line' : `${count} equal lines`),
    );
    i += count - 1;
  }
  return h(
    'div',
    {
      class: 'diff',
      role: 'group',
      'aria-label': 'The difference',
      tabindex: '0',
      translate: 'no',
    },
    ...rows,
  );
}

function row({ kind, parts }: DiffLine): HTMLElement {
  const tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span';
  const content = parts.map(({ text, changed }) => (changed ? h('mark', {}, text) : text));
  return h(
    'div',
    { class: `diff-line ${kind}` },
    h('span', { class: 'diff-sign', 'aria-hidden': 'true' }, SIGNS[kind]),
    h(tag, {}, ...content, '\n'),
  );
}
