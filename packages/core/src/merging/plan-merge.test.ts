import { describe, expect, it } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { planMerge, type MergePlan } from './plan-merge.ts';

const HEADER = '| ID | Decision | Status | Owner | Due |';
const RULE = '|---|---|---|---|---|';
const CRANE = '| D-001 | Crane supplier | open | port-works | 2027-03-01 |';
const NIGHT = '| D-002 | Night shift rules | open | crew | 2027-02-01 |';
const DEPTH = '| D-003 | Dredging depth | open |  | TBD |';

function harbour(rows: readonly string[], status = 'Active', header = HEADER, rule = RULE): string {
  return `# Open decisions\n\nStatus: ${status}\nLast updated: 2027-01-04\n\n${[header, rule, ...rows].join('\n')}\n\nSigned by the board.\n`;
}

const BASE = harbour([CRANE, NIGHT, DEPTH]);

function merge(ours: string, theirs: string, base = BASE, path = 'decisions/open.md'): MergePlan {
  return planMerge(base, ours, theirs, { path });
}

describe('what git merges', () => {
  it('is merged to the same text', () => {
    const ours = BASE.replace('Active', 'Paused');
    const theirs = BASE.replace('the board', 'both boards');
    expect(merge(ours, theirs)).toEqual({
      text: BASE.replace('Active', 'Paused').replace('the board', 'both boards'),
      conflicts: [],
      by: 'lines',
    });
  });
});

