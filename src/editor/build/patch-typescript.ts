/**
 * The TypeScript that monaco-editor bundles, taught operators on objects and branches of cells: the editor's worker
 * and the command that checks the chapters' cells both run what `patchTypeScript` returns.
 */
import { beforeCompletions, inCompletions, inResolution, linkBranches } from './branch-checker.ts';
import { checkerFunctions, inBinary, inElement, inUnary } from './operator-checker.ts';

/** The version whose checker was read when the patch was written. */
const typescriptVersion = '5.9.3';

/** A place in TypeScript's source: one line, and what is put before or after it. */
interface Insertion {
  /** The function that the line is in; only lines after its head count. */
  within: string;
  line: string;
  before?: string;
  after?: string;
}

const insertions: Insertion[] = [
  {
    within: 'function checkBinaryLikeExpressionWorker(',
    line: 'function checkBinaryLikeExpressionWorker(left, operatorToken, right, leftType, rightType, checkMode, errorNode) {',
    before: checkerFunctions,
  },
  {
    within: 'function checkBinaryLikeExpressionWorker(',
    line: 'const operator = operatorToken.kind;',
    after: inBinary,
  },
  {
    within: 'function checkPrefixUnaryExpression(',
    line: 'checkNonNullType(operandType, node.operand);',
    after: inUnary,
  },
  {
    within: 'function checkElementAccessExpression(',
    line: 'const effectiveIndexType = isForInVariableForNumericPropertyNames(indexExpression) ? numberType : indexType;',
    before: inElement,
  },
  {
    within: 'function initializeTypeChecker(',
    line: 'function initializeTypeChecker() {',
    after: linkBranches,
  },
  {
    within: 'function resolveNameHelper(',
    line: 'result = lookup(globals, name, meaning);',
    before: inResolution,
  },
  {
    within: 'function getSymbolsInScope(',
    line: 'const symbols = createSymbolTable();',
    after: beforeCompletions,
  },
  {
    within: 'function getSymbolsInScope(',
    line: 'copySymbols(globals, meaning);',
    before: inCompletions,
  },
];

/** What the inserted code calls; a rename in TypeScript would else show as an error in a reader's browser. */
const needed = [
  'checkAssignmentOperator',
  'checkNonNullType',
  'getAssignmentTargetKind',
  'getBaseConstraintOfType',
  'getBaseTypeOfLiteralType',
  'getErasedSignature',
  'getIntersectionType',
  'getNonNullableType',
  'getParameterCount',
  'getPropertyOfType',
  'getReturnTypeOfSignature',
  'getSourceFileOfNode',
  'getSignaturesOfType',
  'getTypeAtPosition',
  'getTypeNamesForErrorDisplay',
  'getTypeOfSymbol',
  'getUnionType',
  'isAssignmentOperator',
  'isErrorType',
  'isTypeAny',
  'isTypeAssignableTo',
  'isTypeAssignableToKind',
  'tokenToString',
  'typeToString',
];

/**
 * Patches TypeScript's source (`typescriptServices.js` of monaco-editor, or `typescript.js`).
 *
 * @throws when it is another version, or a place is not there exactly once
 */
export function patchTypeScript(source: string): string {
  if (!source.includes(`var version = "${typescriptVersion}";`)) {
    fail(`this is not TypeScript ${typescriptVersion}`);
  }
  if (source.includes(checkerFunctions)) fail('it is patched already');
  for (const name of needed) {
    if (!source.includes(`function ${name}(`)) fail(`it has no function ${name}`);
  }
  return insertions.reduce(insert, source);
}

function insert(source: string, { within, line, before = '', after = '' }: Insertion): string {
  const head = only(source, within, 0, source.length);
  // a function of the checker ends where the next one at its indentation starts
  const end = source.indexOf('\n    function ', head + within.length);
  const at = only(source, line, head, end);
  const stop = at + line.length;
  return source.slice(0, at) + before + line + after + source.slice(stop);
}

/** The index of the one occurrence of `text` between `start` and `end`. */
function only(source: string, text: string, start: number, end: number): number {
  const first = source.indexOf(text, start);
  if (first < 0 || first >= end) fail(`${JSON.stringify(text)} is not in it`);
  const second = source.indexOf(text, first + text.length);
  if (second >= 0 && second < end) fail(`${JSON.stringify(text)} is in it more than once`);
  return first;
}

function fail(why: string): never {
  throw new Error(`Cannot teach TypeScript what cells are: ${why}. Review the patch.`);
}
