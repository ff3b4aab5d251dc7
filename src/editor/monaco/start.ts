/** What is set once for all of Monaco: its workers, its colours, how its TypeScript checks. */

import { shikiToMonaco } from '@shikijs/monaco';
import { TabFocus } from 'monaco-editor/editor/browser/config/tabFocus.js';
import { CELL_COMPILER_OPTIONS } from '../checker.ts';
import { codeThemes, LONG_LINE } from '../highlight-options.ts';
import { createHighlighter } from '../highlighter.ts';
import { watchScheme } from '../scheme.ts';
import { tabKey } from '../tab-key.ts';
import { monaco, typescriptDefaults } from './api.ts';
import { keepInsertedText } from './typing.ts';

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    // Monaco's own worker is for what cells have no use for: words from the text, links, differences
    if (label !== 'typescript') throw new RangeError(`There is no worker for ${label}`);
    return new Worker(new URL('./ts.worker.ts', import.meta.url), { type: 'module', name: label });
  },
};

typescriptDefaults.setCompilerOptions(CELL_COMPILER_OPTIONS);
typescriptDefaults.setEagerModelSync(true);
typescriptDefaults.setModeConfiguration({
  completionItems: true,
  documentHighlights: true,
  hovers: true,
  signatureHelp: true,
  // `diagnostics.ts` does this: a cell is checked again when one above it changes.
  diagnostics: false,
});

tabKey.watch(() => TabFocus.setTabFocusMode(!tabKey.indents));
keepInsertedText();

// One of its own: another's work in both themes would change which colours its numbers mean.
// However long a line takes on a busy machine: past a limit, its rest would have no colours.
shikiToMonaco(await createHighlighter(), monaco, {
  tokenizeTimeLimit: 0,
  tokenizeMaxLineLength: LONG_LINE,
});
watchScheme(scheme => monaco.editor.setTheme(codeThemes[scheme]));

// Monaco measures the font once; it may have been measured before it came
void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
