/** Optional chains with an index in them: `a?.b[c]`. A call in the middle of one would break it, so it becomes a condition. */
import type { AnyNode, ChainExpression, MemberExpression } from 'acorn';
import type { CalledText } from './called-text.ts';
import { AT } from './operators.ts';
import { before, isIndexed, isPublic, type Link, linksOf, type Use } from './syntax.ts';

/** Rewrites those links of a chain that have an index to their right, from the last to the first. */
export function rewriteChain(
  chain: ChainExpression,
  text: CalledText,
  uses: Map<AnyNode, Use>,
): void {
  const links = linksOf(chain.expression);
  const isKept = [chain, chain.expression].some(node => uses.get(node) === 'kept');
  let { end } = chain;
  let members: Member[] = [];
  links.forEach((link, i) => {
    const isCalled = links[i - 1]?.type === 'CallExpression';
    if (isKept) uses.set(link, 'kept');
    else if (isIndexed(link) && !isCalled) members.push({ node: link, isMethod: false });
    if (!link.optional || members.length === 0) return;
    const method = methodOf(link);
    // One of `super` or with a `#` stays as it is, indices and all.
    if (!method || isPublic(method)) rewriteLink(link, end, members, text);
    for (const { node } of members) uses.set(node, 'kept'); // it is done
    end = before(link).end;
    members = method && isPublic(method) ? [{ node: method, isMethod: true }] : [];
  });
  for (const { node, isMethod } of members) {
    if (!isMethod) continue; // nothing is optional to its left
    text.appendLeft(node.start, text.call(node.start, METHOD));
    rewriteMember(node, text);
  }
}

/** A member that becomes a call: of the helper of an index, or of what gives a method with its object. */
interface Member {
  node: MemberExpression;
  isMethod: boolean;
}

const METHOD = '$_method';

/** The `a.b` of `a.b?.()`, which has to be called on `a`. */
function methodOf(link: Link): MemberExpression | null {
  const callee = before(link);
  return link.type === 'CallExpression' && callee.type === 'MemberExpression' ? callee : null;
}

/**
 * `a?.b[c].d` becomes `$_same(($_t=a)==null?undefined:helper($_t.b,c).d)`: what is to the right of `?.` is not reached
 * where `a` is null or undefined, and only there. `$_t` is read before anything else can write it.
 * @param end where what is to the right of it ends
 */
function rewriteLink(link: Link, end: number, members: readonly Member[], text: CalledText): void {
  const calls = members.map(({ isMethod }) => `${isMethod ? METHOD : text.helper(AT.source)}(`);
  const isNamed = link.type === 'MemberExpression' && !link.computed;
  const isMember = members.some(({ node }) => node === link);
  const dot = isNamed && !isMember ? '.' : '';
  text.appendLeft(link.start, `${text.call(link.start, '$_same')}($_t=`);
  text.replaceOperator(before(link).end, '?.', `)==null?undefined:${calls.join('')}$_t${dot}`);
  text.prependRight(end, ')');
  for (const { node } of members) rewriteMember(node, text);
}

/** The end of the call that `a[b]`, or `a.b`, becomes. */
function rewriteMember(node: MemberExpression, text: CalledText): void {
  const { object, property, computed, optional } = node;
  if (computed) return text.replaceBrackets(node, ',', ')');
  const name = `"${text.original.slice(property.start, property.end)}")`;
  if (!optional) text.replaceOperator(object.end, '.', ',');
  text.overwrite(property.start, property.end, optional ? `,${name}` : name);
}