describe('rows and fields', () => {
  it('merges different fields of one row', () => {
    const plan = merge(BASE.replace('port-works', 'harbour'), BASE.replace('2027-03-01', '2027-04-01'));
    expect(plan.text).toBe(BASE.replace('port-works', 'harbour').replace('2027-03-01', '2027-04-01'));
    expect(plan.by).toBe('items');
  });

  it('merges changes of rows next to each other', () => {
    const plan = merge(BASE.replace('port-works', 'harbour'), BASE.replace('| crew |', '| night crew |'));
    expect(plan.text).toBe(BASE.replace('port-works', 'harbour').replace('| crew |', '| night crew |'));
    expect(plan.conflicts).toEqual([]);
  });

  it('keeps rows that both sides added, by number, and two of one identifier', () => {
    const ours = harbour([CRANE, NIGHT, DEPTH, '| D-005 | Tugs | open | a | TBD |']);
    const theirs = harbour([
      CRANE,
      NIGHT,
      DEPTH,
      '| D-004 | Pilots | open | b | TBD |',
      '| D-005 | Fog horn | open | b | TBD |',
    ]);
    const merged = [
      CRANE,
      NIGHT,
      DEPTH,
      '| D-004 | Pilots | open | b | TBD |',
      '| D-005 | Tugs | open | a | TBD |',
      '| D-005 | Fog horn | open | b | TBD |',
    ];
    expect(merge(ours, theirs).text).toBe(harbour(merged));
  });

  it('takes a row that both added alike once', () => {
    const row = '| D-004 | Pilots | open | b | TBD |';
    const ours = harbour([CRANE, NIGHT, DEPTH, row, '| D-005 | Tugs | open | a | TBD |']);
    const theirs = harbour([CRANE, NIGHT, DEPTH.replace('TBD', '2027-09-01'), row]);
    const expected = harbour([
      CRANE,
      NIGHT,
      DEPTH.replace('TBD', '2027-09-01'),
      row,
      '| D-005 | Tugs | open | a | TBD |',
    ]);
    expect(merge(ours, theirs).text).toBe(expected);
  });

  it('removes a row that the other side left alone, next to a change', () => {
    const plan = merge(harbour([CRANE, DEPTH]), harbour([CRANE, NIGHT, DEPTH.replace('TBD', '2027-09-01')]));
    expect(plan.text).toBe(harbour([CRANE, DEPTH.replace('TBD', '2027-09-01')]));
  });

  it('asks about a row that one side removed and the other changed', () => {
    const plan = merge(harbour([CRANE, DEPTH]), BASE.replace('| crew |', '| night crew |'));
    const changed = NIGHT.replace('| crew |', '| night crew |');
    expect(plan.text).toBe(
      harbour([CRANE, '<<<<<<< ours', '||||||| base', NIGHT, '=======', changed, '>>>>>>> theirs', DEPTH]),
    );
    expect(plan.conflicts).toMatchObject([{ item: 'D-002', line: 9, ours: '', theirs: `${changed}\n` }]);
  });

  it('shows both values and the base of a field that both changed, the rest of the row merged', () => {
    const plan = merge(
      BASE.replace('port-works', 'harbour').replace('Crane supplier', 'Supplier of cranes'),
      BASE.replace('port-works', 'quay').replace('2027-03-01', '2027-04-01'),
    );
    const row = (owner: string): string => `| D-001 | Supplier of cranes | open | ${owner} | 2027-04-01 |`;
    const marked = [
      '<<<<<<< ours',
      row('harbour'),
      '||||||| base',
      row('port-works'),
      '=======',
      row('quay'),
      '>>>>>>> theirs',
    ];
    expect(plan.text).toBe(harbour([...marked, NIGHT, DEPTH]));
    expect(plan.conflicts).toMatchObject([
      { item: 'D-001', line: 8, fields: [{ label: 'Owner', base: 'port-works', ours: 'harbour', theirs: 'quay' }] },
    ]);
  });

  it('writes conflicts that reading reports, each with its line', () => {
    const plan = merge(BASE.replace('port-works', 'harbour'), BASE.replace('port-works', 'quay'));
    const { findings } = readDocument(sourceOf('decisions/open.md', plan.text));
    const markers = findings.filter(({ ruleId }) => ruleId === 'document/conflict-marker');
    expect(markers.map(({ location }) => location.range?.line)).toEqual([8, 14]);
  });

  it('takes a value that both sides wrote', () => {
    const ours = BASE.replace('port-works', 'harbour').replace('| crew |', '| night crew |');
    const theirs = BASE.replace('port-works', 'harbour').replace('2027-03-01', '2027-04-01');
    expect(merge(ours, theirs).text).toBe(ours.replace('2027-03-01', '2027-04-01'));
  });

  it('keeps a new order and the changes made to the old one', () => {
    const plan = merge(
      harbour([DEPTH, CRANE, NIGHT]),
      BASE.replace('| D-003 | Dredging depth', '| D-003 | Depth of the basin'),
    );
    expect(plan.text).toBe(harbour([DEPTH.replace('Dredging depth', 'Depth of the basin'), CRANE, NIGHT]));
  });

  it('keeps every row once where both sides put them in an order of their own', () => {
    const watch = NIGHT.replace('| crew |', '| watch |');
    const plan = merge(harbour([DEPTH, CRANE, NIGHT]), harbour([watch, CRANE, DEPTH]));
    expect(
      plan.text
        .split('\n')
        .filter((line) => line.startsWith('| D-'))
        .toSorted(),
    ).toEqual([CRANE, watch, DEPTH]);
  });
});

