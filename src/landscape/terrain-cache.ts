import type { Inputs } from '../ui/control.ts';
import type { Terrain } from './landscape.ts';

/** The program that a landscape is part of. */
export interface TerrainSource {
  cells: readonly { id: string; source: string }[];
  /** The cell that shows the landscape. */
  cell: string;
  /** What the reader has set the controls to. */
  inputs: Inputs;
  /** The keys of the controls that the program has asked for so far. */
  asked: ReadonlySet<string>;
}

/**
 * The terrains of a chapter's landscapes, kept from run to run: dragging a start runs the program again, and the
 * terrain is the same as before. Of each landscape the newest is kept.
 */
export class TerrainCache {
  private readonly kept = new Map<string, { source: string; terrain: Terrain }>();

  /**
   * A program is seeded: what it has computed when it comes to a landscape follows from its cells so far and from
   * the inputs that it has asked for, other landscapes' starts among them, but not yet this one's own.
   * @param key names the landscape in its chapter, and its start among the inputs
   */
  terrain(
    key: string,
    { cells, cell, inputs, asked }: TerrainSource,
    survey: () => Terrain,
  ): Terrain {
    const soFar = cells.slice(0, cells.findIndex(({ id }) => id === cell) + 1);
    const known = [...asked].filter(other => other !== key).map(other => [other, inputs[other]]);
    const source = JSON.stringify([soFar.map(({ id, source }) => [id, source]), known]);
    const kept = this.kept.get(key);
    if (kept?.source === source) return kept.terrain;
    const terrain = survey();
    this.kept.set(key, { source, terrain });
    return terrain;
  }
}
