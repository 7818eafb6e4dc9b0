import { defineFinding } from './finding-entry.ts';

const EXAMPLE = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Pick the message broker | open | platform |
`;

/** Findings about the policy itself: blocks that cannot be read, and changes that touch what they are judged by. */
export const POLICY_FINDINGS = {
  'policy/judged-by-base': defineFinding({
    id: 'policy/judged-by-base',
    category: 'policy',
    severity: 'info',
    docs: {
      description: 'A change edits the settings, the locks or the baseline by which it is itself judged.',
      why: 'a change is judged by what its base says, so the edit has no effect before it is merged',
      example: EXAMPLE,
      fix: 'nothing has to be done; to use the new settings now, merge them in a change of their own first',
    },
    messages: {
      edited: (data: { path: string; base: string; change: 'added' | 'edited' | 'deleted' }) =>
        `${data.path} is ${data.change} here; this change is judged by that of its base, ${data.base.slice(0, 10)}`,
    },
    samples: {
      edited: { path: 'decisis.toml', base: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', change: 'edited' },
    },
  }),
  'policy/unread-register': defineFinding({
    id: 'policy/unread-register',
    category: 'policy',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'A document with decisions that the base reads is not read any more.',
      why: 'a decision that is not read is not judged, so hiding its document would pass every rule',
      example: EXAMPLE,
      fix: 'keep the document where it is read, or take it out of the settings in a change of its own first',
    },
    messages: {
      missing: (data: { path: string; name: string }) =>
        `${data.path}, which the decisis.toml of the base names as a register, is gone`,
      unreadable: (data: { path: string; problem: string }) =>
        `${data.path} cannot be read, and is not judged: ${data.problem}`,
      base: (data: { path: string; problem: string }) =>
        `${data.path} cannot be read in the base, so what it states there is not held against this change: ${data.problem}`,
      hidden: (data: { path: string; items: number }) =>
        `${data.path} is still there, but is not read any more: ${counted(data.items)} of it are not judged`,
      moved: (data: { path: string; to: string; items: number }) =>
        `${data.path} moved to ${data.to}, where nothing is read: ${counted(data.items)} are not judged`,
      deleted: (data: { path: string; ids: readonly string[] }) =>
        `${data.path} is deleted, and with it what is undecided: ${data.ids.slice(0, 4).join(', ')}`,
    },
    hints: {
      missing: ({ path, name }) =>
        `put ${path} back; where it moved, write name = "${name}" to its new path in decisis.toml`,
      unreadable: ({ path }) => `make ${path} a document of text again, or put back what the base has`,
      base: ({ path }) => `look through what ${path} says; once this is merged, it is known`,
      hidden: ({ path }) => `look whether a .gitignore, a link or its size keeps ${path} from being read`,
      moved: ({ path }) => `move ${path} to a folder that is read`,
      deleted: () => 'take the decisions, or move them to another register',
    },
    samples: {
      missing: { path: 'plans/open.md', name: 'plans' },
      unreadable: { path: 'plans/open.md', problem: 'plans/open.md is not a text file: byte 10 is NUL' },
      base: { path: 'plans/open.md', problem: 'plans/open.md is not a text file: byte 10 is NUL' },
      hidden: { path: 'plans/open.md', items: 3 },
      moved: { path: 'plans/open.md', to: 'vendor/open.md', items: 3 },
      deleted: { path: 'plans/open.md', ids: ['D-001'] },
    },
  }),
  'policy/invalid-block': defineFinding({
    id: 'policy/invalid-block',
    category: 'policy',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'A block "toml decisis" in a document cannot be read, so it states no policy.',
      why: 'whoever wrote the block counts on a gate that is not there',
      example: `## D-001 Pick the message broker

Status: open

