import { itemsOfReference } from '../documents/items-of-reference.ts';
import type { Register } from '../documents/register.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import type { AstSentinel } from '../policy/sentinels/ast-sentinel.ts';
import type { StatedFigure } from '../policy/sentinels/sentinel-base.ts';
import type { TextSentinel } from '../policy/sentinels/text-sentinel.ts';
import { statedFigure } from './stated-figure.ts';

/**
 * A policy in which every sentinel that counts after a figure has the number that its decision states. One whose number cannot be
 * told stays without bounds, with the reason, and could not observe.
 */
export function withFigures(policy: Policy, registers: readonly Register[]): Policy {
  if (!policy.sentinels.some(({ figure }) => figure !== undefined)) return policy;
  return { ...policy, sentinels: policy.sentinels.map((sentinel) => withFigure(sentinel, registers)) };
}

function withFigure(sentinel: Sentinel, registers: readonly Register[]): Sentinel {
  const { figure, decision } = sentinel;
  if (figure === undefined || !isCounting(sentinel)) return sentinel;
  const reading = readFigure(figure, decision, registers);
  const bounds = 'value' in reading ? { least: reading.value, most: reading.value } : NO_BOUNDS;
  return { ...sentinel, ...bounds, figure: { ...figure, reading } };
}

const NO_BOUNDS = { least: undefined, most: undefined };

function isCounting(sentinel: Sentinel): sentinel is TextSentinel | AstSentinel {
  return sentinel.kind === 'count' || sentinel.kind === 'ast';
}

function readFigure(
  { of }: StatedFigure,
  decision: string,
  registers: readonly Register[],
): NonNullable<StatedFigure['reading']> {
  const [item, ...others] = itemsOfReference(decision, registers);
  if (item === undefined) return { problem: `no register that was read has ${decision}` };
  if (others.length > 0) return { problem: `several registers have ${decision}` };
  return statedFigure(item, decision, of);
}
