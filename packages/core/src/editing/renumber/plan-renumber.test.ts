import { describe, expect, test } from 'vitest';
import { readRegister, type Register } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import type { RepositoryView } from '../../model/repository-view.ts';
import { isDecisisError } from '../../errors/decisis-error.ts';
import { planRenumber, type RenumberPlan } from './plan-renumber.ts';

type Files = Readonly<Record<string, string>>;

const viewOf = (files: Files): RepositoryView => ({
  paths: () => Object.keys(files).toSorted(),
  has: (path) => path in files,
  text: (path) => files[path],
});

const registersOf = (files: Files, registers: Readonly<Record<string, readonly string[]>>): Register[] =>
  Object.entries(registers).map(([name, paths]) =>
    readRegister(
      name,
      name,
      paths.map((path) => sourceOf(path, files[path] ?? '')),
    ),
  );

function renumber(
  files: Files,
  registers: Readonly<Record<string, readonly string[]>>,
  at: string,
  to: string,
): RenumberPlan {
  const all = registersOf(files, registers);
  const [path, id] = at.split(':');
  for (const register of all) {
    for (const item of register.items) {
      const document = register.documents.find(({ source }) => source === item.source);
      if (item.id === id && item.source.path === path && document !== undefined)
        return planRenumber({ registers: all, register, document, item }, to, viewOf(files));
    }
  }
  throw new Error(`no ${at}`);
}

const after = (plan: RenumberPlan, path: string): string | undefined =>
  plan.files.find((file) => file.path === path)?.after;

const OPEN = `# Harbour

| ID | Decision | Status | Notes |
|---|---|---|---|
| D-001 | Pick the pilot | open | after D-006, not D-0060 or AD-006 |
| D-006 | Pick the tug | open | see [the analysis](#2-d-006-option-analysis) |

Order: D-001..D-009, then D-006/7.

## 2. D-006 option analysis

\`\`\`
deploy --decision D-006
\`\`\`
`;

describe('renumbering an item of a table', () => {
  const files = {
    'docs/open.md': OPEN,
    'docs/plan.md':
      'Wait for D-006 ([why](open.md#2-d-006-option-analysis), [row](./open.md)).\n\n[tug]: open.md#2-d-006-option-analysis\nhttps://example.org/D-006/x\n',
    'src/tug.ts': '// @decision D-006\nexport const tug = "D-006";\nconst other = "D-0061";\n',
    'decisis.lock': 'D-006 = 1\n',
    'decisis.toml': '[[suppression]]\nitem = "D-006"\n',
  };
  const plan = renumber(files, { 'docs/open.md': ['docs/open.md'] }, 'docs/open.md:D-006', 'D-009');

  test('moves the row, its section, its links and its fences', () => {
    const text = after(plan, 'docs/open.md') ?? '';
    expect(text).toContain('| D-009 | Pick the tug | open | see [the analysis](#2-d-009-option-analysis) |');
    expect(text).toContain('| D-001 | Pick the pilot | open | after D-009, not D-0060 or AD-006 |');
    expect(text).toContain('## 2. D-009 option analysis');
    expect(text).toContain('deploy --decision D-009');
  });

  test('moves citations and fragments in other documents, in code and in settings', () => {
    expect(after(plan, 'docs/plan.md')).toBe(
      'Wait for D-009 ([why](open.md#2-d-009-option-analysis), [row](./open.md)).\n\n[tug]: open.md#2-d-009-option-analysis\nhttps://example.org/D-006/x\n',
    );
    expect(after(plan, 'src/tug.ts')).toBe(
      '// @decision D-009\nexport const tug = "D-009";\nconst other = "D-0061";\n',
    );
    expect(after(plan, 'decisis.toml')).toContain('item = "D-009"');
  });

  test('leaves and lists ranges, addresses and what a program writes', () => {
    expect(after(plan, 'docs/open.md')).toContain('Order: D-001..D-009, then D-006/7.');
    expect(after(plan, 'decisis.lock')).toBeUndefined();
    expect(plan.left.map(({ path, line, reason }) => `${path}:${line} ${reason}`)).toEqual([
      'docs/open.md:8 range',
      'docs/open.md:8 range',
      'decisis.lock:1 machine-written',
      'docs/plan.md:4 path',
    ]);
  });

  test('refuses an identifier that another item has, look-alikes included', () => {
    expect(() => renumber(files, { r: ['docs/open.md'] }, 'docs/open.md:D-006', 'D-1')).toThrow(
      expect.objectContaining({
        code: 'DCS_DOCUMENT_ID_TAKEN',
        message: expect.stringMatching(/^D-001 is taken at docs\/open\.md:5: ".+"; nothing was written$/),
      }),
    );
  });
});

