import type { Sentinel, SentinelKind } from '@decisis/core';
import type { SentinelRunner } from './sentinel-runner.ts';

type Loader = () => Promise<unknown>;

const text: Loader = async () => (await import('./text/text-runner.ts')).textRunner;

const outside: Loader = async () => (await import('./trust/outside-runner.ts')).outsideRunner;

// Loaded when a sentinel of the kind is there: nobody pays for the engines of others.
const RUNNERS: Readonly<Record<SentinelKind, Loader>> = {
  absent: text,
  present: text,
  count: text,
  ast: async () => (await import('./ast/ast-runner.ts')).astRunner,
  data: async () => (await import('./data/data-runner.ts')).dataRunner,
  names: async () => (await import('./names/names-runner.ts')).namesRunner,
  mention: async () => (await import('./mention/mention-runner.ts')).mentionRunner,
  sql: outside,
  metric: outside,
  http: outside,
  command: outside,
};

/** What looks for the sentinels of a kind; the same for kinds that are looked for together. */
export async function runnerOf(kind: SentinelKind): Promise<SentinelRunner<Sentinel>> {
  return (await RUNNERS[kind]()) as SentinelRunner<Sentinel>;
}
