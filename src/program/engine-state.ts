/** The state of the engine that programs share. */
import * as torch from '../../engine/index.ts';

/**
 * Puts the engine in the state that programs start from.
 * @param program its text: where it draws a graph, operations keep what they are given, for the drawing
 */
export function resetEngine(program: string): void {
  torch.reset();
  if (program.includes('ui.graph')) torch.keep_operands();
}

/** Notes where the random numbers are; what it returns puts them back there. */
export function markRandom(): () => void {
  const { default_generator: random } = torch;
  const state = random.get_state();
  return () => random.set_state(state);
}
