import { expect, test } from 'vitest';
import { linesOf } from '../../../test/judge-files.ts';

const table = (columns: string, ...rows: readonly string[]): string =>
  [
    `| ID | Decision | Status | ${columns} |`,
    `|---|---|---|${'---|'.repeat(columns.split('|').length)}`,
    ...rows,
    '',
  ].join('\n');

const judge = (rule: string, text: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
  linesOf(`relation/${rule}`, { files: { 'port.md': text, ...more }, registers: ['port.md', ...Object.keys(more)] });

test('a field for relations that names nothing is told; another family, prose and known items are not', () => {
  const text = table(
    'Depends on | Notes',
    '| D-1 | Dredge the basin | open | D-9 | |',
    '| D-2 | Buy a crane | open | JIRA-77 | depends on D-8 |',
    '| D-3 | Move the quay | open | D-1, D-2 | |',
  );
  expect(judge('broken-reference', text)).toEqual(['port.md:3 error D-1 refers to D-9, which no register has']);
});

test('a status that names what replaced the item is a relation too', () => {
  const text = table('Notes', '| D-1 | Dredge the basin | superseded by D-7 | |', '| D-2 | Buy a crane | open | |');
  expect(judge('broken-reference', text)).toEqual(['port.md:3 error D-1 refers to D-7, which no register has']);
});

test('what is only related weighs less', () => {
  const text = table('Related', '| D-1 | Dredge the basin | open | D-9 |', '| D-2 | Buy a crane | open | |');
  expect(judge('broken-reference', text)).toEqual(['port.md:3 warning D-1 refers to D-9, which no register has']);
});

test('A-21 a reference names a register: what that one lacks is told, what it has is found', () => {
  const port = table(
    'Depends on',
    '| D-1 | Dredge the basin | open | ship:D-1 |',
    '| D-2 | Buy a crane | open | ship:D-5 |',
  );
  const ship = table('Depends on', '| D-1 | Paint the hull | rejected | |');
  expect(judge('broken-reference', port, { 'ship.md': ship })).toEqual([
    'port.md:4 error D-2 refers to ship:D-5, which that register does not have',
  ]);
  expect(judge('depends-on-rejected', port, { 'ship.md': ship })).toEqual([
    'port.md:3 warning D-1 depends on D-1, which was rejected',
  ]);
});

test('a link to a record that is not there is broken, and one to a record that is there is not', () => {
  const record = (title: string, body: string): string =>
    `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\n${body}\n`;
  const files = {
    'adr/0001-dredge.md': record('1. Dredge', 'Mud.'),
    'adr/0002-crane.md': record('2. Crane', 'Loads.').replace('Accepted', 'Superseded by [9. Lift](0009-lift.md)'),
    'adr/0003-quay.md': record('3. Quay', 'Stone.').replace(
      'Accepted',
      'Accepted\n\nSupersedes [1. Dredge](0001-dredge.md)',
    ),
  };
  expect(linesOf('relation/broken-reference', { files, registers: ['adr/'] })).toEqual([
    'adr/0002-crane.md:5 error 0002 refers to 0009-lift.md, which no register has',
  ]);
});

test('a record in a folder names what replaced it in its status, wherever that stands, by link, identifier or number', () => {
  const record = (status: string): string => `# Dredge\n\n## Status\n\n${status}\n\n## Context\n\nMud.\n`;
  const front = (status: string): string => `---\nstatus: ${status}\n---\n# Dredge\n\n## Context\n\nMud.\n`;
  const files = {
    'adr/0001-dredge.md': front('superseded by [ADR-0009](0009-lift.md)'),
    'adr/0002-crane.md': front('superseded by ADR-0009'),
    'adr/0003-quay.md': record('Superseded by ADR-0009'),
    'adr/0004-pier.md': record('Superseded by 0009'),
    'adr/0005-mole.md': record('Superseded by 9'),
    'adr/0006-bell.md': record('Superseded by 2024-05-01'),
    'adr/0007-buoy.md': record('Superseded by 0003 and 0004'),
    'adr/0008-lamp.md': front('superseded by RFC-0009'),
    'adr/0010-rope.md': front('superseded\nsuperseded-by: ADR-0009'),
  };
  expect(linesOf('relation/broken-reference', { files, registers: ['adr/'] })).toEqual([
    'adr/0001-dredge.md:2 error 0001 refers to 0009-lift.md, which no register has',
    'adr/0002-crane.md:2 error 0002 refers to ADR-0009, which no register has',
    'adr/0003-quay.md:5 error 0003 refers to ADR-0009, which no register has',
    'adr/0004-pier.md:5 error 0004 refers to 0009, which no register has',
    'adr/0010-rope.md:3 error 0010 refers to ADR-0009, which no register has',
  ]);
});

test('records that call each other by their bare numbers answer each other', () => {
  const record = (status: string): string => `# Dredge\n\n## Status\n\n${status}\n\n## Context\n\nMud.\n`;
  const files = {
    'adr/0001-dredge.md': record('Superseded by 0002'),
    'adr/0002-crane.md': record('Accepted\n\nSupersedes 0001.'),
    'adr/0003-quay.md': record('Superseded by 4'),
    'adr/0004-pier.md': '---\nstatus: accepted\nsupersedes: 0003\n---\n# Pier\n\n## Context\n\nStone.\n',
    'adr/0005-mole.md': record('Superseded by 0006'),
    'adr/0006-bell.md': record('Accepted'),
  };
  expect(linesOf('relation/one-sided-supersession', { files, registers: ['adr/'] })).toEqual([
    'adr/0006-bell.md:1 info 0005 says that 0006 takes its place, but 0006 does not mention it',
  ]);
  expect(linesOf('relation/broken-reference', { files, registers: ['adr/'] })).toEqual([]);
});

test('an accepted decision that supersedes another leaves it standing only by mistake', () => {
  const text = table(
    'Supersedes',
    '| D-1 | Dredge the basin | accepted | |',
    '| D-2 | Fill the basin | accepted | D-1 |',
    '| D-3 | Buy a crane | accepted | |',
    '| D-4 | Rent a crane | proposed | D-3 |',
  );
  expect(judge('superseded-still-accepted', text)).toEqual([
    'port.md:3 warning D-1 is accepted, although D-2 supersedes it',
  ]);
});

test('what supersedes some clauses of a decision leaves the decision standing', () => {
  const text = table(
    'Notes',
    '| D-1 | Dredge the basin | accepted | |',
    '| D-2 | Fill the basin | accepted | this supersedes the mud clauses of D-1 and keeps the rest |',
  );
  expect(judge('superseded-still-accepted', text)).toEqual([]);
});

test('a superseding that only one side mentions is told on the silent side', () => {
  const text = table(
    'Notes',
    '| D-1 | Dredge the basin | superseded by D-2 | |',
    '| D-2 | Fill the basin | accepted | |',
    '| D-3 | Buy a crane | superseded by D-4 | |',
    '| D-4 | Rent a crane | accepted | instead of D-3 |',
  );
  expect(judge('one-sided-supersession', text)).toEqual([
    'port.md:4 info D-1 says that D-2 takes its place, but D-2 does not mention it',
  ]);
});

test('circles of superseding and of waiting are told once each', () => {
  const text = table(
    'Supersedes | Depends on',
    '| D-1 | Dredge the basin | accepted | D-3 | |',
    '| D-2 | Fill the basin | accepted | D-1 | |',
    '| D-3 | Flood the basin | accepted | D-2 | |',
    '| D-4 | Buy a crane | open | | D-5 |',
    '| D-5 | Rent a crane | open | | D-4 |',
  );
  expect(judge('supersession-cycle', text)).toEqual(['port.md:3 error D-3, D-1, D-2 supersede each other in a circle']);
  expect(judge('dependency-cycle', text)).toEqual(['port.md:6 error D-4, D-5 depend on each other in a circle']);
});

test('A-18 a rejected decision is shown to whoever proposes almost the same again, unless it is mentioned', () => {
  const text = table(
    'Notes',
    '| D-1 | Move the fuel dock to the north pier | rejected | |',
    '| D-2 | Move fuel dock to north pier | open | |',
    '| D-3 | Move the fuel dock to the north pier | open | unlike D-1, with a wall |',
    '| D-4 | Move the customs house to the south pier | open | |',
  );
  expect(judge('reproposes-rejected', text)).toEqual([
    'port.md:4 info D-2 proposes almost what D-1 proposed, which was rejected',
  ]);
});

test('S4-06 an index is judged against its records: missing, no longer holding, not listed', () => {
  const record = (title: string, status: string): string =>
    `# ${title}\n\n## Status\n\n${status}\n\n## Decision\n\nSo be it.\n`;
  const index = `# Decisions locked

- **The lamp is electric.**
  ADR: \`adr/0001-lamp.md\`
- **The door is red.**
  ADR: \`adr/0002-door.md\`
- **The roof is flat.**
  ADR: \`adr/0003-roof.md\`
`;
  const files = {
    'LOCKED.md': index,
    'adr/0001-lamp.md': record('1. The lamp is electric', 'Accepted'),
    'adr/0002-door.md': record('2. The door is red', 'Rejected'),
    'adr/0004-stairs.md': record('4. The stairs are of iron', 'Accepted'),
    'adr/0005-bell.md': record('5. The bell rings', 'Proposed'),
  };
  const found = (rule: string) => linesOf(`relation/${rule}`, { files, registers: ['LOCKED.md', 'adr/'] });
  expect(found('missing-record')).toEqual([
    'LOCKED.md:8 warning "The roof is flat." is recorded in adr/0003-roof.md, which is not in the repository',
  ]);
  expect(found('record-disagrees')).toEqual([
    'LOCKED.md:6 error "The door is red." is listed as decided, but its record 0002 is rejected',
  ]);
  expect(found('not-in-index')).toEqual([
    'adr/0004-stairs.md:5 warning 0004 is accepted, but LOCKED.md does not list it',
  ]);
  expect(linesOf('relation/missing-record', { files: { 'LOCKED.md': index }, registers: ['LOCKED.md'] })).toEqual([
    'LOCKED.md:4 info none of the 3 records that this document names, adr/0001-lamp.md and others, is in this repository',
  ]);
});

test('links in the front matter of records are relations: broken, one-sided, to a rejected record', () => {
  const record = (number: number, status: string, links: string): string =>
    `---\nnumber: ${number}\ntitle: Wood ${number}\ndate: 2025-01-0${number}\nstatus: ${status}\n${links}---\n\n## Context\n\nTide.\n\n## Decision\n\nWe do.\n`;
  const link = (target: string, kind: string): string => `links:\n  - target: ${target}\n    kind: ${kind}\n`;
  const told = (rule: string, first: string, second: string, status = 'accepted') =>
    linesOf(`relation/${rule}`, {
      files: {
        'adr/0001-oak.md': record(1, 'superseded', first),
        'adr/0002-elm.md': record(2, status, second),
        'adr/0003-ash.md': record(3, 'accepted', ''),
      },
      registers: ['adr/'],
    });
  const both = [link('2', 'superseded-by'), link('1', 'supersedes')] as const;
  for (const rule of ['broken-reference', 'one-sided-supersession', 'superseded-by-rejected'])
    expect(told(rule, ...both)).toEqual([]);
  expect(told('broken-reference', link('9', 'superseded-by'), '')).toEqual([
    'adr/0001-oak.md:7 error 1 refers to 9, which no register has',
  ]);
  expect(told('one-sided-supersession', both[0], '')).toEqual([
    'adr/0002-elm.md:2 info 1 says that 2 takes its place, but 2 does not mention it',
  ]);
  expect(told('superseded-by-rejected', ...both, 'rejected')).toEqual([
    'adr/0001-oak.md:7 warning 1 is superseded by 2, which was rejected',
  ]);
  const several = `links:\n- target: 3\n  kind: relatesto\n- kind: supersededby\n  target: "2"\n  description: "kind: none"\n`;
  expect(told('superseded-by-rejected', several, '', 'rejected')).toEqual([
    'adr/0001-oak.md:10 warning 1 is superseded by 2, which was rejected',
  ]);
});

test('what gave way to a rejected decision alone is told; to one that stands as well, it is not', () => {
  const rows = (...by: readonly string[]) =>
    table(
      'Superseded by',
      `| D-1 | Dredge the basin | superseded | ${by.join(', ')} |`,
      '| D-2 | Fill the basin | rejected | |',
      '| D-3 | Drain the basin | accepted | |',
    );
  expect(judge('superseded-by-rejected', rows('D-2'))).toEqual([
    'port.md:3 warning D-1 is superseded by D-2, which was rejected',
  ]);
  expect(judge('superseded-by-rejected', rows('D-2', 'D-3'))).toEqual([]);
  expect(judge('superseded-by-rejected', rows('D-3'))).toEqual([]);
});
