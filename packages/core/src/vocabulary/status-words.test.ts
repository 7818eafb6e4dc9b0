import { describe, expect, it } from 'vitest';
import { readStatus, statusOfHeading } from './status-words.ts';

function shown(text: string): string {
  const reading = readStatus(text);
  if (reading === undefined) return 'none';
  return `${reading.status}${reading.locked ? ' locked' : ''}${reading.atStart ? '' : ' (later)'}`;
}

describe('readStatus in English', () => {
  it.each([
    ['Accepted → superseded by D-2', 'superseded'],
    ['Accepted -> replaced by D-2', 'superseded'],
    ['Proposed → accepted → superseded', 'proposed'],
    ['Open → decided', 'open'],
    ['approved', 'accepted'],
    ['**OPEN** — blocks the beta', 'open'],
    ['✅ Done (2026-03-01)', 'accepted'],
    ['✅ option B', 'accepted'],
    ['❌', 'rejected'],
    ['🟡', 'proposed'],
    ['⏸️', 'deferred'],
    ['🔒', 'accepted locked'],
    ['[x]', 'accepted'],
    ['[ ] pick a broker', 'open'],
    ['Not decided', 'open'],
    ['not yet approved', 'open'],
    ['Still to be decided', 'open'],
    ['To be ratified', 'proposed'],
    ['Partly decided', 'proposed'],
    ['decided in part', 'proposed'],
    ['PARTIALLY RESOLVED', 'proposed'],
    ['Partial', 'proposed'],
    ['Superseded by D-12', 'superseded'],
    ['merged into Q-3', 'superseded'],
    ['Duplicate of D-4', 'superseded'],
    ['Locked', 'accepted locked'],
    ['Accepted (locked)', 'accepted locked'],
    ['accepted, not locked', 'accepted'],
    ['Frozen for v1', 'accepted locked'],
    ['IN_PROGRESS', 'open'],
    ['in-review', 'proposed'],
    ['Blocked on legal', 'open'],
    ['PENDING_LOAD_TEST', 'deferred'],
    ['pending approval', 'proposed'],
    ['Pending', 'open'],
    ['On hold', 'deferred'],
    ["Won't do", 'rejected'],
    ['no-go', 'rejected'],
    ['Obsolete', 'deprecated'],
    ['Implementable', 'accepted'],
    ['final', 'accepted'],
    ['Resolved; sign-off outstanding', 'accepted'],
    ['~~Open~~ Resolved', 'accepted'],
    ['See the minutes: approved last week', 'accepted (later)'],
    ['The final countdown of the old cluster begins', 'none'],
    ['—', 'none'],
    ['n/a', 'none'],
    ['____', 'none'],
    ['', 'none'],
    ['open | proposed | accepted', 'none'],
    ['Proposed / Accepted / Superseded', 'none'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('names the phrase it matched', () => {
    expect(readStatus('Pending approval by the board')?.phrase).toBe('pending approval');
  });
});

describe('statusOfHeading in English', () => {
  it.each([
    ['Open decisions', 'open'],
    ['2. Closed decision register', 'accepted locked'],
    ['Decisions already locked', 'accepted locked'],
    ['Pending', 'open'],
    ['Resolved (12)', 'accepted'],
    ['Rejected options', 'rejected'],
    ['Deferred decisions', 'deferred'],
    ['Decisions still to close', 'open'],
    ['Decisions taken (locked)', 'accepted locked'],
    ['Needs decision', 'open'],
    ['Decisions required before launch', 'open'],
    ['Decision log', 'none'],
    ['Items that are not deferred', 'none'],
    ['Status legend', 'none'],
    ['Recommendation', 'none'],
    ['How to close open decisions', 'none'],
  ])('%s', (title, expected) => {
    const meaning = statusOfHeading(title);
    expect(meaning === undefined ? 'none' : `${meaning.status}${meaning.locked ? ' locked' : ''}`).toBe(expected);
  });
});
