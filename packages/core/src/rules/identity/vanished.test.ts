import { describe, expect, test } from 'vitest';
import { check } from '../../checking/check.ts';
import type { ChangedFile } from '../check-context.ts';
import type { CheckResult } from '../../findings/check-result.ts';
import { findingWords } from '../../findings/finding-words.ts';
import { readRegister } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { DEFAULT_POLICY } from '../../policy/policy.ts';

type Files = Readonly<Record<string, string>>;

const view = (files: Files) => ({
  paths: () => Object.keys(files),
  has: (path: string) => path in files,
  text: (path: string) => files[path],
});
const registersOf = (files: Files) =>
  Object.entries(files).map(([path, text]) => readRegister(path, path, [sourceOf(path, text)]));
const folderOf = (files: Files) => [
  readRegister(
    'adr',
    'adr',
    Object.entries(files).map(([path, text]) => sourceOf(path, text)),
  ),
];

const table = (...rows: readonly string[]): string =>
  `| ID | Decision | Status | Notes |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const PILOT = 'D-1 | Pick the harbour pilot | open | ';
const TUG = 'D-2 | Pick the tug operator | accepted | ';

interface Judged {
  readonly before: Files;
  readonly after: Files;
  readonly files?: readonly ChangedFile[];
  readonly isPartial?: boolean;
  readonly read?: typeof registersOf;
}

function resultOf({ before, after, files = [], isPartial = false, read = registersOf }: Judged): CheckResult {
  return check({
    today: '2026-03-01',
    registers: read(after),
    repository: view(after),
    policy: DEFAULT_POLICY,
    isPartial,
    change: {
      base: 'c'.repeat(40),
      files: () => files,
      registers: () => read(before),
      repository: view(before),
      missing: [],
    },
  });
}

function vanished(judged: Judged): readonly unknown[] {
  return resultOf(judged)
    .findings.filter(({ finding }) => finding.ruleId === 'identity/vanished')
    .map(({ finding, level }) => [finding.item, finding.location.path, level]);
}

/** What is said of each, and at which level. */
function said(judged: Judged): readonly string[] {
  return resultOf(judged)
    .findings.filter(({ finding }) => finding.ruleId === 'identity/vanished')
    .map(({ finding, level }) => `${level}: ${findingWords(finding).message} | ${findingWords(finding).hint}`);
}

const before = { 'open.md': table(PILOT, TUG) };

test('decisions that the base has and no register has any more are named, decided or not', () => {
  expect(vanished({ before, after: { 'open.md': table(TUG) } })).toEqual([['D-1', 'open.md', 'hard']]);
  expect(vanished({ before, after: { 'open.md': '# Open decisions\n' } })).toEqual([
    ['D-1', 'open.md', 'hard'],
    ['D-2', 'open.md', 'hard'],
  ]);
});

test('a decision that was renumbered, moved, taken over or referred to by what is new is still there', () => {
  const without = { 'open.md': table(TUG) };
  expect(vanished({ before, after: before })).toEqual([]);
  expect(vanished({ before, after: { 'open.md': table(PILOT.replace('D-1', 'D-7'), TUG) } })).toEqual([]);
  expect(vanished({ before, after: { ...without, 'done.md': table(PILOT) } })).toEqual([]);
  expect(
    vanished({ before, after: { 'open.md': table(TUG, 'D-8 | Berth crew | accepted | Supersedes D-1') } }),
  ).toEqual([]);
  expect(
    vanished({ before, after: { 'open.md': table(TUG, 'D-8 | Berth crew | open | Asked as D-1 before') } }),
  ).toEqual([]);
});

test('a name that another register gives to its own decision does not stand for the missing one', () => {
  const other = { 'crane.md': table('D-1 | Pick the crane | open | ') };
  expect(vanished({ before: { ...before, ...other }, after: { 'open.md': table(TUG), ...other } })).toEqual([
    ['D-1', 'open.md', 'hard'],
  ]);
});

test('one that another takes the place of is not gone, though that one was there before', () => {
  expect(vanished({ before, after: { 'open.md': table(`${TUG}Supersedes D-1`) } })).toEqual([]);
});

test('a copy in another register, and one that a new register has under its number, are the decision still', () => {
  const copy = { 'copy.md': table(PILOT) };
  expect(vanished({ before: { ...before, ...copy }, after: { 'open.md': table(TUG), ...copy } })).toEqual([]);
  const reworded = { 'done.md': table('D-1 | Pilotage of the outer bank | accepted | ') };
  expect(vanished({ before, after: { 'open.md': table(TUG), ...reworded } })).toEqual([]);
});

test('without a number a decision is only its words: anything new beside it may be it', () => {
  const bare = (...rows: readonly string[]): string =>
    `# Open decisions\n\n| Decision | Status |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
  const was = { 'open.md': bare('Pick the pilot | open', 'Pick the tug | open') };
  expect(
    vanished({ before: was, after: { 'open.md': bare('Who leads ships | open', 'Pick the tug | open') } }),
  ).toEqual([]);
  expect(vanished({ before: was, after: { 'open.md': bare('Pick the tug | open') } })).toHaveLength(1);
});

test('a document that moved is looked at where it is', () => {
  const files = [{ path: 'moved.md', kind: 'modified' as const, from: 'open.md' }];
  const after = { 'moved.md': table(TUG) };
  const read = (texts: Files) =>
    Object.entries(texts).map(([path, text]) => readRegister('open', path, [sourceOf(path, text)]));
  expect(vanished({ before, after, files, read })).toEqual([['D-1', 'moved.md', 'hard']]);
});

