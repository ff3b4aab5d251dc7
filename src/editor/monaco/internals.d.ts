/** The few of Monaco's own modules that are used by path; they come without declarations. */
declare module 'monaco-editor/editor/browser/config/tabFocus.js' {
  export const TabFocus: { setTabFocusMode(on: boolean): void };
}

declare module 'monaco-editor/base/browser/ui/aria/aria.js' {
  export function alert(message: string): void;
}

declare module 'monaco-editor/languages/features/typescript/ts.worker.js' {
  import type typescript from 'typescript';

  export class TypeScriptWorker {
    constructor(context: unknown, data: object);
    /** What every other method reads files with. */
    _getScriptText(file: string): string | undefined;
    getLanguageService(): typescript.LanguageService;
    getQuickInfoAtPosition(
      file: string,
      position: number,
    ): Promise<typescript.QuickInfo | undefined>;
    getCompletionsAtPosition(
      file: string,
      position: number,
    ): Promise<typescript.CompletionInfo | undefined>;
    getCompletionEntryDetails(
      file: string,
      position: number,
      name: string,
    ): Promise<typescript.CompletionEntryDetails | undefined>;
    getSignatureHelpItems(
      file: string,
      position: number,
      options: typescript.SignatureHelpItemsOptions | undefined,
    ): Promise<typescript.SignatureHelpItems | undefined>;
  }
  export function initialize(create: (context: unknown, data: object) => object): void;
  export const ts: { typescript: typeof typescript };
}
