/** The worker that checks the cells. The plugin in ../build gives it the patched TypeScript. */

import { cellTypes } from 'virtual:downhill/cell-types';
import {
  initialize,
  TypeScriptWorker,
  ts,
} from 'monaco-editor/languages/features/typescript/ts.worker.js';
import type typescript from 'typescript';
import { checkedText } from '../checker.ts';
import { Answers } from './answers.ts';

/** Monaco's TypeScript, with cells that are leaves, and with answers that learners can read. */
class CellWorker extends TypeScriptWorker {
  private readonly answers: Answers;

  /** The declarations come with this worker: the page has no use for them. */
  constructor(context: unknown, data: object) {
    const extraLibs = Object.fromEntries(
      Object.entries(cellTypes).map(([file, content]) => [file, { content, version: 1 }]),
    );
    super(context, { ...data, extraLibs });
    this.answers = new Answers(ts.typescript, this.getLanguageService());
  }

  override async getQuickInfoAtPosition(file: string, position: number) {
    return this.answers.hover(file, position);
  }

  override async getCompletionsAtPosition(file: string, position: number) {
    return this.answers.completions(file, position);
  }

  override async getCompletionEntryDetails(file: string, position: number, name: string) {
    return this.answers.completion(file, position, name);
  }

  override async getSignatureHelpItems(
    file: string,
    position: number,
    options: typescript.SignatureHelpItemsOptions | undefined,
  ) {
    return this.answers.signatures(file, position, options);
  }

  override _getScriptText(file: string) {
    const text = super._getScriptText(file);
    return text === undefined ? undefined : checkedText(file, text);
  }
}

self.onmessage = () => {
  initialize((context, data) => new CellWorker(context, data));
};
