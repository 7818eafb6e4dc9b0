import { defineFinding } from './finding-entry.ts';

/** Findings about policy that stands in documents. */
export const POLICY_FINDINGS = {
  'policy/invalid-block': defineFinding({
    id: 'policy/invalid-block',
    category: 'policy',
    severity: 'error',
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
} as const;
