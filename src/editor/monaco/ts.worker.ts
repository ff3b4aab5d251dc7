/** The worker that checks the cells. The plugin in ../build gives it the patched TypeScript. */
import 'monaco-editor/languages/features/typescript/ts.worker.js';
