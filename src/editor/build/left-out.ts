/**
 * Parts of Monaco that other parts mention and no cell uses: each is replaced by as much of it as
 * lets those others load. Together they are a tenth of the editor.
 */
const controller = (...names: string[]) =>
  names.map(name => `export class ${name} { static get() { return null; } }`).join('\n');

const nothing = (...names: string[]) => names.map(name => `export class ${name} {}`).join('\n');

/** Source by path in `monaco-editor/esm/vs/editor/`. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'browser/widget/diffEditor/diffEditorWidget.js': nothing('DiffEditorWidget'),
  'browser/widget/multiDiffEditor/multiDiffEditorWidget.js': nothing('MultiDiffEditorWidget'),
  'contrib/codeAction/browser/codeActionController.js': controller('CodeActionController'),
  'contrib/colorPicker/browser/hoverColorPicker/hoverColorPicker.js':
    'export const isOnColorDecorator = () => false;',
  'contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant.js': nothing(
    'ColorHover',
    'HoverColorPickerParticipant',
  ),
  'contrib/dropOrPasteInto/browser/copyPasteController.js': controller('CopyPasteController'),
  'contrib/gotoError/browser/gotoError.js': `${controller('MarkerController')}
    export class NextMarkerAction { static ID = ''; }`,
  'contrib/gotoSymbol/browser/link/goToDefinitionAtPosition.js': controller(
    'GotoDefinitionAtPositionEditorContribution',
  ),
  'contrib/hover/browser/hoverCopyButton.js': 'export class HoverCopyButton { dispose() {} }',
  'contrib/inlayHints/browser/inlayHintsHover.js': nothing('InlayHintsHover'),
  'contrib/inlineCompletions/browser/hintsWidget/inlineCompletionsHintsWidget.js':
    'export const InlineSuggestionHintsContentWidget = { dropDownVisible: false };',
};
