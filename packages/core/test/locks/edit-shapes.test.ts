import { describe, expect, test } from 'vitest';
import { lockFindings, locked, type Files } from './judge-repository.ts';

const TABLE = `# Harbour decisions

## Decided

| ID | Decision | Status | Outcome | Owner |
|----|----------|--------|---------|-------|
| D-001 | Length of a berth | accepted | A berth has sixteen metres, see [the survey](survey.md) | port |
| D-002 | Pilot duty | accepted | Every ship above 40 metres takes a pilot | pilots |
| D-003 | Night entry | accepted | No ship enters after 22:00 | port |
`;

const INDEX = `# Locked decisions

Status: reviewed

## Core

- **A berth is given out by the week, never by the day.**
  ADR: \`docs/adr/0001-berths-by-week.md\`

- **Fenders are rubber.** They hang at every post (example: every 4 metres).
  ADR: \`docs/adr/0002-fenders.md\`

## Default stances

- **Tide tables:** the office prints them each month in v1.
  Source: ADR 0001 open questions
`;

type Expected = 'amendment' | RegExp;

/** The 12 shapes and some more, each as an edit of the file, with what it is. */
const SHAPES: ReadonlyArray<readonly [string, Files, Expected]> = [
  ['rows in another order', { 't.md': swapLines(TABLE, '| D-001', '| D-003') }, 'amendment'],
  [
    'white space only',
    { 't.md': TABLE.replaceAll(' | ', '   |  ').replace('sixteen metres', 'sixteen  metres') },
    'amendment',
  ],
  [
    'identifiers of two rows swapped',
    { 't.md': TABLE.replace('D-001', 'D-00X').replace('D-002', 'D-001').replace('D-00X', 'D-002') },
    /D-002 was locked and now reads differently.*\n.*D-001 was locked and now reads differently/,
  ],
  [
    'the heading above moved and reworded',
    { 't.md': TABLE.replace('## Decided', '## Notes\n\nText.\n\n### Settled') },
    'amendment',
  ],
  ['a changed word', { 't.md': TABLE.replace('sixteen', 'thirty') }, /D-001 was locked .*"sixteen" became "thirty"/],
  ['a changed number', { 't.md': TABLE.replace('above 40', 'above 60') }, /D-002 .*"40" became "60"/],
  ['a lost negation', { 't.md': TABLE.replace('No ship', 'A ship') }, /D-003 .*"No" became "A"/],
  [
    'a link that points elsewhere',
    { 't.md': TABLE.replace('(survey.md)', '(docs/survey-2026.md "Survey")') },
    'amendment',
  ],
  ['the text of a link', { 't.md': TABLE.replace('[the survey]', '[the map]') }, /D-001 .*"survey" became "map"/],
  [
    'another status',
    { 't.md': TABLE.replace('Pilot duty | accepted', 'Pilot duty | open') },
    /D-002 was locked as accepted and now stands as open/,
  ],
  ['a deleted row', { 't.md': TABLE.replace(/\| D-003.*\n/, '') }, /removed: D-003 was locked and is gone/],
  [
    'a second copy that says something else',
    { 't.md': `${TABLE}| D-003 | Night entry | accepted | Ships enter after 22:00 | port |\n` },
    /a second copy of D-003 says something else/,
  ],
  [
    'a second copy that says the same',
    { 't.md': `${TABLE}| D-003 | Night entry | accepted | No ship enters after 22:00 | port |\n` },
    'amendment',
  ],
  [
    'moved to another file',
    { 't.md': TABLE.replace(/\| D-003.*\n/, ''), 'old.md': TABLE.replace(/\| D-00[12].*\n/g, '') },
    'amendment',
  ],
  [
    'moved to another file with a changed word',
    {
      't.md': TABLE.replace(/\| D-003.*\n/, ''),
      'old.md': TABLE.replace(/\| D-00[12].*\n/g, '').replace('22:00', '23:00'),
    },
    /removed: D-003 was locked and is gone/,
  ],
  ['columns in another order', { 't.md': reorderColumns(TABLE) }, 'amendment'],
  [
    'emphasis added',
    { 't.md': TABLE.replace('sixteen metres', '**sixteen** _metres_').replace('No ship', '*No* `ship`') },
    'amendment',
  ],
  ['struck out', { 't.md': TABLE.replace('No ship enters', '~~No ship enters~~') }, /D-003 was locked and now reads/],
  ['renumbered by hand', { 't.md': TABLE.replace('D-003', 'D-013') }, /D-003 was locked and is now called D-013/],
  [
    'index: lines wrapped elsewhere',
    { 'l.md': INDEX.replace('given out by the week,', 'given out\n  by the week,') },
    'amendment',
  ],
  ['index: another list mark', { 'l.md': INDEX.replaceAll('\n- ', '\n* ') }, 'amendment'],
  ['index: groups and lines in another order', { 'l.md': reorderGroups(INDEX) }, 'amendment'],
  ['index: another value as example', { 'l.md': INDEX.replace('every 4 metres', 'every 6 metres') }, 'amendment'],
  [
    'index: an example that was not there',
    { 'l.md': INDEX.replace('never by the day.**', 'never by the day (example: or by the hour).**') },
    /was locked and now reads differently.*by the hour/,
  ],
  [
    'index: an example that goes away',
    { 'l.md': INDEX.replace(' (example: every 4 metres)', '') },
    /now reads differently/,
  ],
  [
    'index: an example that lets something else in',
    { 'l.md': INDEX.replace('every 4 metres', 'or every 9 metres') },
    /now reads differently/,
  ],
  [
    'index: the record moved to another folder',
    { 'l.md': INDEX.replaceAll('docs/adr/0002-', 'docs/decisions/0002-rubber-') },
    'amendment',
  ],
  [
    'index: another record',
    { 'l.md': INDEX.replace('0002-fenders', '0003-fenders') },
    /superseded-by-half: .* now rests on ADR-0003/,
  ],
  [
    'index: a changed word in the sentence behind',
    { 'l.md': INDEX.replace('every post', 'every second post') },
    /"second" was added/,
  ],
  ['index: a lost negation', { 'l.md': INDEX.replace('never by the day', 'or by the day') }, /"never" became "or"/],
  ['index: a line deleted', { 'l.md': INDEX.replace(/- \*\*Fenders[^]*?\n\n/, '') }, /removed: "Fenders are rubber/],
  [
    'index: scope of a version dropped',
    { 'l.md': INDEX.replace(' in v1', '') },
    /"in v1\.?" was removed|"month in v1" became/,
  ],
];

describe('SR27: edits of a locked statement', () => {
  const base = locked({ 't.md': TABLE, 'l.md': INDEX });
  const judge = (edit: Files, change: boolean) =>
    lockFindings({ ...base, ...edit }, change ? base : undefined).filter(
      (line) => !/^lock\/(?:unlocked-statement|unbacked-acceptance)/.test(line),
    );

  test('are compared with a state that is clean', () => {
    expect(judge({}, false)).toEqual([]);
  });

  test.each(SHAPES)('%s', (_name, edit, expected) => {
    for (const change of [false, true]) {
      const found = judge(edit, change);
      if (expected === 'amendment') expect(found).toEqual([]);
      else expect(found.join('\n')).toMatch(expected);
    }
  });
});

function swapLines(text: string, one: string, other: string): string {
  const lines = text.split('\n');
  const [i, j] = [lines.findIndex((line) => line.startsWith(one)), lines.findIndex((line) => line.startsWith(other))];
  [lines[i], lines[j]] = [lines[j] as string, lines[i] as string];
  return lines.join('\n');
}

function reorderColumns(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (!line.startsWith('|')) return line;
      const [, id, title, status, outcome, owner] = line.split('|');
      return `|${id}|${owner}|${outcome}|${title}|${status}|`;
    })
    .join('\n');
}

function reorderGroups(text: string): string {
  const [head, core, stances] = text.split(/(?=## )/);
  const [title, ...lines] = (core as string).trimEnd().split(/\n\n(?=- )/);
  return `${head}${(stances as string).trimEnd()}\n\n${[title, ...lines.toReversed()].join('\n\n')}\n`;
}