\`\`\`toml decisis
[[gate]]
nod = "M1"
\`\`\`
`,
      fix: 'correct the block; it takes the tables "plan" and "gate" as decisis.toml does',
    },
    messages: {
      invalid: (data: { problem: string; expected: string }) => `the policy block ${data.problem}`,
    },
    hints: { invalid: ({ expected }) => `write ${expected}` },
    samples: { invalid: { problem: 'has an unknown key "nod"', expected: 'one of "node", "class", "requires"' } },
  }),
  'policy/level-ignored': defineFinding({
    id: 'policy/level-ignored',
    category: 'policy',
    severity: 'warning',
    docs: {
      description: 'The settings lower a rule that says that something could not be judged.',
      why: 'a run that could not look would be green; so the level does not count',
      example: `In decisis.toml: [rules] with "sentinel/unrunnable" = "off".
`,
      fix: 'remove the line; make what could not be judged available, or remove what asks for it, such as a sentinel',
    },
    messages: {
      ignored: (data: { rule: string; asked: string; level: string }) =>
        `${data.rule} stays ${data.level}, not ${data.asked}: it says that something could not be judged`,
    },
    samples: { ignored: { rule: 'sentinel/unrunnable', asked: 'off', level: 'hard' } },
  }),
  'policy/unknown-name': defineFinding({
    id: 'policy/unknown-name',
    category: 'policy',
    severity: 'error',
    excusedBy: 'reason',
    docs: {
      description: 'The settings name a register or an item that does not exist.',
      why: 'what the settings ask for is then asked of nothing, and every check of it passes',
      example: `In decisis.toml: an [[authority]] with registers = ["opne"], where the register is called "open".
`,
      fix: 'correct the name in decisis.toml, or remove what uses it',
    },
    messages: {
      unknown: (data: { user: string; name: string; wanted: string; known: readonly string[] }) =>
        `${data.user} names the ${data.wanted} "${data.name}", and there is none`,
    },
    hints: {
      unknown: ({ known, wanted }) =>
        known.length === 0
          ? `write the ${wanted} as the documents have it, or remove what names it`
          : `write ${known.map((each) => `"${each}"`).join(' or ')}`,
    },
    samples: {
      unknown: { user: 'the authority of "Harbour Council"', name: 'opne', wanted: 'register', known: ['open'] },
    },
  }),
  'policy/matches-nothing': defineFinding({
    id: 'policy/matches-nothing',
    category: 'policy',
    severity: 'warning',
    docs: {
      description: 'A pattern, an area or a node of the settings matches nothing that there is.',
      why: 'what the settings ask for is then asked of nothing until something matches, and a slip of the pen looks the same',
      example: `In decisis.toml: an [[authority]] with ids = ["SCE-*"], where identifiers begin with SEC.
`,
      fix: 'correct the word, or remove it until there is something to match',
    },
    messages: {
      nothing: (data: { user: string; name: string; wanted: string }) =>
        `${data.user} names "${data.name}", and no ${data.wanted} is meant by it`,
    },
    samples: { nothing: { user: 'the authority of "Harbour Council"', name: 'SCE-*', wanted: 'item' } },
  }),
  'policy/freeze': defineFinding({
    id: 'policy/freeze',
    category: 'policy',
    severity: 'error',
    docs: {
      description: 'A decision was accepted while a freeze forbids it, without a written exception.',
      why: 'a freeze protects a time in which nobody is there to undo what a decision sets off',
      example: `In decisis.toml: a [[freeze]] from 2026-12-20 to 2027-01-03. In the register, a decision accepted on 2026-12-24.
`,
      fix: 'wait until the freeze is over, or add a [[freeze.exception]] with its reason and the risk either way',
    },
    messages: {
      dated: (data: { id: string; date: string; freeze: string; from: string; to: string }) =>
        `${data.id} was accepted on ${data.date}, in the freeze "${data.freeze}" (${data.from} to ${data.to})`,
      inChange: (data: { id: string; date: string; freeze: string; from: string; to: string }) =>
        `${data.id} is accepted by this change on ${data.date}, in the freeze "${data.freeze}" (${data.from} to ${data.to})`,
    },
    samples: {
      dated: { id: 'D-001', date: '2026-12-24', freeze: 'year end', from: '2026-12-20', to: '2027-01-03' },
      inChange: { id: 'D-001', date: '2026-12-24', freeze: 'year end', from: '2026-12-20', to: '2027-01-03' },
    },
  }),
} as const;

function counted(items: number): string {
  return `${items} ${items === 1 ? 'item' : 'items'}`;
}
