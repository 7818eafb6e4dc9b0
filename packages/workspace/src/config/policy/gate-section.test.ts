import { renderCondition } from '@decisis/core';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../parse-config.ts';

const problems = async (text: string): Promise<string[]> => {
  try {
    await parseConfig('decisis.toml', text);
    return [];
  } catch (error) {
    const { data } = error as {
      data: {
        line: number;
        column: number;
        problem: string;
        further: ReadonlyArray<{ line: number; column: number; problem: string }>;
      };
    };
    return [data, ...data.further].map(({ line, column, problem }) => `${line}:${column} ${problem}`);
  }
};

test('gates, nodes and edges are read with their places', async () => {
  const { policy } = await parseConfig(
    'decisis.toml',
    `[plan]
phase = "Phase 0"

[[plan.node]]
id = "R1"
class = "rules"
within = "Phase 1"

[[plan.edge]]
item = "D-1"
blocks = ["M1"]

[[gate]]
node = "Phase 1"
class = "rules"
requires = ['D-1 and not "G 2"', "D-3"]
declare = [{ name = "wait", letter = "a", way = "wait" }, { name = "boundary", obligation = "rename" }]
`,
  );
  expect(policy.plan).toMatchObject({ phase: 'Phase 0', origin: { range: { line: 2 } } });
  expect(policy.plan.nodes).toMatchObject([{ id: 'R1', work: 'rules', state: 'open', origin: { range: { line: 4 } } }]);
  expect(policy.plan.edges).toMatchObject([{ item: 'D-1', blocks: ['M1'], misread: [] }]);
  const [gate] = policy.gates;
  expect(gate && renderCondition(gate.requires)).toBe('(D-1 and not "G 2") and D-3');
  expect(gate?.declarations.map(({ name, waits, obligation }) => [name, waits, obligation])).toEqual([
    ['wait', true, undefined],
    ['boundary', false, 'rename'],
  ]);
  expect(gate?.origin).toMatchObject({ path: 'decisis.toml', range: { line: 13 } });
});

describe('what cannot be right is refused at its character', () => {
  test.each([
    [
      `[[gate]]\nnode = "M1"\nrequires = "D-1 and and D-2"\n`,
      '3:21 has the condition "D-1 and and D-2", which has "and" where it cannot stand (character 9)',
    ],
    [
      `[[gate]]\nnode = "M1"\nrequires = ["D-1", "(D-2"]\n`,
      '3:25 has the condition "(D-2", which ends too early (character 5)',
    ],
    [
      `[[gate]]\nnode = "M1"\nrequires = """\nD-1 or"""\n`,
      '3:12 has the condition "D-1 or", which ends too early (character 7)',
    ],
    [`[[gate]]\nrequires = "D-1"\n`, '1:1 has a gate that guards nothing'],
    [`[[gate]]\nnode = "M1"\n`, '1:1 has a gate that requires nothing'],
    [`[[gate]]\nnode = "M1"\nrequires = []\n`, '1:1 has a gate that requires nothing'],
    [`[[gate]]\nnode = "M1"\nrequires = 7\n`, '3:12 has the value 7'],
    [`[[gate]]\nnode = "M1"\nrequires = "D-1"\nwhen = "x"\n`, '4:1 has an unknown key "when"'],
    [`[[plan.edge]]\nitem = "D-1"\n`, '1:1 has an edge that says nothing'],
    [`[[plan.node]]\nid = "M1"\nstate = "half"\n`, '3:9 has the value "half"'],
  ])('%s', async (text, expected) => expect(await problems(text)).toEqual([expected]));
});

test('a gate that only says what must not be waited for requires nothing', async () => {
  const { policy } = await parseConfig('decisis.toml', `[[gate]]\nnode = "Phase 0"\nnon-gate = ["D-1"]\n`);
  expect(policy.gates[0]).toMatchObject({ nonGates: ['D-1'], requires: { op: 'all', of: [] } });
});