describe('two registers with one identifier', () => {
  const other = '# Kitchen\n\n| ID | Decision | Status |\n|---|---|---|\n| D-006 | Choose a caterer | open |\n';
  const files = {
    'docs/kitchen.md': other,
    'docs/open.md': OPEN,
    'docs/plan.md':
      'As [D-006](open.md) says.\nAs [D-006](kitchen.md) says.\nWait for docs/open.md:D-006.\nIn kitchen.md, D-006.\nD-006 is late.\n',
  };
  const registers = { 'docs/open.md': ['docs/open.md'], 'docs/kitchen.md': ['docs/kitchen.md'] };
  const plan = renumber(files, registers, 'docs/open.md:D-006', 'D-009');

  test('only citations that say which one they mean are moved', () => {
    expect(after(plan, 'docs/kitchen.md')).toBeUndefined();
    expect(after(plan, 'docs/plan.md')).toBe(
      'As [D-009](open.md) says.\nAs [D-006](kitchen.md) says.\nWait for docs/open.md:D-009.\nIn kitchen.md, D-006.\nD-006 is late.\n',
    );
    expect(after(plan, 'docs/open.md')).toContain('## 2. D-009 option analysis');
    expect(plan.left.filter(({ reason }) => reason === 'ambiguous').map(({ path, line }) => `${path}:${line}`)).toEqual(
      ['docs/plan.md:5'],
    );
  });
});

describe('renumbering a record', () => {
  const files = {
    'docs/adr/0005-quay.md':
      '# 5. Build a quay\n\n## Status\n\nAccepted\n\nSee [tugs](0006-tugs.md#status) and ADR-0006, not ADR-00061.\n',
    'docs/adr/0006-tugs.md': '# 6. Use tugs\n\n## Status\n\nAccepted\n\nADR 6 replaces nothing.\n',
    'README.md': '[Tugs](docs/adr/0006-tugs.md), docs/adr/0006-tugs.md, [old](docs/adr/00006-tugs.md)\n',
  };
  const registers = { 'docs/adr': ['docs/adr/0005-quay.md', 'docs/adr/0006-tugs.md'] };
  const plan = renumber(files, registers, 'docs/adr/0006-tugs.md:0006', '0009');

  test('renames its file and moves its title, its links and its spellings', () => {
    const own = plan.files.find(({ path }) => path === 'docs/adr/0006-tugs.md');
    expect(own?.newPath).toBe('docs/adr/0009-tugs.md');
    expect(own?.after).toBe('# 9. Use tugs\n\n## Status\n\nAccepted\n\nADR 9 replaces nothing.\n');
    expect(after(plan, 'docs/adr/0005-quay.md')).toContain(
      'See [tugs](0009-tugs.md#status) and ADR-0009, not ADR-00061.',
    );
    expect(after(plan, 'README.md')).toBe(
      '[Tugs](docs/adr/0009-tugs.md), docs/adr/0009-tugs.md, [old](docs/adr/00006-tugs.md)\n',
    );
  });

  test('with its identifier in the front matter', () => {
    const named = {
      'adr/ADR-007-buoys.md': '---\nid: ADR-007\nstatus: accepted\n---\n\n# Use buoys\n',
      'adr/ADR-008-rope.md': '---\nid: ADR-008\nstatus: accepted\n---\n\n# Use rope, as ADR-007\n',
    };
    const renamed = renumber(named, { adr: Object.keys(named) }, 'adr/ADR-007-buoys.md:ADR-007', 'ADR-010');
    expect(renamed.files.map(({ newPath }) => newPath)).toEqual(['adr/ADR-010-buoys.md', 'adr/ADR-008-rope.md']);
    expect(after(renamed, 'adr/ADR-007-buoys.md')).toContain('id: ADR-010');
    expect(after(renamed, 'adr/ADR-008-rope.md')).toContain('as ADR-010');
  });
});

test('an identifier without a joint is moved in code only where it speaks of a decision', () => {
  const files = {
    'open.md':
      '| ID | Decision | Status |\n|---|---|---|\n| OD7 | Pick the tug | open |\n| OD70 | Pick the quay | open |\n',
    'a.ts': 'const OD7 = 1; // for OD7\ncall(OD7);\n',
  };
  const plan = renumber(files, { 'open.md': ['open.md'] }, 'open.md:OD7', 'OD71');
  expect(after(plan, 'a.ts')).toBe('const OD7 = 1; // for OD71\ncall(OD7);\n');
  expect(plan.left.map(({ line, reason }) => `${line} ${reason}`)).toEqual(['1 code', '2 code']);
});

test('in our own settings it is no name of a program', () => {
  const files = {
    'open.md':
      '| ID | Decision | Status |\n|---|---|---|\n| OD7 | Pick the tug | open |\n| OD70 | Pick the quay | open |\n',
    'decisis.toml': '[[gate]]\nname = "sail"\nrequires = "OD7 and not OD70"\n',
  };
  const plan = renumber(files, { 'open.md': ['open.md'] }, 'open.md:OD7', 'OD71');
  expect(after(plan, 'decisis.toml')).toBe('[[gate]]\nname = "sail"\nrequires = "OD71 and not OD70"\n');
  expect(plan.left).toEqual([]);
});

