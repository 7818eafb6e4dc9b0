import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../test/judge-files.ts';

const record = (title: string, status = 'Accepted'): string =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\nMud.\n\n## Decision\n\nDo it.\n`;

const page = (...rows: readonly string[]): string =>
  ['# Decision records', '', '| No | Title | Status |', '|---|---|---|', ...rows, ''].join('\n');

const RECORDS = {
  'adr/0001-dredge.md': record('1. Dredge the basin'),
  'adr/0002-crane.md': record('2. Buy a second crane', 'Proposed'),
  'adr/0012-lamps.md': record('12. Light the quay', 'Superseded by [0001](0001-dredge.md)'),
};

const judge = (rule: string, rows: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  linesOf(rule, { files: { ...RECORDS, ...more, 'adr/README.md': page(...rows) }, registers: ['adr/'] });

const row = (number: string, file: string, title: string, status: string): string =>
  `| [${number}](${file}) | ${title} | ${status} |`;
const dredge = (status: string, number = 'ADR-0001') => row(number, '0001-dredge.md', 'Dredge the basin', status);
const crane = (status: string) => row('2', '0002-crane.md', 'Buy a second crane', status);
const lamps = (status: string) => row('12', '0012-lamps.md', 'Light the quay', status);

describe('a table of an index against its records', () => {
  test.each(['ADR-0001', '0001', '1', 'Dredge'])('a row called %s that says the opposite is an error', (number) => {
    expect(judge('relation/record-disagrees', [dredge('Rejected', number)])).toEqual([
      expect.stringMatching(
        /^adr\/README\.md:5 error \S+ is listed as rejected, but its record adr\/0001-dredge\.md is accepted$/,
      ),
    ]);
    expect(judge('contradiction/status-differs', [dredge('Rejected', number)])).toEqual([]);
  });

  test('a row that lists as decided what waits or is over says the opposite too; one that lags behind differs', () => {
    expect(judge('relation/record-disagrees', [crane('Accepted'), lamps('**Accepted**')])).toEqual([
      'adr/README.md:5 error 2 is listed as accepted, but its record adr/0002-crane.md is proposed',
      'adr/README.md:6 error 12 is listed as accepted, but its record adr/0012-lamps.md is superseded',
    ]);
    const lagging = [dredge('Proposed'), crane('Rejected'), lamps('Rejected')];
    expect(judge('relation/record-disagrees', lagging)).toEqual([]);
    expect(judge('contradiction/status-differs', lagging)).toEqual([
      'adr/README.md:5 warning ADR-0001 is proposed here and accepted at adr/0001-dredge.md:5',
      'adr/README.md:6 warning 2 is rejected here and proposed at adr/0002-crane.md:5',
      'adr/README.md:7 warning 12 is rejected here and superseded at adr/0012-lamps.md:5',
    ]);
  });

  test.each([
    [dredge('Accepted')],
    [dredge('✅ Accepted (2026-01-02)')],
    [dredge('Approved')],
    [dredge('In progress')],
    [dredge('Planned')],
    [dredge('Paul')],
    [dredge('')],
    [dredge('—')],
    [dredge('~~Proposed~~ Accepted')],
    [dredge('Partially superseded by 12')],
    [crane('Open')],
    [crane('Draft')],
    [crane('Done')],
    [lamps('Superseded')],
    [lamps('Deprecated')],
    [lamps('Closed')],
    [lamps('Accepted → superseded by 1')],
  ])('a row that is only worded otherwise is none: %s', (line) => {
    for (const rule of ['relation/record-disagrees', 'contradiction/status-differs'])
      expect(judge(rule, [line])).toEqual([]);
  });

  test('a table elsewhere that links to the records is judged alike, and one that only speaks of them is not', () => {
    const files = {
      ...RECORDS,
      'docs/decisions.md': [
        '# Decisions',
        '',
        '| ID | Decision | Status |',
        '|---|---|---|',
        '| [ADR-0001](../adr/0001-dredge.md) | Dredge the basin | Rejected |',
        '| [12](../adr/0012-lamps.md) | Light the quay | Accepted |',
        '| D-7 | Repeat what [ADR-0001](../adr/0001-dredge.md) says | Rejected |',
        '| D-8 | [Buy a second crane](../adr/0002-crane.md) | Rejected |',
        '',
      ].join('\n'),
    };
    const registers = ['adr/', 'docs/decisions.md'];
    expect(linesOf('relation/record-disagrees', { files, registers })).toEqual([
      'docs/decisions.md:5 error ADR-0001 is listed as rejected, but its record adr/0001-dredge.md is accepted',
      'docs/decisions.md:6 error 12 is listed as accepted, but its record adr/0012-lamps.md is superseded',
    ]);
    expect(linesOf('contradiction/status-differs', { files, registers })).toEqual([
      'docs/decisions.md:8 warning D-8 is rejected here and proposed at adr/0002-crane.md:5',
    ]);
  });
});

describe('rows and the files of their records', () => {
  test('a row leads nowhere: its record was renamed, renumbered or taken away', () => {
    const rows = [
      row('2', '0002-hoist.md', 'Buy a second crane', 'Proposed'),
      row('9', '0009-lamps.md', 'Light the quay', 'Superseded'),
      row('7', '0007-ferry.md', 'Run a ferry', 'Accepted'),
      dredge('Accepted'),
    ];
    expect(judge('relation/missing-record', rows)).toEqual([
      'adr/README.md:5 warning the row of 2 leads to 0002-hoist.md, which is not in the repository; 0002 is adr/0002-crane.md',
      'adr/README.md:6 warning the row of 9 leads to 0009-lamps.md, which is not in the repository; 0012 is adr/0012-lamps.md',
      'adr/README.md:7 warning the row of 7 leads to 0007-ferry.md, which is not in the repository',
    ]);
    expect(judge('resolution', rows).filter((line) => line.startsWith('adr/README.md'))).toEqual([]);
  });

  test('an accepted record that a table of most others does not list is told; a table of a few is about those', () => {
    const more = {
      'adr/0013-tugs.md': record('13. Buy a tug'),
      'adr/0014-bell.md': record('14. Hang a bell', 'Draft'),
    };
    const most = [dredge('Accepted'), crane('Proposed'), lamps('Superseded')];
    expect(judge('relation/not-in-index', most, more)).toEqual([
      'adr/0013-tugs.md:5 warning 0013 is accepted, but adr/README.md does not list it',
    ]);
    expect(judge('relation/not-in-index', most.slice(1), more)).toEqual([]);
  });
});