test('a record whose file is deleted is named while its folder is still read', () => {
  const record = (title: string, status: string): string =>
    `# ${title}\n\n## Status\n\n${status}\n\n## Decision\n\nYes.\n`;
  const folder = {
    'adr/0001-pilot.md': record('1. Pick the pilot', 'Accepted'),
    'adr/0002-tug.md': record('2. Pick the tug', 'Accepted'),
    'adr/0003-crane.md': record('3. Pick the crane', 'Accepted'),
  };
  const { 'adr/0002-tug.md': _gone, ...after } = folder;
  const files = [{ path: 'adr/0002-tug.md', kind: 'deleted' as const, from: undefined }];
  expect(vanished({ before: folder, after, files, read: folderOf })).toEqual([['0002', 'adr/0002-tug.md', 'hard']]);
  // What was open, and a folder that is gone as a whole, are told with the document.
  const open = { ...folder, 'adr/0002-tug.md': record('2. Pick the tug', 'Proposed') };
  expect(vanished({ before: open, after, files, read: folderOf })).toEqual([]);
  const all = Object.keys(folder).map((path) => ({ path, kind: 'deleted' as const, from: undefined }));
  const other = { 'open.md': table(TUG) };
  const read = (texts: Files) =>
    'open.md' in texts ? [...registersOf(texts), readRegister('adr', 'adr', [])] : folderOf(texts);
  expect(vanished({ before: folder, after: other, files: all, read })).toEqual([]);
});

test('nothing is said of a part, of work that is no decision, and of what was superseded before', () => {
  const after = { 'open.md': table(TUG) };
  expect(vanished({ before, after, isPartial: true })).toEqual([]);
  const done = { 'open.md': table(TUG, 'D-3 | Berth crew | superseded | ') };
  expect(vanished({ before: done, after })).toEqual([]);
  const actions = (rows: string): string => `# Actions\n\n| ID | Action | Status |\n|---|---|---|\n${rows}`;
  expect(
    vanished({
      before: { 'do.md': actions('| A-1 | Call the pilot | open |\n| A-2 | Call the tug | open |\n') },
      after: { 'do.md': actions('| A-2 | Call the tug | open |\n') },
    }),
  ).toEqual([]);
});

describe('a decision under another number and another title', () => {
  const wide = (...rows: readonly string[]): string =>
    `| ID | Decision | Status | Default | Impact |\n|---|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
  const pilot = 'open | Two sworn pilots of the outer bank | Ships wait at the buoy until the tide turns';
  const tug = 'open | The tug of the northern yard, by the hour | Barges pile up below the bridge';
  const crane = 'open | A crane on rails with a driver | Timber lies on the quay in the rain';
  const was = { 'open.md': wide(`D-1 | Pick the harbour pilot | ${pilot}`, `D-2 | Pick the tug | ${tug}`) };
  const becomes = (row: string): Judged => ({
    before: was,
    after: { 'open.md': wide(row, `D-2 | Pick the tug | ${tug}`) },
  });
  const renumbered =
    'advisory: D-1 is D-9 now, under another title; the base has it at open.md:3 | write "formerly D-1" into D-9, so that who cites D-1 finds it';

  test('is told as renumbered where the rest of it says so', () => {
    expect(said(becomes(`D-9 | Who brings ships in | ${pilot}`))).toEqual([renumbered]);
    expect(said(becomes(`D-9 | Who brings ships in | ${pilot} at last`))).toEqual([renumbered]);
    expect(said(becomes(`D-9 | Who brings ships in, formerly D-1 | ${pilot}`))).toEqual([]);
    const moved = {
      'open.md': wide(`D-2 | Pick the tug | ${tug}`),
      'pilots.md': wide(`P-1 | Who brings ships in | ${pilot}`),
    };
    expect(said({ before: was, after: moved })).toEqual([renumbered.replaceAll('D-9', 'P-1')]);
  });

  test('is told as gone where it can be another one, which is named', () => {
    const gone = 'hard: D-1 is in no register any more; the base has it at open.md:3';
    const put = 'put it back, and close it with "decisis reject" or a decision that supersedes it';
    expect(said(becomes(`D-9 | Pick the harbour crane | ${crane}`))).toEqual([
      `${gone} | ${put}; if D-9 is the same decision, write "formerly D-1" into it`,
    ]);
    expect(said(becomes(`D-9 | Buy a crane | ${crane}`))).toEqual([`${gone} | ${put}`]);
    const bare = { 'open.md': table(TUG, 'D-9 | Pick the harbour pilots | open | ') };
    expect(said({ before, after: bare })).toEqual([
      `${gone} | ${put}; if D-9 is the same decision, write "formerly D-1" into it`,
    ]);
  });

  test('is gone where the words are those of a form, or where two could be it', () => {
    const form = 'open | To be agreed by the harbour board in spring | None known to anybody before the audit';
    const forms = (...rows: string[]): string => wide(...rows.map((row) => `${row} | ${form}`));
    expect(
      said({
        before: { 'open.md': forms('D-1 | Pick the pilot', 'D-2 | Buy a crane') },
        after: { 'open.md': forms('D-9 | Dredge the basin', 'D-2 | Buy a crane') },
      }),
    ).toEqual([expect.stringMatching(/^hard: D-1 is in no register/)]);
    const both = wide(
      `D-2 | Pick the tug | ${tug}`,
      `D-8 | Who brings ships in | ${pilot}`,
      `D-9 | Who leads ships | ${pilot}`,
    );
    expect(said({ before: was, after: { 'open.md': both } })).toEqual([expect.stringMatching(/^hard: D-1 is in no/)]);
  });
});
