/**
 * Squiggles. Monaco's own checks a model when that model changes; here the cells are one program,
 * so a change in one checks all that are open.
 */
import { IGNORED_DIAGNOSTICS } from '../checker.ts';
import { getTypeScriptWorker, monaco } from './api.ts';

type Model = monaco.editor.ITextModel;

/** TypeScript's message, which may lead to others. */
interface MessageChain {
  messageText: string;
  next?: MessageChain[];
}

/** What of TypeScript's diagnostics comes through the worker's boundary. */
interface Diagnostic {
  start?: number;
  length?: number;
  code: number;
  category: number;
  messageText: string | MessageChain;
}

/** Long enough not to underline a word half typed, short enough to feel immediate. */
const DELAY = 250;

/** Monaco sets its TypeScript up a moment after its first editor, and refuses to be asked before. */
async function typescript(tries = 100): ReturnType<typeof getTypeScriptWorker> {
  try {
    return await getTypeScriptWorker();
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise(resolve => setTimeout(resolve, 20));
    return typescript(tries - 1);
  }
}

let timer = 0;

/** Checks every cell that stands in an editor, once typing has paused. */
export function checkSoon(after = DELAY): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => void checkOpenCells(), after);
}

async function checkOpenCells(): Promise<void> {
  const open = monaco.editor.getModels().filter(model => model.isAttachedToEditor());
  await Promise.all(open.map(check));
}

async function check(model: Model): Promise<void> {
  const version = model.getVersionId();
  const file = model.uri.toString();
  const worker = await (await typescript())(model.uri);
  const found = await Promise.all([
    worker.getSyntacticDiagnostics(file),
    worker.getSemanticDiagnostics(file),
  ]);
  if (model.isDisposed() || model.getVersionId() !== version) return;
  const diagnostics = (found.flat() as Diagnostic[]).filter(
    ({ code }) => !IGNORED_DIAGNOSTICS.includes(code),
  );
  monaco.editor.setModelMarkers(
    model,
    'typescript',
    diagnostics.map(diagnostic => marker(model, diagnostic)),
  );
}

function marker(model: Model, diagnostic: Diagnostic): monaco.editor.IMarkerData {
  const start = diagnostic.start ?? 0;
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(start + (diagnostic.length || 1));
  return {
    severity: monaco.MarkerSeverity.Error,
    message: flatten(diagnostic.messageText),
    code: `TS${diagnostic.code}`,
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

/** A chain of messages as text, each consequence indented under its cause. */
function flatten(message: string | MessageChain, depth = 0): string {
  if (typeof message === 'string') return message;
  const below = message.next?.map(next => `\n${flatten(next, depth + 1)}`) ?? [];
  return '  '.repeat(depth) + message.messageText + below.join('');
}
