import { expect, test } from 'vitest';
import { checkContextOf, checkedRegister } from '../checking/check-context-of.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { checkGenerated } from './check-generated.ts';

const table = (columns: string, ...rows: string[]): string =>
  `| ${columns} |\n|${columns
    .split('|')
    .map(() => '---|')
    .join('')}\n${rows.map((row) => `| ${row} |\n`).join('')}`;

test('what is wrong with a log that people write is told in the order of its lines', () => {
  const text = table(
    'ID | Decision | Status',
    'W-1 | Mill wheel | accepted',
    'W-2 | Sluice | open',
    'W-3 | Grinding stone | open',
    'W-4 | Flour store | rejected',
  );
  const log = `# Decision log\n\n${table(
    'ID | Decision | Status',
    'W-9 | Ice cutting | accepted',
    'W-3 | Grinding stone | accepted',
    'W-8 | Eel trap | accepted',
    'W-2 | Sluice | accepted',
  )}`;
  const registers = checkContextOf({
    today: '2026-03-01',
    registers: [readRegister('mill.md', 'mill.md', [sourceOf('mill.md', text)])],
    repository: { paths: () => [], has: () => false, text: () => undefined },
    policy: DEFAULT_POLICY,
  }).registers;
  const found = checkGenerated({ kind: 'log', path: 'log.md', registers, existing: log }, checkedRegister).map(
    ({ messageId, item, location }) => [location.range.line, messageId, item],
  );
  expect(found).toEqual([
    [1, 'missing', 'W-1'],
    [1, 'missing', 'W-4'],
    [5, 'unknown', 'W-9'],
    [6, 'status', 'W-3'],
    [7, 'unknown', 'W-8'],
    [8, 'status', 'W-2'],
  ]);
});
