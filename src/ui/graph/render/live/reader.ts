/** Reading a graph: the node under the pointer or the arrow keys, its way to the output, and its derivatives. */
import '../../../../plot/render/live/reader.css';
import './reader.css';
import { announceLines } from '../../../../dom/announce.ts';
import { h } from '../../../../dom/html.ts';
import { isShortcut } from '../../../../dom/keys.ts';
import type { Graph } from '../../graph.ts';
import { type Direction, stepAt } from '../direction.ts';
import { graphOf } from '../graph-data.ts';
import { drawInto } from '../render-graph.ts';
import { type View, viewOf } from '../view.ts';
import { moved, towardsOutput } from './navigation.ts';
import { openAgain } from './open-again.ts';
import { tell } from './tell.ts';
import { createTools } from './tools.ts';

/** Which graphs are being read. A graph that is redrawn is a new element, and is read afresh. */
const readers = new WeakMap<HTMLElement, GraphReader>();

/** Begins to read a graph, from the event that first showed interest in it. */
export function readGraph(root: HTMLElement, event: Event): void {
  let reader = readers.get(root);
  if (!reader) {
    reader = new GraphReader(root);
    readers.set(root, reader);
  }
  reader.open(event);
}

class GraphReader {
  private readonly root: HTMLElement;
  private readonly graph: Graph;
  private readonly unfolded: Set<number>;
  private readonly tip = h('div', { class: 'plot-tip graph-tip' });
  private readonly tools: HTMLElement;
  private view: View;
  /** The node that is read, and the one that it was come to from by an arrow key; by their ids. */
  private at: string | null = null;
  private came: string | null = null;

  /** @param unfolded the folds that are open in it */
  constructor(root: HTMLElement, unfolded: ReadonlySet<number> = new Set()) {
    this.root = root;
    this.graph = graphOf(root);
    this.unfolded = new Set(unfolded);
    this.view = viewOf(this.graph, this.unfolded);
    this.tools = createTools(() => this.drawing as SVGSVGElement);
    root.addEventListener('pointermove', event => this.point(event));
    root.addEventListener('pointerleave', () => this.close());
    root.addEventListener('focusout', event => {
      if (!root.contains(event.relatedTarget as Node | null)) this.close();
    });
    root.addEventListener('keydown', event => this.press(event));
    root.addEventListener('click', event => {
      const id = nodeAt(event.target);
      if (id !== null) this.unfold(id);
    });
    root.addEventListener('downhill:adopt', event => this.handOver((event as CustomEvent).detail));
  }

  /** What the reader has opened, table and folds, stays open when the graph makes way for that of another run. */
  private handOver(fresh: HTMLElement): void {
    if (!fresh.matches('.graph')) return;
    const [mine, its] = [this.root, fresh].map(root => root.querySelector('details'));
    const graph = graphOf(fresh);
    const unfolded = openAgain(this.unfolded, this.graph, graph);
    if (!mine?.open && unfolded.size === 0) return;
    if (mine?.open && its) its.open = true;
    if (unfolded.size > 0) drawInto(fresh, graph, unfolded);
    readers.set(fresh, new GraphReader(fresh, unfolded));
  }

  open(event: Event): void {
    if (!this.tools.isConnected) this.root.querySelector('details')?.before(this.tools);
    // A click that came before this file did; what is unfolded already stays so.
    const id = event.type === 'click' ? nodeAt(event.target) : null;
    if (id !== null) this.unfold(id);
    else if (event instanceof PointerEvent) this.point(event);
  }

  /** The drawing that the page has room for. */
  private get drawing(): SVGSVGElement | null {
    const all = [...this.root.querySelectorAll<SVGSVGElement>('.graph-scroll > svg')];
    return all.find(svg => svg.getClientRects().length > 0) ?? null;
  }

  /** Leaves the graph as it was, unless it is still pointed at or focused. */
  private close(): void {
    if (this.root.matches(':hover, :focus-within')) return;
    this.hide();
    this.tools.remove();
  }

  private hide(): void {
    this.at = null;
    this.came = null;
    this.tip.remove();
    this.drawing?.classList.remove('is-read');
  }

  private point(event: PointerEvent): void {
    const id = nodeAt(event.target);
    if (id !== null) this.show(id);
    else if (!this.root.querySelector('.graph-scroll > svg:focus')) this.hide();
  }

