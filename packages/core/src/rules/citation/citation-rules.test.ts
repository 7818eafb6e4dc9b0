import { expect, test } from 'vitest';
import { linesOf } from '../../../test/judge-files.ts';
import { DEFAULT_CITATIONS } from '../../policy/citation-policy.ts';

const REGISTER = `| ID | Decision | Status |
|---|---|---|
| D-1 | Sluice by hand | superseded by D-2 |
| D-2 | Sluice by motor | accepted |
| D-3 | Sluice by wind | rejected |
`;

const judge = (files: Readonly<Record<string, string>>, more: object = {}) =>
  linesOf('citation', { files: { 'pond.md': REGISTER, ...files }, registers: ['pond.md'], ...more });

test('A-17 citations of unknown, superseded and rejected decisions are told where they stand', () => {
  const files = {
    'src/sluice.ts': '// @decision D-2: by motor\nopen();\n// @decision D-1\n',
    'src/sluice.py': '# @decision D-3, D-9\n',
  };
  expect(judge(files)).toEqual([
    'src/sluice.py:1 error the code cites D-3, which was rejected',
    'src/sluice.py:1 error the code cites D-9, which no register has',
    'src/sluice.ts:3 warning the code cites D-1, which is superseded by D-2',
  ]);
});

test('a run that reads some registers only calls no citation unknown', () => {
  expect(judge({ 'a.go': '// @decision D-9\n' }, { isPartial: true })).toEqual([]);
});

test('A-21 a citation may name its register', () => {
  expect(judge({ 'a.go': '// @decision pond:D-2\n// @decision mill:D-2\n' })).toEqual([
    'a.go:2 error the code cites mill:D-2, which no such register has',
  ]);
});

test('documents, registers, excluded files and other markers are not looked at', () => {
  const files = { 'guide.md': '<!-- @decision D-9 -->\n', 'gen/a.ts': '// @decision D-9\n', 'a.ts': '// @adr D-9\n' };
  const citations = { ...DEFAULT_CITATIONS, exclude: ['gen/**'] };
  expect(judge(files, { policy: { citations } })).toEqual([]);
  expect(judge(files, { policy: { citations: { ...citations, markers: ['@adr'] } } })).toHaveLength(1);
  expect(judge(files, { policy: { citations: { ...citations, paths: ['guide.md'] } } })).toHaveLength(1);
});

test('a statement without identifier is cited by its key; any other word is none', () => {
  const files = {
    'locked.md': '# Decisions locked\n\n- **One sluice.** By motor.\n- **Two gates.** Of oak.\n',
    'a.go': '// @decision one-sluice: why\n// @decision two\n// @decision pending\n// @decision locked.md:two-gates\n',
    'b.go': '// @decision locked.md:three-gates\n// @decision other.md:three-gates\n',
  };
  expect(judge(files, { registers: ['pond.md', 'locked.md'] })).toEqual([
    'b.go:1 error the code cites locked.md:three-gates, which no such register has',
  ]);
  const rejected = files['locked.md']
    .replace('By motor.', 'Rejected.')
    .replace('Decisions locked', 'Decisions rejected');
  expect(judge({ ...files, 'locked.md': rejected }, { registers: ['pond.md', 'locked.md'] })).toContain(
    'a.go:1 error the code cites one-sluice, which was rejected',
  );
});
