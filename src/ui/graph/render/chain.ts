/** The chain rule, told for one node of a graph: its own derivative, and the product along its ways to the output. */
import { type Graph, type GraphNode, scalarOf } from '../graph.ts';
import { type Operation, operation } from './ops.ts';
import { inWords, nameOf, shapeOf, signOf } from './words.ts';

/** A value in a graph. */
export interface Place {
  index: number;
  output: number;
}

/** An operation that a value went into, and as which operand. */
interface Use {
  index: number;
  operand: number;
}

/** More ways than this are counted and not written out. */
const MOST_WAYS = 3;

/** More steps than this are not written out. */
const MOST_STEPS = 12;

/** The derivative of an operation: its rule, and what that comes to where all are numbers. */
export function ownDerivative(graph: Graph, index: number): string[] {
  const node = graph.nodes[index];
  if (node.kind !== 'operation') return [];
  const { rule } = derivativeOf(node);
  const slopes = slopesOf(graph, index);
  const here = node.inputs.flatMap((input, i) => {
    const slope = slopes?.[i];
    if (!('node' in input) || slope === undefined || Number.isNaN(slope)) return [];
    return [`∂/∂${inputName(graph, input.node, input.output)} = ${inWords(slope)}`];
  });
  return [...(rule ? [rule] : []), ...(here.length > 0 ? [`here: ${here.join(', ')}`] : [])];
}

/** The derivative of the graph's output with respect to a value, as far as it can be told. */
export function chainRule(graph: Graph, place: Place): string[] {
  if (place.index === 0 || graph.nodes[place.index]?.kind === 'data') return [];
  const ways = waysFrom(graph, place);
  const derivative = `∂${outputName(graph)}/∂${inputName(graph, place.index, place.output)}`;
  if (ways.length > MOST_WAYS) return [`${derivative}: the sum over more than ${MOST_WAYS} ways`];
  const factors = ways.map(way => way.map(use => slopesOf(graph, use.index)?.[use.operand]));
  const isKnown = (slope: number | undefined): slope is number => slope !== undefined;
  if (factors.length > 0 && factors.every(way => way.every(isKnown))) {
    const products = factors.map(way => way.reduce((a, b) => a * b, 1));
    const sum = products.reduce((a, b) => a + b, 0);
    const terms = ways.map((way, i) => written(graph, way, factors[i]));
    // One way that is not written out is its product.
    const told = new Set([terms.join(' + '), inWords(sum)]);
    return [[derivative, ...told].join(' = ')];
  }
  const [first] = ways;
  if (!first) return [];
  const sum = ways.length > 1 ? `as the sum of ${ways.length} ways, one of them ` : '';
  return [`${derivative} comes back ${sum}${inSteps(graph, place, first)}`];
}

/** The factors of one way, the output's first: as the gradient meets them. */
function written(graph: Graph, way: readonly Use[], factors: readonly number[]): string {
  if (way.length > MOST_STEPS) return inWords(factors.reduce((a, b) => a * b, 1));
  return way
    .map((use, i) => `${inWords(factors[i])} (${sign(graph, use)})`)
    .reverse()
    .join(' · ');
}

/** Through what a gradient comes, and the shapes that it has. */
function inSteps(graph: Graph, { index, output }: Place, way: readonly Use[]): string {
  const signs = way.map(use => sign(graph, use)).reverse();
  const steps = signs.length > MOST_STEPS ? [...signs.slice(0, 5), '…', ...signs.slice(-5)] : signs;
  const [from, to] = [graph.nodes[0]?.outputs[0], graph.nodes[index]?.outputs[output]];
  const shapes = from && to ? `, from shape ${shapeOf(from)} to ${shapeOf(to)}` : '';
  return `through ${steps.join(', ')}${shapes}`;
}

const sign = (graph: Graph, { index }: Use): string => signOf(graph.nodes[index]);

function outputName({ nodes }: Graph): string {
  return nodes[0]?.outputs[0]?.name ?? 'output';
}

/** What stands below the line of a derivative: a name, or an operation in brackets. */
function inputName({ nodes }: Graph, index: number, output: number): string {
  const node = nodes[index];
  const name = node.outputs[output]?.name;
  if (name) return name;
  if (node.outputs.length > 1) return `(${nameOf(node)} ${output})`;
  return node.kind === 'operation' ? `(${nameOf(node)})` : nameOf(node);
}

/** What is known of a node's derivative: nothing where the rule is one for another number of operands, as `−` of one is. */
function derivativeOf({ op, inputs }: GraphNode): Pick<Operation, 'rule' | 'slopes'> {
  const { rule, slopes } = operation(op ?? '');
  const unknown = inputs.map(() => Number.NaN);
  const isOther = slopes && slopes(unknown, Number.NaN).length !== inputs.length;
  return isOther ? { rule: null } : { rule, slopes };
}

/** The derivatives of an operation on numbers, one for each operand; `null` where they are not known. */
function slopesOf({ nodes }: Graph, index: number): readonly number[] | null {
  const node = nodes[index];
  const { slopes } = derivativeOf(node);
  const output = scalarOf(node.outputs[0]);
  if (!slopes || output === null || node.outputs.length > 1) return null;
  const inputs = node.inputs.map(input => {
    if ('number' in input) return input.number;
    return 'node' in input ? scalarOf(nodes[input.node]?.outputs[input.output]) : null;
  });
  return inputs.every(input => input !== null) ? slopes(inputs, output) : null;
}

/** All ways from a value to the output, each as the operations on it; one more than are written out at most. */
function waysFrom(graph: Graph, place: Place): Use[][] {
  const found: Use[][] = [];
  const go = ({ index, output }: Place, way: readonly Use[]): void => {
    if (found.length > MOST_WAYS) return;
    if (index === 0) {
      found.push([...way]);
      return;
    }
    for (const use of usesOf(graph, { index, output })) {
      graph.nodes[use.index]?.outputs.forEach((_, next) => {
        go({ index: use.index, output: next }, [...way, use]);
      });
    }
  };
  go(place, []);
  return found;
}

/** What a value went into. */
function usesOf({ nodes }: Graph, { index, output }: Place): Use[] {
  return nodes.flatMap((node, i) =>
    node.inputs.flatMap((input, operand) => {
      const isThis = 'node' in input && input.node === index && input.output === output;
      return isThis ? [{ index: i, operand }] : [];
    }),
  );
}