  private press(event: KeyboardEvent): void {
    const { drawing } = this;
    if (!drawing || event.target !== drawing || isShortcut(event)) return;
    if (event.key === 'Escape') return this.hide();
    if (event.key === 'Enter' && this.at !== null) return this.unfold(this.at);
    const direction = drawing.dataset.direction as Direction;
    const { at, came } = this;
    const id = moved(this.view, { at, came, key: event.key, direction }, other => {
      const { left, top } = this.box(other);
      return stepAt(direction, { x: left, y: top }).across;
    });
    if (id === null) return;
    event.preventDefault();
    if (id === at) return;
    this.say(id);
    this.came = at;
  }

  /** Shows a fold's nodes in its place. */
  private unfold(id: string): void {
    const item = this.view.items.find(other => other.id === id);
    if (item?.kind !== 'fold') return;
    const hadFocus = document.activeElement === this.drawing;
    this.hide();
    this.unfolded.add(item.index);
    this.view = viewOf(this.graph, this.unfolded);
    drawInto(this.root, this.graph, this.unfolded);
    if (!hadFocus) return this.show(id);
    this.drawing?.focus();
    this.say(id);
  }

  /** Shows a node to those who go by keys: brings it into view, and has screen readers say what it is. */
  private say(id: string): void {
    this.node(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.show(id);
    announceLines(this.tip);
  }

  /** Lights the way from a node to the output, and tells what it is. */
  private show(id: string): void {
    const item = this.view.items.find(other => other.id === id);
    const { drawing } = this;
    if (!item || !drawing || (this.at === id && this.tip.isConnected)) return;
    this.at = id;
    this.light(drawing, id);
    this.root.append(this.tip);
    this.tip.replaceChildren(...tell(this.graph, item).map(line));
    this.place(id);
  }

  private light(drawing: SVGSVGElement, id: string): void {
    const lit = towardsOutput(this.view, id);
    const isLit = ({ dataset }: SVGElement): boolean =>
      dataset.node !== undefined
        ? lit.has(dataset.node)
        : lit.has(dataset.from ?? '') && lit.has(dataset.to ?? '');
    for (const part of drawing.querySelectorAll<SVGElement>('.graph-node, .graph-link')) {
      part.classList.toggle('is-lit', isLit(part));
      part.classList.toggle('is-at', part.dataset.node === id);
    }
    drawing.classList.add('is-read');
  }

  private node(id: string): SVGElement | null {
    return this.drawing?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
  }

  private box(id: string): DOMRect {
    return (this.node(id) as SVGElement).getBoundingClientRect();
  }

  /**
   * Puts the words where they do not cover the way to the output: below a drawing that goes to the right, and
   * beside one that goes down, or else above the node, in the window if they fit.
   */
  private place(id: string): void {
    const drawing = this.drawing as SVGSVGElement;
    const [node, drawn] = [this.box(id), drawing.getBoundingClientRect()];
    const root = this.root.getBoundingClientRect();
    const { width, height } = this.tip.getBoundingClientRect();
    const isBeside = drawing.dataset.direction === 'TB' && drawn.right + GAP + width <= root.right;
    const middle = (node.left + node.right) / 2 - width / 2;
    const left = isBeside
      ? drawn.right + GAP
      : Math.max(root.left, Math.min(middle, root.right - width));
    const [above, below] = [node.top - GAP - height, node.bottom + GAP];
    const isAbove = drawing.dataset.direction === 'TB' ? above > 0 : below + height > innerHeight;
    // Beside the lowest nodes, they end where the drawing does: below it are the tools.
    const level = Math.max(drawn.top, Math.min(node.top, drawn.bottom - height));
    const top = isBeside ? level : isAbove ? above : below;
    this.tip.style.translate = `${Math.round(left - root.left)}px ${Math.round(top - root.top)}px`;
  }
}

/** Pixels between a node and what is said of it. */
const GAP = 8;

/** The id of the node that an event is about. */
const nodeAt = (target: EventTarget | null): string | null =>
  (target as Element).closest<SVGElement>('.graph-node')?.dataset.node ?? null;

/** The first of them says what it is. */
const line = (text: string, i: number): HTMLElement =>
  h('div', i === 0 ? { class: 'graph-tip-title' } : {}, text);
