import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const statusUnder = (heading: string, bullet: string) =>
  readDocument(
    sourceOf('notes/sync.md', `# Guild sync\n\nAttendees: Mia, Al\n\n## ${heading}\n\n- ${bullet}\n`),
  ).items.map((item) => item.status);

describe('what a bullet says of itself goes before the heading that says "taken"', () => {
  test.each([
    ['D-005 postponed to the next meeting.', 'deferred'],
    ['D-005: the kiln, postponed to June.', 'deferred'],
    ['D-006 rejected.', 'rejected'],
    ['D-006 (kiln room): rejected', 'rejected'],
    ['D-007: not decided, Mia has to ask the landlord.', 'open'],
    ['D-007: no decision yet', 'open'],
    ['D-007: undecided.', 'open'],
    ['D-007: the roof was not decided.', 'open'],
    ['D-008: the roof is still open.', 'open'],
    ['D-007: Decision on the glaze postponed until Mia is back.', 'deferred'],
    ['D-007: The vote on the glaze was postponed.', 'deferred'],
    ['D-007: Glaze: we could not agree, postponed.', 'deferred'],
    ['D-007: The second kiln was rejected by the guild.', 'rejected'],
    ['D-007: The second kiln. Not decided.', 'open'],
    ['D-007: No decision on the glaze.', 'open'],
    ['D-007: Nothing was decided on the glaze.', 'open'],
    ['**Glaze** postponed until June.', 'deferred'],
    ['D-009 Glaze\n  - postponed until June', 'deferred'],
    ['D-009: Entscheidung über die Glasur vertagt.', 'deferred'],
    ['D-009: noch nicht entschieden', 'open'],
    ['D-009: abgelehnt', 'rejected'],
  ])('%s', (bullet, status) => {
    expect(statusUnder('Decisions taken', bullet)).toEqual([status]);
    expect(statusUnder('Decisions made', bullet)).toEqual([status]);
  });

  test('in German', () => {
    expect(statusUnder('Getroffene Entscheidungen', 'D-005 vertagt auf die nächste Sitzung.')).toEqual(['deferred']);
  });

  test('bullets without identifiers', () => {
    const text =
      '# Guild sync\n\nAttendees: Mia\n\n## Decisions taken\n\n- We fire with gas.\n- Decision on the glaze postponed until Mia is back.\n- The roof was not decided.\n';
    expect(readDocument(sourceOf('notes/sync.md', text)).items.map(({ status }) => status)).toEqual([
      'accepted',
      'deferred',
      'open',
    ]);
  });

  test('in a decision log', () => {
    const text =
      '# Decision log\n\n- D-1: Paint the bus. Approved by the board.\n- D-2: The van was not decided.\n- D-3: Stop at noon\n';
    expect(readDocument(sourceOf('docs/log.md', text)).items.map(({ status }) => status)).toEqual([
      'accepted',
      'open',
      'accepted',
    ]);
  });

  test('a tick does not outweigh it either', () => {
    expect(statusUnder('Decisions taken', '[x] D-005 postponed to the next meeting.')).toEqual(['deferred']);
  });
});

describe('words of a verdict that tell what was decided', () => {
  test.each([
    'D-001: We ship on Thursday.',
    'D-001: Rejected pots are broken up.',
    'D-001: Pots without a name are rejected.',
    'D-001: Open the shop at nine.',
    'D-001: The back door stays open.',
    'D-001: Deferred orders are fired at night.',
    'D-001: Suspended members keep their key.',
    'D-001: We postponed the fair to May and book the hall.',
    'D-001: Break up what was rejected.',
    'D-001: Refund the fee if a pot is rejected.',
    'D-001: Access denied by default.',
    'D-001: Test in the small kiln first.',
    'D-001: The guild approved the glaze.',
    'D-001: Approved, no objections.',
  ])('%s', (bullet) => {
    expect(statusUnder('Decisions taken', bullet)).toEqual(['accepted']);
  });
});
