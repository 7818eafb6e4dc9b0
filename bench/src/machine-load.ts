import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Share of the machine's processors that others used while something was measured; undefined where /proc is missing. */
export interface ForeignLoad {
  readonly foreignShare: number | undefined;
}

/** Starts to watch the machine; the returned function ends it, given the processor seconds that were ours. */
export function watchLoad(): (ownSeconds: number) => ForeignLoad {
  const before = machineSeconds();
  return (ownSeconds) => {
    const after = machineSeconds();
    if (before === undefined || after === undefined || after.total <= before.total) return { foreignShare: undefined };
    const foreign = Math.max(0, after.busy - before.busy - ownSeconds);
    return { foreignShare: Math.round((foreign / (after.total - before.total)) * 1000) / 1000 };
  };
}

/** What the figures were measured on. */
export function describeMachine(): Readonly<Record<string, unknown>> {
  return {
    node: process.versions.node,
    v8: process.versions.v8,
    platform: `${process.platform} ${process.arch}`,
    processors: availableParallelism(),
    model: cpus()[0]?.model.trim() ?? 'unknown',
    memoryMb: Math.round(totalmem() / 1e6),
    loadAverage: loadavg().map((load) => Math.round(load * 100) / 100),
  };
}

const TICKS_PER_SECOND = 100;

function machineSeconds(): { busy: number; total: number } | undefined {
  try {
    const first = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? '';
    const ticks = first.trim().split(/\s+/).slice(1, 9).map(Number);
    const total = ticks.reduce((sum, tick) => sum + tick, 0);
    const idle = (ticks[3] ?? 0) + (ticks[4] ?? 0);
    return { busy: (total - idle) / TICKS_PER_SECOND, total: total / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}
