import { describe, expect, test } from 'vitest';
import { readRegister, type Register } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import { planSet } from './plan-set.ts';
import { planRenumber, type RenumberTarget } from './renumber/plan-renumber.ts';

type Files = Readonly<Record<string, string>>;

/** The item of a document at a count among those of one identifier, as a merge that kept both rows leaves them. */
function targetOf(files: Files, key: string): RenumberTarget & { readonly view: RepositoryView } {
  const registers: Register[] = Object.entries(files)
    .filter(([path]) => path.endsWith('open.md'))
    .map(([path, text]) => readRegister(path, path, [sourceOf(path, text)]));
  const register = registers[0] as Register;
  const item = register.items.find((one) => one.key === key);
  const document = register.documents[0];
  if (item === undefined || document === undefined) throw new Error(`no ${key}`);
  const view: RepositoryView = {
    paths: () => Object.keys(files),
    has: (path) => path in files,
    text: (path) => files[path],
  };
  return { registers, register, document, item, view };
}

function set(files: Files, key: string, to: string): { after: string; left: string[] } {
  const { document, item } = targetOf(files, key);
  const plan = planSet(document, item, 'id', to);
  return { after: plan.after, left: plan.alsoSaid.map(({ line, label }) => `${line} ${label}`) };
}

function renumber(files: Files, key: string, to: string): { after: string; changed: string[]; left: string[] } {
  const { view, ...target } = targetOf(files, key);
  const plan = planRenumber(target, to, view);
  return {
    after: plan.files[0]?.after ?? '',
    changed: plan.files.map(({ path }) => path),
    left: plan.left.map(({ path, line, reason }) => `${path}:${line} ${reason}`),
  };
}

const TABLE = `# Open decisions

| ID | Decision | Status | Owner |
|---|---|---|---|
| D-001 | Pick the broker, before D-002 | open | Ann |
| D-002 | Choose a region | open | Ben |
| D-002 | Give zones names; D-002 is urgent | open | Cid |

D-002 waits for the vendor.
`;
const FILES = { 'open.md': TABLE, 'plan.md': 'Wait for D-002.\n' };

describe('two rows of one identifier', () => {
  const second = TABLE.replace(
    '| D-002 | Give zones names; D-002 is urgent |',
    '| D-003 | Give zones names; D-003 is urgent |',
  );
  const first = TABLE.replace('| D-002 | Choose a region |', '| D-003 | Choose a region |');

  test('renumber moves the one that is meant, and leaves what may mean either', () => {
    const left = ['open.md:5 ambiguous', 'open.md:9 ambiguous', 'plan.md:1 ambiguous'];
    expect(renumber(FILES, 'D-002#2', 'D-003')).toEqual({ after: second, changed: ['open.md'], left });
    expect(renumber(FILES, 'D-002', 'D-003')).toEqual({ after: first, changed: ['open.md'], left });
  });

  test('set does the same in the document', () => {
    expect(set(FILES, 'D-002#2', 'D-003')).toEqual({ after: second, left: ['5 ambiguous', '9 ambiguous'] });
    expect(set(FILES, 'D-002', 'D-003')).toEqual({ after: first, left: ['5 ambiguous', '9 ambiguous'] });
  });

  test('of three rows one changes', () => {
    const three = { 'open.md': TABLE.replace('| D-001 | Pick the broker, before D-002', '| D-002 | Pick the broker') };
    const after = three['open.md'].replace('| D-002 | Choose a region |', '| D-009 | Choose a region |');
    expect(renumber(three, 'D-002#2', 'D-009').after).toBe(after);
    expect(set(three, 'D-002#2', 'D-009').after).toBe(after);
  });
});

const SECTIONS = `# Decisions

See [region](#d-002-choose-a-region), [zones](#d-002-give-zones-names) and [both](#d-002).

## D-001: Pick the broker

**Status:** open

## D-002: Choose a region

**Status:** open

D-002 is late.

## D-002: Give zones names

**Status:** open
`;

test.each([
  ['sections', SECTIONS, '## D-002: Choose a region', '## D-002: Give zones names'],
  [
    'list items',
    '# Open questions\n\n- D-001: Which broker? Owner: Ann\n- D-002: Which region? Owner: Ben\n- D-002: How are zones called? Owner: Cid\n',
    '- D-002: Which region?',
    '- D-002: How are zones called?',
  ],
  [
    'locked statements',
    '# Decisions locked\n\n- **D-001** One broker serves all.\n- **D-002** The region is the north.\n- **D-002** Zones carry names.\n',
    '- **D-002** The region',
    '- **D-002** Zones',
  ],
  [
    'boxes',
    '# Decisions\n\n- [ ] D-001: Pick the broker\n- [ ] D-002: Choose a region\n- [ ] D-002: Give zones names\n',
    '- [ ] D-002: Choose',
    '- [ ] D-002: Give',
  ],
])('of two %s of one identifier one changes', (_, text, one, other) => {
  const moved = (line: string): string => line.replace('D-002', 'D-003');
  const files = { 'open.md': text };
  for (const plan of [renumber, set]) {
    expect(plan(files, 'D-002', 'D-003').after).toContain(moved(one));
    expect(plan(files, 'D-002', 'D-003').after).toContain(other);
    expect(plan(files, 'D-002#2', 'D-003').after).toContain(moved(other));
    expect(plan(files, 'D-002#2', 'D-003').after).toContain(one);
  }
});

test('links follow the heading that they lead to', () => {
  const links = '[region](#d-002-choose-a-region), [zones](#d-003-give-zones-names) and [both](#d-002)';
  for (const plan of [renumber, set]) expect(plan({ 'open.md': SECTIONS }, 'D-002#2', 'D-003').after).toContain(links);
  const counted = `${TABLE}\n[one](#d-002), [other](#d-002-1)\n\n## Notes\n\n### D-002\n\n### D-002\n`;
  for (const plan of [renumber, set])
    expect(plan({ 'open.md': counted }, 'D-002', 'D-003').after).toContain('[one](#d-003), [other](#d-003-1)');
});

test('a document that cites both by the names of their registers keeps the item that it has', () => {
  const files = {
    'open.md': TABLE.replace('| D-002 | Give zones names; D-002 is urgent | open | Cid |\n', ''),
    'yard/open.md':
      '# Yard\n\n| ID | Decision | Status |\n|---|---|---|\n| D-002 | Hire a caterer | open |\n| D-009 | Buy chairs, after open.md:D-002 | open |\n',
  };
  const { view, ...target } = targetOf(files, 'D-002');
  const plan = planRenumber({ ...target, registers: [...target.registers] }, 'D-003', view);
  const yard = plan.files.find(({ path }) => path === 'yard/open.md')?.after;
  expect(yard === undefined || yard === files['yard/open.md'].replace('open.md:D-002', 'open.md:D-003')).toBe(true);
});
