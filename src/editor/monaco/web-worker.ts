/**
 * Stands in for Monaco's `internal/common/workers.js`, which imports every feature of the editor
 * for its side effects (500 KB). The plugin in ../build swaps them.
 */
import { editor } from 'monaco-editor/editor/editor.api.js';

interface WorkerOptions {
  label?: string;
  createData?: unknown;
  host?: Record<string, (...args: unknown[]) => unknown>;
  keepIdleModels?: boolean;
}

/** Creates a language's worker: its first message is ignored, its second says what to make. */
export function createWebWorker<T extends object>(
  options: WorkerOptions,
): editor.MonacoWebWorker<T> {
  const worker = Promise.resolve(
    globalThis.MonacoEnvironment?.getWorker?.('workerMain.js', options.label ?? ''),
  ).then(started => {
    if (!started) throw new Error('MonacoEnvironment.getWorker is not set');
    started.postMessage('ignore');
    started.postMessage(options.createData);
    return started;
  });
  return editor.createWebWorker<T>({
    worker,
    host: options.host,
    keepIdleModels: options.keepIdleModels,
  });
}
