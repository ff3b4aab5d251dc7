/** The worker that checks the cells. The plugin in ../build gives it the patched TypeScript. */

import { cellTypes } from 'virtual:downhill/cell-types';
import {
  initialize,
  TypeScriptWorker,
  ts,
} from 'monaco-editor/languages/features/typescript/ts.worker.js';
import { checkedText } from '../checker.ts';
import { expressionInfo } from './expression-info.ts';

/** Monaco's TypeScript, with cells that are leaves, and one more answer: what an operator makes. */
class CellWorker extends TypeScriptWorker {
  /** The declarations come with this worker: the page has no use for them. */
  constructor(context: unknown, data: object) {
    const extraLibs = Object.fromEntries(
      Object.entries(cellTypes).map(([file, content]) => [file, { content, version: 1 }]),
    );
    super(context, { ...data, extraLibs });
  }

  override async getQuickInfoAtPosition(file: string, position: number) {
    return (
      (await super.getQuickInfoAtPosition(file, position)) ??
      expressionInfo(ts.typescript, this.getLanguageService().getProgram(), file, position)
    );
  }

  override _getScriptText(file: string) {
    const text = super._getScriptText(file);
    return text === undefined ? undefined : checkedText(file, text);
  }
}

self.onmessage = () => {
  initialize((context, data) => new CellWorker(context, data));
};
