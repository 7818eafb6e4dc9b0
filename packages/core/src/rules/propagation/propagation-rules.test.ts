import { expect, test } from 'vitest';
import { linesOf } from '../../../test/judge-files.ts';

const decided = (...impacts: readonly string[]): string =>
  [
    '# Decisions',
    '',
    '## D-1: Which grain goes by rail',
    '',
    '- Status: accepted',
    '- Owner: mill',
    '',
    '### Impacted documents',
    '',
    ...impacts.map((each) => `- ${each}`),
    '',
    '## D-2: Which grain goes by boat',
    '',
    '- Status: open',
    '',
  ].join('\n');

const judge = (
  rule: string,
  impacts: readonly string[],
  files: Readonly<Record<string, string>>,
  text = decided(...impacts),
) => linesOf(`propagation/${rule}`, { files: { 'grain.md': text, ...files }, registers: ['grain.md'] });

test('S1-12 what an outcome removes by name has to be gone from the section that is named', () => {
  const impacts = ['`rail.md` §2: remove `barge/v2` from the list of carriers'];
  const rail = (carriers: string): Record<string, string> => ({
    'rail.md': `# Rail\n\n## 1. Old\n\nbarge/v2 was used.\n\n## 2. Carriers\n\n${carriers}\n`,
  });
  expect(judge('not-removed', impacts, rail('barge/v2, wagon'))).toEqual([
    'grain.md:10 warning rail.md still has barge/v2 in §2, which D-1 removes',
  ]);
  expect(judge('not-removed', impacts, rail('wagon'))).toEqual([]);
  expect(judge('not-removed', impacts, {})).toEqual([]);
});

test('S1-12 what an outcome adds has to be mentioned, or the decision cited', () => {
  const impacts = ['`rail.md` §2: add a schedule for the winter wagons'];
  const rail = (text: string): Record<string, string> => ({ 'rail.md': `# Rail\n\n${text}\n` });
  expect(judge('not-mentioned', impacts, rail('Nothing new here.'))).toEqual([
    'grain.md:10 warning rail.md neither cites D-1 nor shows what it promised: add a schedule for the winter wagons',
  ]);
  expect(judge('not-mentioned', impacts, rail('The schedule of winter wagons follows.'))).toEqual([]);
  expect(judge('not-mentioned', impacts, rail('As D-1 says.'))).toEqual([]);
  expect(judge('not-mentioned', impacts, rail('As D-12 says.'))).toHaveLength(1);
});

test('S1-12 an attested "no change" is enough, and an undecided item promises nothing yet', () => {
  expect(judge('not-mentioned', ['`rail.md`: no change (no grain there)'], { 'rail.md': '# Rail\n' })).toEqual([]);
  const open = decided('`rail.md`: add a schedule for the winter wagons').replace('accepted', 'open');
  expect(judge('not-mentioned', [], { 'rail.md': '# Rail\n' }, open)).toEqual([]);
});

const RULED = `# Open decisions

| ID | Decision | Status |
|---|---|---|
| D-1 | Rail | accepted |
| D-2 | Boat | accepted |
| D-3 | Cart | open |

## Resolution rules

- Approval outcomes are recorded in \`logs/decision_log.md\`.
`;

test('S0-22 accepted decisions are in the log that the register names; without a log that is said once', () => {
  const log = { 'logs/decision_log.md': '# Log\n\n- D-1: by rail, from spring on\n' };
  expect(judge('not-logged', [], log, RULED)).toEqual([
    'grain.md:6 warning D-2 is accepted, but logs/decision_log.md does not hold it',
  ]);
  expect(judge('log-missing', [], log, RULED)).toEqual([]);
  expect(judge('log-missing', [], {}, RULED)).toEqual([
    'grain.md:11 info outcomes are to be recorded in logs/decision_log.md, which is not there, and 2 decisions are accepted',
  ]);
});

test('an impacted document that is not there is missed where its neighbours are', () => {
  const rail = { 'docs/rail.md': '# Rail\n\nD-1 holds.\n' };
  const missing = (...impacts: readonly string[]) => judge('missing-document', impacts, rail);
  expect(
    missing('`docs/rail.md`: update the crane', '`docs/crane.md` §2: update the crane', 'boat.md: add a boat'),
  ).toEqual([
    'grain.md:11 warning D-1 changes docs/crane.md, which is not in the repository',
    'grain.md:12 warning D-1 changes boat.md, which is not in the repository',
  ]);
  expect(missing('`docs/crane.md` §2: update the crane')).toEqual([
    'grain.md:10 warning D-1 changes docs/crane.md, which is not in the repository',
  ]);
  expect(missing('`docs/rail.md`: update', '`crane.md`: remove it', '`lock.md`: no change (no grain there)')).toEqual(
    [],
  );
  expect(missing('`docs/rail.md`: update', 'https://rail.example/crane.md: update', '`docs/0*.md`: update')).toEqual(
    [],
  );
  expect(missing('[crane](../grain/crane.md): update', '`docs/../docs/crane.md`: update')).toEqual([
    'grain.md:10 info a document that accepted decisions change, ../grain/crane.md, is not in this repository',
    'grain.md:11 warning D-1 changes docs/../docs/crane.md, which is not in the repository',
  ]);
  const open = decided('`docs/crane.md`: update the crane').replace('accepted', 'open');
  expect(judge('missing-document', [], rail, open)).toEqual([]);
});

test('impacted documents of another repository are told once a document, as information', () => {
  const impacts = ['`port/crane.md`: update the crane', '`port/boat.md`: update the boat'];
  expect(judge('missing-document', impacts, {})).toEqual([
    'grain.md:10 info 2 documents that accepted decisions change, port/crane.md and others, are not in this repository',
  ]);
  expect(judge('missing-document', impacts.slice(1), { 'docs/rail.md': '# Rail\n' })).toEqual([
    'grain.md:10 info a document that accepted decisions change, port/boat.md, is not in this repository',
  ]);
  expect(judge('missing-document', ['`boat.md`: update the boat'], { 'README.md': '# Port\n' })).toEqual([
    'grain.md:10 info a document that accepted decisions change, boat.md, is not in this repository',
  ]);
});
