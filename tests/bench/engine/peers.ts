import type { Contestant } from './workloads.ts';
export async function findPeers(): Promise<{ peers: Contestant[]; missing: string[] }> {
  return { peers: [], missing: [] };
}
