import type { AgentContext } from '../src/agent-tools/agent-context.ts';
import { readDocument } from '../src/documents/read-register.ts';
import { registerOf, type Register } from '../src/documents/register.ts';
import { sourceOf } from '../src/documents/source-text.ts';
import { DEFAULT_POLICY, type Policy } from '../src/policy/policy.ts';
import type { TextSentinel } from '../src/policy/sentinels/text-sentinel.ts';

/** A repository in memory as agents ask about it: the Markdown files under `decisions/` are registers. */
export function agentContext(
  files: Readonly<Record<string, string>>,
  policy: Partial<Policy> = {},
  today = '2026-03-01',
): AgentContext {
  const registersOf = (texts: ReadonlyMap<string, string | undefined>): Register[] =>
    [...texts].flatMap(([path, text]) =>
      path.startsWith('decisions/') && text !== undefined
        ? [registerOf(path, path, [readDocument(sourceOf(path, text))])]
        : [],
    );
  const all = new Map<string, string | undefined>(Object.entries(files));
  return {
    today,
    registers: registersOf(all),
    policy: { ...DEFAULT_POLICY, ...policy },
    repository: {
      paths: () => Object.keys(files).toSorted(),
      has: (path) => Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`)),
      text: (path) => files[path],
    },
    reread: (texts) => registersOf(new Map([...all, ...texts])),
  };
}

/** A sentinel over lines of `src`. */
export function sentinelOf(parts: Partial<TextSentinel> & Pick<TextSentinel, 'patterns'>): TextSentinel {
  return {
    id: 'no-gin',
    decision: 'D-002',
    statement: 'no route uses gin',
    kind: 'absent',
    level: 'hard',
    after: undefined,
    origin: { path: 'decisis.toml', line: 1 },
    files: { classes: [], include: ['src/**'], exclude: [] },
    least: undefined,
    most: undefined,
    tripwire: undefined,
    ...parts,
  };
}
