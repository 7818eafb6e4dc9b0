import { shellWord } from '../errors/shell-word.ts';
import { defineFinding } from './finding-entry.ts';

/** Findings about what has started, and about what was only read from prose. */
export const READINESS_FINDINGS = {
  'readiness/unsafe-start': defineFinding({
    id: 'readiness/unsafe-start',
    category: 'readiness',
    severity: 'error',
    docs: {
      description: 'Something is said to have started or to be done while its gate is closed.',
      why: 'the work goes on without the decision that it rests on',
      example: `# decisis.toml
[plan]
phase = "Phase 1"

[[gate]]
node = "Phase 1"
requires = "D-004"
`,
      fix: 'stop the work, take the decision, or correct what the plan says',
    },
    messages: {
      started: (data: { node: string; state: string; waits: readonly string[] }) =>
        `the plan says that ${data.node} is ${data.state}, though it waits for ${data.waits.join(', ')}`,
    },
    hints: { started: ({ waits }) => `see what is missing with "decisis show ${shellWord(waits[0] ?? 'ID')}"` },
    samples: { started: { node: 'Phase 1', state: 'started', waits: ['D-004'] } },
  }),
  'readiness/inferred-edge': defineFinding({
    id: 'readiness/inferred-edge',
    category: 'readiness',
    severity: 'info',
    docs: {
      description: 'What an undecided item holds up was read from prose, and nobody has confirmed it.',
      why: '"decisis ready" counts it, and "decisis check" does not enforce it before somebody has looked',
      example: `| ID | Decision | Status | Impact if delayed |
|---|---|---|---|
| D-001 | Pick the message broker | open | Blocks M1 |
`,
      fix: 'confirm it in decisis.toml under "[[plan.edge]]", or say there that it was misread',
    },
    messages: {
      read: (data: { ids: readonly string[]; items: readonly string[]; nodes: readonly string[] }) =>
        `${joined(data.ids)} ${data.ids.length === 1 ? 'was' : 'were'} read to hold up ${joined(data.nodes)}, which nobody has confirmed`,
      touched: (data: { id: string; item: string; node: string; file: string }) =>
        `${data.file} belongs to ${data.node}, which ${data.id} was read to hold up; nobody has confirmed that`,
    },
    hints: {
      read: ({ items, nodes }) =>
        `add [[plan.edge]] with item = ${JSON.stringify(items[0] ?? '')} and blocks = [${nodes.map((node) => `"${node}"`).join(', ')}], or misread = [...]`,
      touched: ({ item, node }) =>
        `add [[plan.edge]] with item = ${JSON.stringify(item)} and blocks = ["${node}"], or misread = ["${node}"]`,
    },
    samples: {
      read: { ids: ['D-001'], items: ['D-001'], nodes: ['M1', 'WS2'] },
      touched: { id: 'D-001', item: 'D-001', node: 'M1', file: 'deploy/edge.conf' },
    },
  }),
} as const;

const MOST = 6;

/** An item without an identifier is called by its title, of which the beginning is enough. */
const LONGEST = 50;

function joined(names: readonly string[]): string {
  const rest = names.length - MOST;
  const short = names.map((name) => (name.length > LONGEST ? `"${name.slice(0, LONGEST).trimEnd()}…"` : name));
  return `${short.slice(0, MOST).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
