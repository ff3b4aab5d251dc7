/** The worker that checks the cells. The plugin in ../build gives it the patched TypeScript. */
import {
  initialize,
  TypeScriptWorker,
  ts,
} from 'monaco-editor/languages/features/typescript/ts.worker.js';
import { expressionInfo } from './expression-info.ts';

/** TypeScript's answers, and one more: what an operator's result is. */
class CellWorker extends TypeScriptWorker {
  override async getQuickInfoAtPosition(file: string, position: number) {
    return (
      (await super.getQuickInfoAtPosition(file, position)) ??
      expressionInfo(ts.typescript, this.getLanguageService().getProgram(), file, position)
    );
  }
}

self.onmessage = () => {
  initialize((context, data) => new CellWorker(context, data));
};
