/** Before each file of unit tests: what the files share, for they share a process, is as it is in a fresh one. */
import { vi } from 'vitest';
import { reset } from '../../engine/index.ts';

reset();
vi.unstubAllGlobals();
