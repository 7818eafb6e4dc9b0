import { describe, expect, test } from 'vitest';
import { readRegister } from '../../register.ts';
import { sourceOf } from '../../source-text.ts';
import { readRecordName } from './record-name.ts';

const folder = (files: Readonly<Record<string, string>>) =>
  readRegister(
    'adr',
    'adr',
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
  );
const brief = (files: Readonly<Record<string, string>>) =>
  folder(files).items.map((item) => `${item.line} ${item.id ?? '-'} ${item.status}`);
const record = (title: string, status: string) =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n`;

describe('names of records', () => {
  test('a number or the word for a record in front of a title; a README stands for its folder', () => {
    expect(readRecordName('adr/0007-use-queues.md')).toMatchObject({ isRecordFile: true, id: '0007' });
    expect(readRecordName('adr/adr-012-cache.md').id).toBe('ADR-012');
    expect(readRecordName('adr/ADR-2026-04-16-oil.md').id).toBe('ADR-2026-04-16');
    expect(readRecordName('x/shop-adr-ops-0004-backup.md')).toMatchObject({
      isRecordFile: true,
      id: 'shop-adr-ops-0004',
    });
    expect(readRecordName('rfd/0012/README.md')).toMatchObject({ isRecordFile: true, isIndex: false, id: '0012' });
    expect(readRecordName('docs/adr/README.md').isIndex).toBe(true);
    expect(readRecordName('notes/20240131-name-of-the-queue.md').isRecordFile).toBe(true);
    expect(readRecordName('docs/two-queues.md').isRecordFile).toBe(false);
  });

  test('a date or a year in front of a title is no identifier', () => {
    expect(readRecordName('adr/2026-05-01-queues.md').id).toBeUndefined();
    expect(readRecordName('adr/2026-05.md').id).toBeUndefined();
    expect(readRecordName('notes/2026-queues.md').id).toBeUndefined();
    expect(readRecordName('notes/2026.md').id).toBeUndefined();
    expect(readRecordName('adr/3026-queues.md').id).toBe('3026');
  });

  test('a short number in front of a title, where the sections are those of a record', () => {
    const bare = (title: string) => `# ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nWhat.\n`;
    const files = {
      'adr/0001-rope.md': record('1. Rope', 'Accepted'),
      'adr/2-tar.md': bare('2. Tar'),
      'adr/12-oil.md': bare('Oil'),
    };
    expect(brief(files)).toEqual(['1 0001 accepted', '1 2 accepted', '1 12 accepted']);
    expect(
      brief({ 'adr/0001-rope.md': record('1. Rope', 'Accepted'), 'adr/2-notes.md': '# Notes\n\n## Status\n\nDraft\n' }),
    ).toEqual(['1 0001 accepted']);
  });

  test('a record about templates is no template', () => {
    expect(readRecordName('adr/0014-project-templates.md').isTemplate).toBe(false);
    expect(readRecordName('adr/0000-template.md').isTemplate).toBe(true);
    expect(readRecordName('adr/adr-template.md').isTemplate).toBe(true);
  });
});

