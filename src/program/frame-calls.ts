import type { AnyNode, CallExpression, Program } from 'acorn';
import type { TextEdits } from './text-edits.ts';
import { children } from './walk.ts';

/**
 * Has each call of `ui.frame` say where it stands, as it is made: `ui.frame($_here("fit", 3, { loss }))`. To look at
 * the stack instead would take longer than all else that a step does.
 */
export function placeFrameCalls(program: Program, text: TextEdits, cell: string): void {
  const { original } = text;
  if (!original.includes('.frame')) return;
  const visit = (node: AnyNode): void => {
    if (isFrameCall(node)) {
      const [first] = node.arguments;
      const line = original.slice(0, node.start).split('\n').length;
      text.prependLeft(first.start, `$_here(${JSON.stringify(cell)},${line},`);
      text.appendRight(first.end, ')');
    }
    for (const child of children(node)) visit(child);
  };
  visit(program);
}

function isFrameCall(node: AnyNode): node is CallExpression {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property, computed } = node.callee;
  const isFrame = !computed && property.type === 'Identifier' && property.name === 'frame';
  const isUi = object.type === 'Identifier' && object.name === 'ui';
  const [first] = node.arguments;
  return isUi && isFrame && first !== undefined && first.type !== 'SpreadElement';
}
