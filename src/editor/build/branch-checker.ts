/**
 * JavaScript that is inserted into TypeScript's checker for cells that are a branch (see branchesText in
 * ../checker.ts): a name that a file does not declare is looked for in those above it, and only then among the
 * global ones.
 */
import { BRANCHES_FILE } from '../checker.ts';

/** Runs when a checker is made: notes on each file of a branch which ones it sees, the nearest first. */
export const LINK_BRANCHES = /* js */ `
      for (const line of host.getSourceFile("${BRANCHES_FILE}")?.text.split("\\n") ?? []) {
        const branch = line.split(" ").slice(1).map((name) => host.getSourceFile(name)).filter(Boolean);
        branch.forEach((file, i) => file.downhillAbove = branch.slice(0, i).reverse());
      }`;

/** Before a name is looked up among the global ones. */
export const IN_RESOLUTION = /* js */ `for (const above of lastLocation?.downhillAbove ?? []) {
          if (result = lookup(above.locals, name, meaning)) break;
        }
        if (!result) `;

/** What completions offer: asked where they begin to be collected, for there is no place left to ask in the end. */
export const BEFORE_COMPLETIONS = /* js */ `
      const downhillAbove = getSourceFileOfNode(location)?.downhillAbove ?? [];`;

/** Before the global names are offered. */
export const IN_COMPLETIONS = /* js */ `for (const above of downhillAbove) copySymbols(above.locals, meaning);
        `;
