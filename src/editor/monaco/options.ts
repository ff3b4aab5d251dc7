/** Monaco's options for a cell, with the looks of its static code read off the page. */
import type { StaticCode } from '../static-code.ts';
import type { monaco } from './api.ts';

type Options = monaco.editor.IStandaloneEditorConstructionOptions;

/**
 * One layer for lists and hovers, at the end of the page: a cell may clip what sticks out of it.
 */
function overlay(): HTMLElement {
  const id = 'editor-overlay';
  const known = document.getElementById(id);
  if (known) return known;
  const layer = document.createElement('div');
  layer.id = id;
  layer.className = 'monaco-editor';
  document.body.append(layer);
  return layer;
}

/** Where in its frame Monaco's box stands, and the looks of the static code for what is in it. */
export interface Looks {
  left: number;
  top: number;
  options: Options;
}

/**
 * Font, line height and padding of the static code. Monaco counts padding in whole pixels; what is
 * left over moves its box.
 */
export function looks({ pre, code }: StaticCode): Looks {
  const text = getComputedStyle(code);
  const box = getComputedStyle(pre);
  const px = Number.parseFloat;
  const left = px(box.paddingLeft);
  const top = px(box.paddingTop);
  return {
    left: pre.offsetLeft + pre.clientLeft + (left % 1),
    top: pre.offsetTop + pre.clientTop + (top % 1),
    options: {
      fontFamily: text.fontFamily,
      fontSize: px(text.fontSize),
      fontWeight: text.fontWeight,
      lineHeight: px(text.lineHeight),
      letterSpacing: px(text.letterSpacing) || 0,
      tabSize: px(text.tabSize),
      padding: { top: Math.floor(top), bottom: 0 },
      lineDecorationsWidth: Math.floor(left),
      lineNumbersMinChars: 0,
    },
  };
}

/** Everything that `monaco.editor.create` needs for a cell, but its model. */
export function editorOptions(label: string): Options {
  return {
    ariaLabel: label,
    // The frame is the cell's one tab stop.
    tabIndex: -1,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    overflowWidgetsDomNode: overlay(),
    // Nothing that static code does not show.
    fontLigatures: false,
    disableLayerHinting: true,
    lineNumbers: 'off',
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    renderLineHighlight: 'none',
    renderWhitespace: 'none',
    guides: { indentation: false, bracketPairs: false },
    bracketPairColorization: { enabled: false },
    // The page scrolls, and so does a long line; the cell is as high as its text.
    scrollBeyondLastLine: false,
    scrollbar: {
      vertical: 'hidden',
      verticalScrollbarSize: 0,
      horizontalScrollbarSize: 10,
      useShadows: false,
      alwaysConsumeMouseWheel: false,
      ignoreHorizontalScrollbarInContentHeight: true,
    },
    // What TypeScript knows, and no words from the text.
    wordBasedSuggestions: 'off',
    suggest: { showWords: false },
    // Enter takes a suggestion only where that changes something
    acceptSuggestionOnEnter: 'smart',
    // What is typed is what is there, as in the plain editor: Enter indents, and that is all.
    autoClosingBrackets: 'never',
    autoClosingComments: 'never',
    autoClosingDelete: 'never',
    autoClosingOvertype: 'never',
    autoClosingQuotes: 'never',
    autoSurround: 'never',
    autoIndent: 'advanced',
    detectIndentation: false,
    insertSpaces: true,
  };
}