describe('columns', () => {
  const wide = [`${HEADER} Rollback |`, `${RULE}---|`] as const;
  const more = (row: string, value: string): string => `${row} ${value} |`;
  const OURS = harbour([more(CRANE, 'rent'), more(NIGHT, 'none'), more(DEPTH, '')], 'Active', ...wide);

  it('gives an empty cell to a row that was added without the new column', () => {
    const theirs = harbour([CRANE, NIGHT, DEPTH.replace('TBD', '2027-09-01'), '| D-004 | Pilots | open | b | TBD |']);
    const plan = merge(OURS, theirs);
    expect(plan.conflicts).toEqual([]);
    expect(plan.text).toBe(
      harbour(
        [
          more(CRANE, 'rent'),
          more(NIGHT, 'none'),
          more(DEPTH.replace('TBD', '2027-09-01'), ''),
          '| D-004 | Pilots | open | b | TBD | |',
        ],
        'Active',
        ...wide,
      ),
    );
  });

  it('puts new columns of both sides beside each other', () => {
    const theirs = harbour(
      [more(CRANE, 't1'), more(NIGHT, 't2'), more(DEPTH, 't3')],
      'Active',
      `${HEADER} Evidence |`,
      `${RULE}---|`,
    );
    const plan = merge(OURS, theirs);
    expect(plan.conflicts).toEqual([]);
    expect(plan.text).toContain(`${HEADER} Rollback | Evidence |\n${RULE}---|---|\n${CRANE} rent | t1 |`);
  });

  it('asks about a column that one side removed and the other filled', () => {
    const without = harbour(
      BASE.split('\n')
        .slice(7, 10)
        .map((row) => row.replace(/ [^|]*\|$/, '')),
      'Active',
      HEADER.replace(' Due |', ''),
      RULE.replace('---|', ''),
    );
    const plan = merge(without, BASE.replace('TBD', '2027-09-01'));
    expect(plan.conflicts).not.toEqual([]);
    expect(plan.text).toContain('2027-09-01');
  });

  it('changes a value in a table that the other side padded', () => {
    const padded = BASE.replace(CRANE, '| D-001 | Crane supplier    | open | port-works | 2027-03-01 |')
      .replace(NIGHT, '| D-002 | Night shift rules | open | crew       | 2027-02-01 |')
      .replace(DEPTH, '| D-003 | Dredging depth    | open |            | TBD        |');
    const plan = merge(padded, BASE.replace('Crane supplier', 'Cranes').replace('TBD', '2027-09-01'));
    expect(plan.text).toContain('| D-001 | Cranes            | open | port-works | 2027-03-01 |');
    expect(plan.text).toContain('| D-003 | Dredging depth    | open |            | 2027-09-01 |');
  });
});

describe('sections, lists and records', () => {
  const yard = (status: string, owner: string, tail = ''): string =>
    `# Decisions of the yard\n\n### Y-1: Slipway\n\n- **Status:** ${status}\n- **Owner:** ${owner}\n\nLong enough for two hulls.\n${tail}`;

  it('merges labelled lines that stand next to each other', () => {
    const plan = merge(yard('accepted', 'ana'), yard('open', 'ben'), yard('open', 'ana'));
    expect(plan).toMatchObject({ text: yard('accepted', 'ben'), conflicts: [] });
  });

  it('keeps sections that both sides added at the end, a blank line between them', () => {
    const added = (id: string): string => `\n### ${id}: Hull paint ${id}\n\n- **Status:** open\n\nRed or grey.\n`;
    const plan = merge(yard('open', 'ana', added('Y-2')), yard('open', 'ana', added('Y-3')), yard('open', 'ana'));
    expect(plan).toMatchObject({ text: yard('open', 'ana', added('Y-2') + added('Y-3')), conflicts: [] });
  });

  it('names the item and the field of a labelled line that both changed', () => {
    const plan = merge(yard('accepted', 'ana'), yard('rejected', 'ana'), yard('open', 'ana'));
    expect(plan.conflicts).toMatchObject([
      { item: 'Y-1', fields: [{ label: 'Status', base: 'open', ours: 'accepted', theirs: 'rejected' }] },
    ]);
  });

  it('merges list items', () => {
    const list = (...items: readonly string[]): string => `# Open questions\n\n${items.join('\n')}\n`;
    const base = list('- **Q-1**: Who pilots?', '- **Q-2**: Which tide?');
    const ours = list('- **Q-1**: Who pilots at night?', '- **Q-2**: Which tide?', '- **Q-3**: Which flag?');
    const theirs = list('- **Q-1**: Who pilots?', '- **Q-2**: Which tide table?', '- **Q-4**: Which buoy?');
    expect(merge(ours, theirs, base).text).toBe(
      list(
        '- **Q-1**: Who pilots at night?',
        '- **Q-2**: Which tide table?',
        '- **Q-3**: Which flag?',
        '- **Q-4**: Which buoy?',
      ),
    );
  });

  it('merges the front matter of a record by key', () => {
    const record = (status: string, date: string): string =>
      `---\nstatus: ${status}\ndate: ${date}\n---\n\n# Use slip B\n\n## Context\n\nTwo slips.\n\n## Decision\n\nSlip B.\n`;
    const plan = merge(
      record('accepted', '2027-01-01'),
      record('proposed', '2027-01-09'),
      record('proposed', '2027-01-01'),
      'docs/adr/0007-slip.md',
    );
    expect(plan).toMatchObject({ text: record('accepted', '2027-01-09'), conflicts: [] });
  });

  it('leaves prose that both sides changed to the reader, and nothing around it', () => {
    const plan = merge(
      BASE.replace('the board', 'ana').replace('port-works', 'x'),
      BASE.replace('the board', 'ben').replace('crew', 'y'),
    );
    expect(plan.conflicts).toHaveLength(1);
    expect(plan.text).toContain(
      '| y | 2027-02-01 |\n| D-003 | Dredging depth | open |  | TBD |\n\n<<<<<<< ours\nSigned by ana.\n||||||| base\nSigned by the board.\n=======\nSigned by ben.\n>>>>>>> theirs\n',
    );
  });
});

