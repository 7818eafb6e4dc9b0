import { DEFAULT_POLICY, findingWords, readRegister, renderCondition, sourceOf } from '@decisis/core';
import { describe, expect, test } from 'vitest';
import { withFencedPolicy } from './with-fenced-policy.ts';

const read = (text: string, path = 'plans/open.md') =>
  withFencedPolicy(DEFAULT_POLICY, [readRegister(path, path, [sourceOf(path, text)])]);

const block = (body: string, before = ''): string => `# Open decisions

## D-001 Crane type

Status: open

${before}\`\`\`toml decisis
${body}
\`\`\`

## D-002 Paint

Status: open
`;

test('a block under a decision adds gates that require it, with their places', async () => {
  const { policy, findings } = await read(
    block('[[gate]]\nnode = "M1"\n\n[[gate]]\nnode = "M2"\nrequires = "D-002"\npaths = ["./quay/**", "docs/**"]'),
  );
  expect(findings).toEqual([]);
  expect(policy.gates.map(({ node, requires, paths }) => [node, renderCondition(requires), paths])).toEqual([
    ['M1', 'D-001', []],
    ['M2', 'D-002', ['plans/quay/**', 'docs/**']],
  ]);
  expect(policy.gates.map(({ origin }) => [origin?.path, origin?.range.line])).toEqual([
    ['plans/open.md', 8],
    ['plans/open.md', 11],
  ]);
});

test('a gate that says what must not be waited for does not require the decision above it', async () => {
  const { policy } = await read(block('[[gate]]\nnode = "Phase 0"\nnon-gate = ["D-001"]'));
  expect(policy.gates.map(({ requires }) => renderCondition(requires))).toEqual(['']);
});

describe('a block that cannot be read adds nothing and is told at its line', () => {
  test.each([
    ['[[gate]\nnode = "M1"', 8, /^the policy block is not valid TOML: /],
    ['[[gate]]\nnod = "M1"', 9, /^the policy block has an unknown key "nod"$/],
    [
      '[[gate]]\nnode = "M1"\nrequires = "D-001 or"',
      10,
      /^the policy block has the condition "D-001 or", which ends too early/,
    ],
    ['[rules]\n"resolution/overdue" = "off"', 8, /^the policy block has an unknown key "rules"$/],
    ['[plan]\nphase = "Phase 3"', 9, /^the policy block states the current phase$/],
    ['x = 1\n\u0000', 9, /^the policy block is not valid TOML: /],
  ])('%j', async (body, line, words) => {
    const { policy, findings } = await read(block(body));
    expect([policy.gates, policy.plan.nodes]).toEqual([[], []]);
    expect(findings.map((finding) => [finding.location.range.line, finding.item])).toEqual([[line, 'D-001']]);
    for (const finding of findings) expect(findingWords(finding).message).toMatch(words);
  });
});

test('an unclosed block, Windows line ends and other fences', async () => {
  const crlf = block('[[gate]]\nnode = "M1"').replaceAll('\n', '\r\n');
  expect((await read(crlf)).policy.gates).toHaveLength(1);
  expect(
    (await read('## D-001 X\n\nStatus: open\n\n```toml decisis\n[[gate]]\nnode = "M1"\n')).policy.gates,
  ).toHaveLength(1);
  expect((await read(block('[[gate]]\nnode = "M1"').replace('toml decisis', 'toml'))).policy).toBe(DEFAULT_POLICY);
  expect((await read('```toml decisis')).findings).toEqual([]);
});

test('without a decision above it a gate has to say what it requires', async () => {
  const { policy, findings } = await read('# Notes\n\n```toml decisis\n[[gate]]\nnode = "M1"\n```\n');
  expect(policy.gates).toEqual([]);
  expect(findings).toHaveLength(1);
});

test('a block states sentinels of the decision that it stands under, with their lines', async () => {
  const body =
    '[[sentinel]]\nid = "S1"\nstatement = "no crane"\nkind = "absent"\npatterns = ["crane"]\npaths = ["./src/**"]';
  const { policy, findings } = await read(block(body));
  expect(findings).toEqual([]);
  expect(policy.sentinels).toMatchObject([
    { id: 'S1', decision: 'D-001', origin: { path: 'plans/open.md', line: 8 }, files: { include: ['plans/src/**'] } },
  ]);
});

test('two blocks cannot call two sentinels the same', async () => {
  const body = '[[sentinel]]\nid = "S1"\nstatement = "x"\nkind = "absent"\npatterns = ["crane"]\npaths = ["src/**"]';
  const { policy, findings } = await read(`${block(body)}\n\`\`\`toml decisis\n${body}\n\`\`\`\n`);
  expect(findings).toEqual([]);
  expect(policy.sentinels).toMatchObject([
    { id: 'S1', kind: 'absent' },
    { id: 'S1', kind: 'invalid', problems: [{ line: 22, problem: 'has two sentinels called "S1"' }] },
  ]);
});

test("S3-37 an embargo in a block under a decision is that decision's, with files and a report beside the document", async () => {
  const { policy, findings } = await read(
    block('[[embargo]]\nid = "E"\nnames = ["tide_table", "berth_list"]\npaths = ["./db/**"]\nreport = "./survey.md"'),
  );
  expect(findings).toEqual([]);
  expect(policy.sentinels).toMatchObject([
    { id: 'E:tide_table', decision: 'D-001', origin: { path: 'plans/open.md', line: 8 } },
    { id: 'E:berth_list', files: { include: ['plans/db/**'] }, embargo: { report: 'plans/survey.md' } },
  ]);
});

test.each([
  ['[[embargo]]\nid = "E"\nnames = ["a"]', 8, 'has an embargo "E" that looks at no files'],
  ['[[embargo]]\nid = "E"\nnames = []\npaths = ["x"]', 10, 'has an embargo "E" without names'],
  ['[[embargo]]\nid = "E"\nnames = ["a", "a"]\npaths = ["x"]', 10, 'has the name "a" twice'],
  ['[[embargo]]\nid = "E"\nnames = ["a\\nb"]\npaths = ["x"]', 10, 'has the name "a\\nb", which no line holds'],
  [
    '[[embargo]]\nid = "E"\nnames = ["a"]\npaths = ["x"]\n\n[[embargo]]\nid = "E"\nnames = ["a"]\npaths = ["y"]',
    14,
    'has two embargoes "E" of the name "a"',
  ],
  [
    '[[embargo]]\nid = "E"\nnames = ["a"]\npaths = ["x"]\n[[embargo.adapter]]\nname = "b"\nshape = "x"\ncontract = "x"\napproval = "x"',
    13,
    'has an adapter for "b", which the embargo does not name',
  ],
])('an embargo that is wrong is one that nobody can look for, at its place: %j', async (body, line, problem) => {
  const { policy, findings } = await read(`${block(body)}\n${block('[[gate]]\nnode = "M1"')}`);
  expect(findings).toEqual([]);
  expect(policy.gates).toHaveLength(1);
  expect(policy.sentinels.at(-1)).toMatchObject({ id: 'E', kind: 'invalid', problems: [{ line, problem }] });
});
