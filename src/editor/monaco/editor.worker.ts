/** Monaco's own worker, for the little that it computes off the main thread; not loaded unless asked for. */
import 'monaco-editor/editor/editor.worker.js';