describe('bytes', () => {
  it('merges when one side turned the line breaks around', () => {
    const ours = BASE.replaceAll('\n', '\r\n');
    const plan = merge(ours, BASE.replace('port-works', 'harbour'));
    expect(plan.text).toBe(ours.replace('port-works', 'harbour'));
  });

  it('writes markers with the line breaks of the document', () => {
    const base = BASE.replaceAll('\n', '\r\n');
    const plan = merge(base.replace('port-works', 'a'), base.replace('port-works', 'b'), base);
    expect(plan.text).toContain('\r\n<<<<<<< ours\r\n');
    expect(plan.text).not.toMatch(/[^\r]\n/);
  });

  it('takes a byte order mark and a last line break from the side that changed them', () => {
    const ours = `\ufeff${BASE.replace('port-works', 'harbour')}`;
    const theirs = BASE.replace('2027-03-01', '2027-04-01').trimEnd();
    expect(merge(ours, theirs).text).toBe(`\ufeff${theirs.replace('port-works', 'harbour')}`);
  });
});

describe('what cannot be told apart', () => {
  it('is merged line by line when a version holds conflicts already', () => {
    const broken = BASE.replace(CRANE, `<<<<<<< a\n${CRANE}\n=======\n${CRANE.replace('open', 'accepted')}\n>>>>>>> b`);
    const plan = merge(broken, BASE.replace('port-works', 'harbour'));
    expect(plan.by).toBe('fallback');
    expect(plan.text).toContain('| harbour |');
    expect(plan.text).toContain('<<<<<<< a\n');
  });

  it('keeps both where rows of one table repeat an identifier', () => {
    const twice = harbour([CRANE, NIGHT, NIGHT.replace('Night shift rules', 'Night lights')]);
    const ours = twice.replace('port-works', 'harbour');
    const theirs = twice.replace('Night lights | open', 'Night lights | accepted').replace('2027-03-01', '2027-04-01');
    const plan = merge(ours, theirs, twice);
    expect(plan).toMatchObject({ text: theirs.replace('port-works', 'harbour'), conflicts: [] });
  });

  it('shows both of two new documents', () => {
    const plan = merge(BASE, BASE.replace('port-works', 'harbour'), '');
    expect(plan.text).toContain('port-works');
    expect(plan.text).toContain('harbour');
    expect(plan.conflicts).not.toEqual([]);
  });
});
