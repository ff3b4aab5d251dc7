/**
 * The TypeScript that monaco-editor bundles, taught operators on objects and branches of cells: the editor's worker
 * and the command that checks the chapters' cells both run what `patchTypeScript` returns.
 */
import {
  BEFORE_COMPLETIONS,
  IN_COMPLETIONS,
  IN_RESOLUTION,
  LINK_BRANCHES,
} from './branch-checker.ts';
import { CHECKER_FUNCTIONS, IN_BINARY, IN_ELEMENT, IN_UNARY } from './operator-checker.ts';

/** The version whose checker was read when the patch was written. */
const TYPESCRIPT_VERSION = '5.9.3';

/** A place in TypeScript's source: one line, and what is put before or after it. */
interface Insertion {
  /** The function that the line is in; only lines after its head count. */
  within: string;
  line: string;
  before?: string;
  after?: string;
}

const INSERTIONS: Insertion[] = [
  {
    within: 'function checkBinaryLikeExpressionWorker(',
    line: 'function checkBinaryLikeExpressionWorker(left, operatorToken, right, leftType, rightType, checkMode, errorNode) {',
    before: CHECKER_FUNCTIONS,
  },
  {
    within: 'function checkBinaryLikeExpressionWorker(',
    line: 'const operator = operatorToken.kind;',
    after: IN_BINARY,
  },
  {
    within: 'function checkPrefixUnaryExpression(',
    line: 'checkNonNullType(operandType, node.operand);',
    after: IN_UNARY,
  },
  {
    within: 'function checkElementAccessExpression(',
    line: 'const effectiveIndexType = isForInVariableForNumericPropertyNames(indexExpression) ? numberType : indexType;',
    before: IN_ELEMENT,
  },
  {
    within: 'function initializeTypeChecker(',
    line: 'function initializeTypeChecker() {',
    after: LINK_BRANCHES,
  },
  {
    within: 'function resolveNameHelper(',
    line: 'result = lookup(globals, name, meaning);',
    before: IN_RESOLUTION,
  },
  {
    within: 'function getSymbolsInScope(',
    line: 'const symbols = createSymbolTable();',
    after: BEFORE_COMPLETIONS,
  },
  {
    within: 'function getSymbolsInScope(',
    line: 'copySymbols(globals, meaning);',
    before: IN_COMPLETIONS,
  },
];

/** What the inserted code calls; a rename in TypeScript would else show as an error in a reader's browser. */
const NEEDED = [
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
  if (!source.includes(`var version = "${TYPESCRIPT_VERSION}";`)) {
    fail(`this is not TypeScript ${TYPESCRIPT_VERSION}`);
  }
  if (source.includes(CHECKER_FUNCTIONS)) fail('it is patched already');
  for (const name of NEEDED) {
    if (!source.includes(`function ${name}(`)) fail(`it has no function ${name}`);
  }
  return INSERTIONS.reduce(insert, source);
}

function insert(source: string, { within, line, before = '', after = '' }: Insertion): string {
  const head = only(source, within, 0, source.length);
  // A function of the checker ends where the next one at its indentation starts.
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