describe('folders of records', () => {
  test.each([
    'Next',
    'Next steps',
    'Open questions',
    'Options',
    'Risks',
    'Template',
    'Glossary',
    'Changelog',
    'Background',
  ])('a numbered record with a status is one, also with the title "%s"', (title) => {
    const front = (name: string) =>
      `---\nstatus: accepted\ndate: 2026-01-02\n---\n\n# ${name}\n\n## Decision Outcome\n\nYes.\n`;
    const nygard = (name: string) => `# ${name}\n\n## Status\n\nAccepted\n\n## Decision\n\nYes.\n`;
    const files = (of: (name: string) => string) => ({
      'adr/0001-cranes.md': of('Cranes'),
      'adr/0002-tugs.md': of('Tugs'),
      'adr/0003-title.md': of(title),
    });
    for (const of of [front, nygard]) {
      expect(folder(files(of)).items.map((item) => item.id)).toEqual(['0001', '0002', '0003']);
      expect(folder({ 'adr/0003-title.md': of(title) }).items.map((item) => item.id)).toEqual(['0003']);
    }
  });

  test('a register with a status of its own in a numbered file is no record', () => {
    const text =
      '---\nstatus: accepted\n---\n\n# Open questions\n\n| ID | Question | Status |\n|---|---|---|\n| Q-1 | Which crane | open |\n| Q-2 | Which tug | open |\n';
    expect(brief({ 'adr/0003-questions.md': text })).toEqual(['9 Q-1 open', '10 Q-2 open']);
  });

  test('records in folders of their own, with metadata in front and sections of the first level', () => {
    const text =
      '---\nauthors: Ana\nstate: draft\ntitle: Queues\n---\n\n# Summary\n\nA.\n\n# Motivation\n\nB.\n\n# Alternatives\n\nC.\n';
    expect(brief({ 'rfd/0001/README.md': text, 'rfd/0002/README.md': record('Cache', 'Accepted') })).toEqual([
      '1 0001 proposed',
      '1 0002 accepted',
    ]);
  });

  test('among records without numbers a title with a status is one; the page about the folder is not', () => {
    const files = {
      'design/cache.md': `# Cache\n\n* Owner: Ana\n* Status: Draft\n\n## Background\n\nWhy.\n\n## Decision\n\nWhat.\n`,
      'design/queue.md': `# Queue\n\n* Owner: Bo\n* Status: Accepted\n\n## Background\n\nWhy.\n\n## Decision\n\nWhat.\n`,
      'design/scale.md': `# Scale\n\n* Owner: Cy\n* Status: Rejected\n\n## Findings\n\nMuch.\n`,
      'design/README.md': '# Design documents\n\nStatus: living page\n',
    };
    expect(brief(files)).toEqual(['1 - proposed', '1 - accepted', '1 - rejected']);
    const numbered = {
      'adr/0001-a.md': record('A', 'Accepted'),
      'adr/0002-b.md': record('B', 'Accepted'),
      'adr/guide.md': '# Contributing guide\n\n**Status:** Accepted\n\n## When\n\nNow.\n',
    };
    expect(brief(numbered)).toEqual(['1 0001 accepted', '1 0002 accepted']);
  });

  test('a title with the number of its file and a status says enough; a register in a numbered file stays one', () => {
    const table =
      '<table>\n<tr><td> Title </td><td> Names </td></tr>\n<tr><td> Status </td><td> Accepted </td></tr>\n</table>\n';
    const files = { 'cep-0013.md': `# CEP 13 - Names\n\n${table}\n## Abstract\n\nWhy.\n` };
    expect(brief(files)).toEqual(['1 CEP-0013 accepted']);
    const register =
      '# Locked\n\nStatus: reviewed\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n| D-2 | Host | open |\n';
    expect(brief({ '004_locked.md': register })).toEqual(['7 D-1 open', '8 D-2 open']);
  });
});

describe('registers in files named as records are', () => {
  const names = ['005_abcdef.txt', '0017_reg.md', '001.txt', '2026-notes.md', 'notes.md'];
  const table = '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n| D-2 | Host | accepted |\n\n';
  const headings = '### D-1: Port\n\nStatus: open\n\n### D-2: Host\n\nStatus: accepted\n\n';
  const list = '- **D-1** Port: open\n- **D-2** Host: accepted\n\n';

  test.each([
    ['a table', `# Choices\n\n**Status:** living\n\n## Decisions\n\n${table}`],
    ['a table among sections of a record', `# Choices\n\n## Context\n\nWhy.\n\n## Decision\n\n${table}`],
    ['headings', `---\nstatus: draft\n---\n\n# Choices\n\n## Context\n\nWhy.\n\n## Decision\n\n${headings}`],
    ['a list under a title', `# Open Decisions\n\n**Status:** draft\n\n${list}## Context\n\nWhy.\n`],
  ])('%s', (_, text) => {
    for (const name of names) {
      const { items } = folder({ [name]: text });
      expect(items.map((item) => item.id)).toEqual(['D-1', 'D-2']);
    }
  });

  test('a range of identifiers in the title is no number of the file', () => {
    const text = `# D1–D2: Pending decisions\n\n## Context\n\nWhy.\n\n## Decision\n\n${headings}`;
    expect(folder({ '001.txt': text }).items.map((item) => item.id)).toEqual(['D-1', 'D-2']);
  });

  test('a record stays one, whatever its tables hold', () => {
    const text = record('Two queues', 'Accepted');
    const tables = [
      '| # | Option | Decision |\n|---|---|---|\n| 1 | Port | no |\n| 2 | Host | yes |\n',
      '| ID | Requirement | Status |\n|---|---|---|\n| R-1 | Port | met |\n| R-2 | Host | met |\n',
      '| Option | For |\n|---|---|\n| A | Port |\n| B | Host |\n',
    ];
    for (const inside of tables) expect(brief({ '0017-queues.md': `${text}\n${inside}` })).toEqual(['1 0017 accepted']);
  });
});

describe('front matter of a single record', () => {
  const told = (text: string) =>
    folder({ 'x.md': text }).items.map((item) => [item.id, item.status, item.text('owner'), item.text('due')]);

  test('gives status, owner and date, with the identifier of the title or its own', () => {
    const front = 'status: proposed\nowner: platform\ndeadline: 2026-12-24';
    expect(told(`---\n${front}\n---\n# RFC-0042: Pick a queue\n\n## Options\n`)).toEqual([
      ['RFC-0042', 'proposed', 'platform', '2026-12-24'],
    ]);
    const own = 'id: D-7\ntitle: Store\nstatus: open\nowner: ann\ndue: 2027-01-01';
    for (const body of ['# Use files\n\n## Context\n\nWhy.\n', 'Why.\n', '# Use files\n\nWhy.\n'])
      expect(told(`---\n${own}\n---\n\n${body}`)).toEqual([['D-7', 'open', 'ann', '2027-01-01']]);
  });

  test('a page or a register with front matter is no record', () => {
    expect(told('---\nid: DOC-7\nstatus: active\n---\n\n# Guide\n\n## Install\n\nDo.\n')).toEqual([]);
    const table = '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | open |\n';
    expect(told(`---\nid: REG-1\nstatus: active\n---\n\n# Choices\n\n${table}`)).toEqual([
      ['D-1', 'open', undefined, undefined],
    ]);
  });
});

