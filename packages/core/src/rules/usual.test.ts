import { describe, expect, test } from 'vitest';
import { linesOf } from '../../test/judge-files.ts';

const nygard = (title: string, status = 'Accepted'): string =>
  `# ${title}\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\nMud.\n\n## Decision\n\nDo it.\n`;
const madr = (title: string, keys: string): string =>
  `---\n${keys}\n---\n\n# ${title}\n\n## Context and Problem Statement\n\nMud.\n\n## Decision Outcome\n\nDo it.\n`;
const labelled = (title: string, status: string, more = ''): string =>
  `# ${title}\n\n* Status: ${status}\n${more}\n## Context and Problem Statement\n\nMud.\n\n## Decision Outcome\n\nDo it.\n`;

const missing = (field: 'owner' | 'due-date', files: Readonly<Record<string, string>>) =>
  linesOf(`resolution/missing-${field}`, { files, registers: ['adr/'] });

describe('what is usual among records', () => {
  const proposed = { 'adr/0015-lamps.md': nygard('15. Light the quay', 'Proposed') };

  test('a record owes nothing that only records of another form have a place for', () => {
    const others = {
      'adr/0003-dredge.md': nygard('3. Dredge the basin'),
      'adr/0005-crane.md': madr('Buy a crane', 'status: accepted\ndecision-makers: Ines'),
      'adr/0006-tugs.md': madr('Buy a tug', 'status: proposed\ndecision-makers: Ines\ndue: 2026-09-01'),
      'adr/0007-bell.md': labelled('Hang a bell', 'proposed', '* Deciders: Tom\n* Due: 2026-10-01\n'),
    };
    expect(missing('owner', { ...proposed, ...others })).toEqual([]);
    expect(missing('due-date', { ...proposed, ...others })).toEqual([]);
  });

  test('one record that says more makes no custom; most of those of its form do', () => {
    const keys = (more: string): string => `status: proposed${more}`;
    const files = (...more: readonly string[]) =>
      Object.fromEntries(more.map((each, at) => [`adr/000${at + 1}-quay.md`, madr(`Quay ${at + 1}`, keys(each))]));
    const ann = '\ndecision-makers: Ann';
    const due = '\ndue: 2026-09-01';
    expect(missing('owner', files('', ann))).toEqual([]);
    expect(missing('due-date', files('', due))).toEqual([]);
    expect(missing('owner', files('', ann, ann))).toEqual(['adr/0001-quay.md:5 error 0001 has no owner']);
    expect(missing('due-date', files('', due, due))).toEqual(['adr/0001-quay.md:5 warning 0001 has no due date']);
    expect(missing('owner', files('', ann, ann, '', ''))).toEqual([]);
  });

  test('a table keeps its custom: one owner makes a place for all', () => {
    const table =
      '| ID | Decision | Status | Owner |\n|---|---|---|---|\n| D-1 | Quay | open | Ann |\n| D-2 | Crane | open | |\n';
    expect(linesOf('resolution/missing-owner', { files: { 'port.md': table }, registers: ['port.md'] })).toEqual([
      'port.md:4 error D-2 has no owner',
    ]);
  });
});
