import { withApprovals, withFigures, type Finding, type Policy, type Register } from '@decisis/core';
import { fencedBlocks } from './fenced-block.ts';
import type { BlockReading } from './read-fenced-block.ts';

/** A policy with what documents add to it, and what is wrong with their blocks. */
export interface FencedPolicy {
  readonly policy: Policy;
  readonly findings: readonly Finding[];
}

/**
 * Adds to a policy what documents state: the tables of blocks ```` ```toml decisis ````, the numbers that sentinels count
 * after, and which adapters are approved. A block that cannot be read adds nothing and is a finding at its line: a typing error in a document never stops a
 * run, and never passes for an open gate. Of a change, hand in the registers of its base.
 */
export async function withFencedPolicy(policy: Policy, registers: readonly Register[]): Promise<FencedPolicy> {
  const blocks = registers.flatMap((register) => register.documents.flatMap((document) => fencedBlocks(document)));
  if (blocks.length === 0) return { policy: withDecided(policy, registers), findings: [] };
  const { readFencedBlock } = await import('./read-fenced-block.ts');
  const { plan, gates, sentinels } = policy;
  const classes = policy.pathClasses.map(({ name }) => name);
  const readings: BlockReading[] = [];
  // One after the other: a name that an earlier block took is taken, and its sentinel can be inherited from.
  for (const block of blocks) {
    const known = [...sentinels, ...readings.flatMap((reading) => [...reading.sentinels])];
    readings.push(readFencedBlock(block, known, classes));
  }
  return {
    policy: withDecided(
      {
        ...policy,
        sentinels: [...sentinels, ...readings.flatMap((reading) => [...reading.sentinels])],
        gates: [...gates, ...readings.flatMap((reading) => [...reading.gates])],
        plan: {
          ...plan,
          nodes: [...plan.nodes, ...readings.flatMap((reading) => [...reading.plan.nodes])],
          edges: [...plan.edges, ...readings.flatMap((reading) => [...reading.plan.edges])],
        },
      },
      registers,
    ),
    findings: readings.flatMap((reading) => [...reading.findings]),
  };
}

function withDecided(policy: Policy, registers: readonly Register[]): Policy {
  return withApprovals(withFigures(policy, registers), registers);
}