describe('proposals', () => {
  test('sections of the first level, a stage for a status, a name in the head', () => {
    const sections = '# Summary\n\nA.\n\n# Motivation\n\nB.\n\n# Drawbacks\n\nC.\n';
    const files = {
      'text/0003-block.md': `---\nstage: accepted\nstart-date: 2020-01-31\n---\n\n${sections}`,
      'text/0004-meta.md': `# Meta\n\n- Name: Quiet queues\n- Author: Ana\n- Status: Accepted <!-- or Draft -->\n\n## Summary\n\nA.\n`,
      'text/0005-cache.md': record('RFC 0005 — Cache', 'Accepted'),
      'text/0006-bare.md': '# RFC 0006 — Bare\n\nWhy, at length.\n',
      'text/0000-template.md': '# RFC-0000 Title\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | x | open |\n',
    };
    expect(brief(files)).toEqual(['1 0003 accepted', '1 0004 accepted', '1 RFC-0005 accepted', '1 RFC-0006 open']);
    const [, meta] = folder(files).items;
    expect([meta?.text('title'), meta?.text('status')]).toEqual(['Quiet queues', 'Accepted']);
  });

  test('the date of a file is no identifier, and what stands beside the page of a record belongs to it', () => {
    const files = {
      'adr/2024-01-31-queues.md': record('Queues', 'Accepted'),
      'adr/2024-02-01-cache.md': record('Cache', 'Rejected'),
    };
    expect(brief(files)).toEqual(['1 - accepted', '1 - rejected']);
    const pages = {
      'rfcs/0050-wallets/README.md': record('RFC 0050: Wallets', 'Accepted'),
      'rfcs/0051-keys/README.md': record('RFC 0051: Keys', 'Retired'),
      'rfcs/0051-keys/keys-v4.md': '# Keys, version 4\n\n**Status:** Accepted\n\n## Parts\n\nMany.\n',
    };
    expect(brief(pages)).toEqual(['1 RFC-0050 accepted', '1 RFC-0051 deprecated']);
  });

  test('the front page of a repository of records has sections of every sort', () => {
    expect(brief({ 'README.md': '# Architecture Decision Records\n\n## Getting started\n\nRun it.\n' })).toEqual([]);
  });
});

describe('what a record says of itself', () => {
  test('front matter counts over the same words further down', () => {
    const text =
      '---\nstatus: implemented\ndeciders: Ana\n---\n\n# TEP-7: Skips\n\n## Context\n\nWhy.\n\n## Decision\n\n#### Status\n\nIt is hard to tell open runs.\n\n**Before:**\n\nold code\n';
    const [item] = folder({ 'teps/0007-skips.md': text }).items;
    expect([item?.status, item?.text('decider'), item?.text('due')]).toEqual(['accepted', 'Ana', undefined]);
  });

  test.each([
    ['~~Proposed~~ Accepted\n\nSuperseded by [13](13.md)', 'superseded', 'Superseded by [13](13.md)'],
    ['Accepted → superseded by ADR-13', 'superseded', 'Accepted → superseded by ADR-13'],
    ['Accepted\n\nSupersedes [3](3.md)', 'accepted', 'Accepted'],
    ['Accepted\n\nSuperseded decisions are kept in this folder.', 'accepted', 'Accepted'],
  ])('a status section with the paragraphs %j is %s', (paragraphs, status, written) => {
    const [item] = folder({ 'adr/0012-cache.md': record('Cache', paragraphs) }).items;
    expect([item?.status, item?.text('status')]).toEqual([status, written]);
  });

  test('"Before" above a page of text is no deadline', () => {
    const text = record('Names', 'Accepted') + `\n## Deadline\n\n${'Since the names were chosen early. '.repeat(9)}\n`;
    expect(folder({ 'adr/0003-names.md': text }).items[0]?.text('due')).toBeUndefined();
    const dated = record('Names', 'Accepted') + '\n## Deadline\n\n2026-01-31\n';
    expect(folder({ 'adr/0003-names.md': dated }).items[0]?.text('due')).toBe('2026-01-31');
  });

  test('a two-column table without header', () => {
    const text =
      '# ADR: Scores\n\n| Date | January |\n|---|---|\n| Scope | Shop |\n| Status | Draft |\n| Owner | Ana |\n\n## Context\n\nWhy.\n';
    const [item] = folder({ 'adr/adr-0003-scores.md': text }).items;
    expect([item?.status, item?.text('owner')]).toEqual(['proposed', 'Ana']);
  });
});