test('what is no identifier is refused, with one that is', () => {
  const to = (id: string): string => {
    try {
      return renumber({ 'open.md': OPEN }, { open: ['open.md'] }, 'open.md:D-006', id).to;
    } catch (error) {
      if (!isDecisisError(error)) throw error;
      return `${error.message} | ${error.hint}`;
    }
  };
  const refused = (id: string): string =>
    `the value of id cannot be written for D-006: "${id}" is no identifier | write letters and a number, as in "D-007"`;
  expect([to('foo'), to('tug7')]).toEqual([refused('foo'), refused('tug7')]);
  expect(to('D-0.7')).toBe('D-0.7');
});

test('A-06: what is not moved is listed: files that are not UTF-8, and other spellings', () => {
  const files = {
    'open.md': '# Harbour\n\n| ID | Decision | Status |\n|---|---|---|\n| D-001 | Pick the pilot | open |\n',
    'plan.md': 'After d-001, D\u2011001 and D-1; not D-11, AD-1, a/D-1/b, #d-001, D-1.2 or [x](open.md#d-001-pilot).\n',
  };
  const damaged = { 'src/a.c': '// Gr\u00f6\u00dfe: @decision D-001\n', 'src/b.c': '// none\n', 'x.png': '\0 D-001' };
  const registers = registersOf(files, { 'open.md': ['open.md'] });
  const [register] = registers;
  const [item, document] = [register?.items[0], register?.documents[0]];
  if (register === undefined || item === undefined || document === undefined) throw new Error('nothing read');
  const view: RepositoryView = {
    ...viewOf({ ...files, ...damaged }),
    text: (path) => files[path as keyof typeof files],
    searched: (path) => damaged[path as keyof typeof damaged],
  };
  const { left, files: changed } = planRenumber({ registers, register, document, item }, 'D-005', view);
  expect(changed.map(({ path }) => path)).toEqual(['open.md', 'plan.md']);
  expect(changed[1]?.after).toBe(files['plan.md'].replace('open.md#d-001', 'open.md#d-005'));
  expect(left.map(({ path, line, reason }) => `${path}:${line} ${reason}`)).toEqual([
    'plan.md:1 spelled-otherwise',
    'plan.md:1 spelled-otherwise',
    'plan.md:1 spelled-otherwise',
    'src/a.c:1 not-editable',
  ]);
});

describe('the index of a folder of records', () => {
  const record = (title: string): string =>
    `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n`;
  const index = (...lines: readonly string[]): string =>
    ['# Decision records', '', '| No | Title | Status |', '|---|---|---|', ...lines, ''].join('\n');
  const files = (page: string): Files => ({
    'adr/0006-tugs.md': record('6. Use tugs'),
    'adr/0007-ropes.md': record('7. Buy ropes'),
    'adr/README.md': page,
    'notes.md': 'See [6. Use tugs](adr/0006-tugs.md), [the 6](adr/0006-tugs.md) and [6](adr/0007-ropes.md).\n',
  });
  const renumbered = (page: string): Record<string, string> => {
    const all = files(page);
    const plan = renumber(
      all,
      { adr: ['adr/0006-tugs.md', 'adr/0007-ropes.md', 'adr/README.md'] },
      'adr/0006-tugs.md:0006',
      '0021',
    );
    return Object.fromEntries(plan.files.map(({ path, after }) => [path, after]));
  };

  test.each([
    ['[6](0006-tugs.md)', '[21](0021-tugs.md)'],
    ['[0006](0006-tugs.md)', '[0021](0021-tugs.md)'],
    ['[ADR-6](0006-tugs.md)', '[ADR-21](0021-tugs.md)'],
    ['**[#6](0006-tugs.md)**', '**[#21](0021-tugs.md)**'],
    ['6', '21'],
  ])('the row that calls the record %s calls it %s', (written, after) => {
    const rows = [`| ${written} | Use tugs | Accepted |`, '| [7](0007-ropes.md) | Buy ropes 6 | Accepted |'];
    expect(renumbered(index(...rows))['adr/README.md']).toBe(
      index(`| ${after} | Use tugs | Accepted |`, rows[1] as string),
    );
  });

  test('links elsewhere are called by the new number where they are called by the old one', () => {
    expect(renumbered(index('| [6](0006-tugs.md) | Use tugs | Accepted |'))['notes.md']).toBe(
      'See [21. Use tugs](adr/0021-tugs.md), [the 6](adr/0021-tugs.md) and [6](adr/0007-ropes.md).\n',
    );
  });
});
