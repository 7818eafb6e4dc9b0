import { nearestNames } from '../errors/wording.ts';
import { defineFinding } from './finding-entry.ts';

/** Findings about gates: what must hold before work starts, and what must not be waited for. */
export const GATE_FINDINGS = {
  'gate/blocked': defineFinding({
    id: 'gate/blocked',
    category: 'gate',
    severity: 'error',
    docs: {
      description:
        'A change touches files that stay as they are while a gate is closed. Told where a change is judged, with "--base", committed or not.',
      why: 'work behind a closed gate may have to be undone when the decision goes the other way',
      example: `# decisis.toml
[[gate]]
node = "Phase 1"
requires = "D-004"
paths = ["rules/**"]
`,
      fix: 'wait until the gate is open, or take the decision that it waits for',
    },
    messages: {
      closed: (data: { file: string; gate: string; waits: readonly string[]; owner: string }) =>
        `${data.file} stays as it is until the gate of ${data.gate} opens, which waits for ${data.waits.join(', ')}` +
        (data.owner === '' ? '' : ` (${data.owner})`),
      caseTwin: (data: { file: string; gate: string; waits: readonly string[]; owner: string }) =>
        `${data.file} differs only in case from what stays as it is until the gate of ${data.gate} opens, which waits for ${data.waits.join(', ')}` +
        (data.owner === '' ? '' : ` (${data.owner})`),
      declaredWait: (data: { file: string; gate: string; declaration: string; waits: readonly string[] }) =>
        `${data.file} belongs to work that declares "${data.declaration}" at the gate of ${data.gate}, which waits for ${data.waits.join(', ')}`,
      openedHere: (data: { file: string; gate: string; waits: readonly string[] }) =>
        `${data.file} changes together with ${data.waits.join(', ')}, which opens the gate of ${data.gate} only once it is on the base`,
    },
    hints: {
      closed: () => 'see what it takes with "decisis ready", or take the file out of the change',
      caseTwin: () => 'give the file a path of its own: macOS and Windows take the two for one',
      declaredWait: ({ declaration }) =>
        `take the file out of the change, or declare another way than "${declaration}"`,
      openedHere: ({ waits }) => `land the change of ${waits[0] ?? 'the decision'} first, then this one`,
    },
    samples: {
      closed: { file: 'rules/chapter-1.md', gate: 'Phase 1', waits: ['D-004'], owner: 'owner: council' },
      caseTwin: { file: 'Rules/chapter-1.md', gate: 'Phase 1', waits: ['D-004'], owner: 'owner: council' },
      declaredWait: { file: 'rules/chapter-1.md', gate: 'Phase 1', declaration: 'wait', waits: ['D-004'] },
      openedHere: { file: 'rules/chapter-1.md', gate: 'Phase 1', waits: ['D-004'] },
    },
  }),
  'gate/undeclared': defineFinding({
    id: 'gate/undeclared',
    category: 'gate',
    severity: 'error',
    docs: {
      description: 'Work of a class that must declare how it deals with a closed gate does not.',
      why: 'nobody can tell later whether the work waits for the decision, or owes something once it is taken',
      example: `# decisis.toml
[[gate]]
node = "Phase 1"
class = "rules"
requires = "D-004"
paths = ["rules/**"]
declare = [
  { name = "wait-for-D-004", letter = "a", way = "wait" },
  { name = "handbook-boundary", letter = "b", obligation = "rename the chapters as decided" },
]
`,
      fix: 'name one of the declarations in a line "Authority: ..." at the head of the document',
    },
    messages: {
      missing: (data: {
        work: string;
        gate: string;
        waits: readonly string[];
        ways: readonly string[];
        hasBlock: boolean;
      }) =>
        data.hasBlock
          ? `the authority block of ${data.work} declares none of ${data.ways.join(', ')}, which the gate of ${data.gate} asks for`
          : `${data.work} has no authority block, and the gate of ${data.gate} asks it for one of ${data.ways.join(', ')}`,
      noDocument: (data: { work: string; gate: string; ways: readonly string[] }) =>
        `${data.work} names no document that could declare one of ${data.ways.join(', ')}, which the gate of ${data.gate} asks for`,
      absent: (data: { work: string; document: string; gate: string; ways: readonly string[] }) =>
        `${data.document}, which should declare one of ${data.ways.join(', ')} for ${data.work} at the gate of ${data.gate}, is not there`,
    },
    hints: {
      missing: ({ ways }) => `write a line "Authority: ${ways[0] ?? ''}" at its head`,
      noDocument: ({ work }) => `add document = "..." to the node "${work}"`,
      absent: ({ document }) => `write ${document}, with a line "Authority: ..." at its head`,
    },
    samples: {
      missing: {
        work: 'rules/chapter-1.md',
        gate: 'Phase 1: rules',
        waits: ['D-004'],
        ways: ['wait-for-D-004', 'handbook-boundary'],
        hasBlock: false,
      },
      noDocument: { work: 'R1', gate: 'Phase 1: rules', ways: ['wait-for-D-004', 'handbook-boundary'] },
      absent: { work: 'R1', document: 'plans/r1.md', gate: 'Phase 1: rules', ways: ['wait-for-D-004'] },
    },
  }),
  'gate/open-obligation': defineFinding({
    id: 'gate/open-obligation',
    category: 'gate',
    severity: 'warning',
    docs: {
      description: 'Work went through a gate by a declaration that leaves something to be made good.',
      why: 'what was put off is forgotten once the work has landed, and the decision never reaches it',
      example: `# plans/r1.md
Authority: handbook-boundary
`,
      fix: 'make it good once the decision is taken, then take the declaration out of the authority block',
    },
    messages: {
      pending: (data: { work: string; declaration: string; obligation: string; waits: readonly string[] }) =>
        `${data.work} declares "${data.declaration}" and owes, once ${data.waits.join(', ')} is settled: ${data.obligation}`,
      due: (data: { work: string; declaration: string; obligation: string; gate: string }) =>
        `the gate of ${data.gate} is open, so ${data.work} has to make good: ${data.obligation}`,
    },
    hints: {
      pending: ({ waits }) => `nothing is to be done before ${waits[0] ?? 'the decision'} is settled`,
      due: ({ declaration }) => `make it good, then take "${declaration}" out of the authority block`,
    },
    samples: {
      pending: {
        work: 'R1',
        declaration: 'handbook-boundary',
        obligation: 'rename the chapters as decided',
        waits: ['D-004'],
      },
      due: {
        work: 'R1',
        declaration: 'handbook-boundary',
        obligation: 'rename the chapters as decided',
        gate: 'Phase 1: rules',
      },
    },
  }),
  'gate/waits-for-non-gate': defineFinding({
    id: 'gate/waits-for-non-gate',
    category: 'gate',
    severity: 'warning',
    docs: {
      description: 'Something waits for a decision that it must not wait for.',
      why: 'work stands still for a decision that does not touch it',
      example: `## D-001 Who writes the rule book

Status: open

Phase 0 may proceed without D-001.

Impact if delayed: Blocks Phase 0.
`,
      fix: 'let the work start, or correct the statement that it must not wait',
    },
    messages: {
      edge: (data: { node: string; id: string }) =>
        `${data.id} is said to hold up ${data.node}, which must not wait for it`,
      gate: (data: { node: string; id: string }) =>
        `the gate of ${data.node} requires ${data.id}, for which it must not wait`,
      work: (data: { node: string; id: string; within: string }) =>
        `${data.node} depends on ${data.id}, for which ${data.within} must not wait`,
    },
    samples: {
      edge: { node: 'Phase 0', id: 'D-001' },
      gate: { node: 'Phase 0', id: 'D-001' },
      work: { node: 'G1', id: 'D-001', within: 'Phase 0' },
    },
  }),
  'gate/unknown-node': defineFinding({
    id: 'gate/unknown-node',
    category: 'gate',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'A gate or the plan names something that no document and no setting knows.',
      why: 'a gate that waits for nothing known stays closed, and one that guards nothing known guards nothing',
      example: `# decisis.toml
[[gate]]
node = "Phse 1"
requires = "D-004"
`,
      fix: 'correct the name, or add the node as "[[plan.node]]"',
    },
    messages: {
      unknown: (data: { name: string; user: string; wanted: string; known: readonly string[] }) =>
        `${data.user} names "${data.name}", and there is no such ${data.wanted}`,
      ambiguous: (data: { name: string; user: string; wanted: string; known: readonly string[] }) =>
        `${data.user} names "${data.name}", which several registers use for different items`,
    },
    hints: {
      unknown: ({ known }) => {
        const names = nearestNames(known);
        return names === undefined ? 'correct the name, or add the node as "[[plan.node]]"' : `use ${names}`;
      },
      ambiguous: ({ name }) => `give one of the items called ${name} another identifier`,
    },
    samples: {
      unknown: { name: 'Phse 1', user: 'the gate of Phse 1', wanted: 'node', known: ['Phase 1'] },
      ambiguous: { name: 'D-001', user: 'the gate of Phase 1', wanted: 'item', known: [] },
    },
  }),
  'gate/never-opens': defineFinding({
    id: 'gate/never-opens',
    category: 'gate',
    severity: 'warning',
    docs: {
      description: 'A gate asks for the acceptance of a decision that was rejected or replaced.',
      why: 'nothing that is still to be decided opens it, and the work behind it waits for good without anybody being told',
      example: `| ID | Decision | Status |
|---|---|---|
| D-004 | Which printer | rejected |

## Milestones

| Milestone | Scope | Gate |
|---|---|---|
| M1 | The first printed page | D-004 |
`,
      fix: 'name what was decided instead, ask for "D-004 is decided" where either outcome will do, or take the gate and the work out of the plan; where the work is meant never to be done, excuse the finding with that reason',
    },
    messages: {
      gate: (data: { gate: string; id: string; status: string; others: readonly string[]; later: readonly string[] }) =>
        `the gate of ${data.gate} asks for ${data.id}, which is ${data.status}: no decision that is still open opens it` +
        (data.others.length === 0 ? '' : ` (nor do ${data.others.join(', ')})`),
      part: (data: { node: string; id: string }) =>
        `${data.node} waits for ${data.id}, which is rejected: no decision that is still open lets it start`,
    },
    hints: {
      gate: ({ id, later }) =>
        later[0] === undefined
          ? `take ${id} out of what it requires, or write "${id} is decided" where either outcome will do`
          : `require ${later[0]}, which took the place of ${id}`,
      part: ({ id }) => `name what was decided instead of ${id}, or write "${id} decided" where either outcome will do`,
    },
    samples: {
      gate: { gate: 'Phase 1', id: 'D-004', status: 'rejected', others: [], later: [] },
      part: { node: 'M2', id: 'D-004' },
    },
  }),
  'gate/cycle': defineFinding({
    id: 'gate/cycle',
    category: 'gate',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'Parts of the plan wait for each other.',
      why: 'none of them can ever start',
      example: `# decisis.toml
[[plan.node]]
id = "WS1"
after = ["WS2"]

[[plan.node]]
id = "WS2"
after = ["WS1"]
`,
      fix: 'take one of the waits out',
    },
    messages: {
      ring: (data: { nodes: readonly string[] }) =>
        `${[...data.nodes, data.nodes[0] ?? ''].join(' waits for ')}: none of them can start`,
    },
    samples: { ring: { nodes: ['WS1', 'WS2'] } },
  }),
} as const;
