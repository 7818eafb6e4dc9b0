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
    ['Proposed → accepted → superseded', 'superseded'],
    ['Open → decided', 'accepted'],
    ['Accepted → see D-2', 'accepted'],
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

describe('readStatus of a text that can be read in two ways', () => {
  it.each([
    ['Approved?', 'proposed, not accepted: question'],
    ['Approved (?)', 'proposed, not accepted: question'],
    ['**Accepted**?', 'proposed, not accepted: question'],
    ['Approved by the board? Ask Mia', 'proposed, not accepted: question'],
    ['Locked?', 'proposed, not accepted: question'],
    ['Rejected?', 'open, not rejected: question'],
    ['Open?', 'open'],
    ['Approved? Yes', 'accepted'],
    ['Approved? No', 'open, not accepted: question'],
    ['Implemented, pending verification', 'accepted'],
    ['Shipped (awaiting Mia)', 'accepted'],
    ['Approved / pending rollout', 'accepted'],
    ['Closed / Rejected', 'rejected, not accepted: alternatives'],
    ['Accepted - any objections?', 'accepted'],
    ['Accepted. Any objections?', 'accepted'],
    ['Accepted (pending legal)', 'proposed, not accepted: reservation'],
    ['Approved, awaiting sign-off', 'proposed, not accepted: reservation'],
    ['Approved pending Mia', 'proposed, not accepted: reservation'],
    ['Accepted (legal review pending)', 'proposed, not accepted: reservation'],
    ['Accepted (pending implementation)', 'accepted'],
    ['Approved, rollout pending', 'accepted'],
    ['Decided. Pending: tell the other site', 'accepted'],
    ['Accepted, reopened 2026-11-01', 'open, not accepted: reopening'],
    ['Locked 2026-03-01 and reopened 2026-11-01', 'open, not accepted: reopening'],
    ['Deferred; reopened', 'open, not deferred: reopening'],
    ['Accepted, reopened 2026-11-01, accepted again 2026-11-20', 'accepted, not open: reopening'],
    ['Accepted (can be reopened by the board)', 'accepted'],
    ['Accepted unless reopened', 'accepted'],
    ['Decided. Open to revisiting when prices fall', 'accepted'],
    ['Open -> Accepted', 'accepted, not open: arrow'],
    ['Open → Accepted', 'accepted, not open: arrow'],
    ['Proposed (2026-01-03) => accepted (2026-02-01)', 'accepted, not proposed: arrow'],
    ['Open → Accepted?', 'proposed, not accepted: question'],
    ['Accepted → superseded by D-2', 'superseded'],
    ['Open → In progress', 'open'],
    ['Open / Deferred', 'open, not deferred: alternatives'],
    ['Deferred / Open', 'open, not deferred: alternatives'],
    ['Open/Deferred', 'open, not deferred: alternatives'],
    ['Accepted / Rejected', 'open, not accepted: alternatives'],
    ['Accepted / Superseded', 'superseded, not accepted: alternatives'],
    ['Accepted / Implemented', 'accepted'],
    ['Accepted / in progress', 'accepted'],
    ['Resolved / see the minutes', 'accepted'],
    ['n/a', 'none'],
    ['Genehmigt?', 'proposed, not accepted: question'],
    ['Genehmigt (Rechtsprüfung ausstehend)', 'proposed, not accepted: reservation'],
    ['Beschlossen (Umsetzung ausstehend)', 'accepted'],
    ['Beschlossen, wieder geöffnet am 01.11.2026', 'open, not accepted: reopening'],
    ['Aprobado (pendiente de legal)', 'proposed, not accepted: reservation'],
    ['Aprobado, reabierto el 1 de noviembre', 'open, not accepted: reopening'],
    ['Aprovado (aguardando o jurídico)', 'proposed, not accepted: reservation'],
    ['Aprovado, reaberto', 'open, not accepted: reopening'],
    ['Approuvé (en attente du service juridique)', 'proposed, not accepted: reservation'],
    ['Approuvé, rouvert', 'open, not accepted: reopening'],
    ['Approvato (in attesa del legale)', 'proposed, not accepted: reservation'],
    ['Approvato, riaperto', 'open, not accepted: reopening'],
    ['Zatwierdzone (czeka na prawników)', 'proposed, not accepted: reservation'],
    ['Zatwierdzone, ponownie otwarte', 'open, not accepted: reopening'],
    ['Утверждено (ожидает юристов)', 'proposed, not accepted: reservation'],
    ['Утверждено, повторно открыто', 'open, not accepted: reopening'],
    ['Đã duyệt (chờ pháp lý)', 'proposed, not accepted: reservation'],
    ['Đã duyệt, mở lại', 'open, not accepted: reopening'],
    ['已批准（待法务确认）', 'proposed, not accepted: reservation'],
    ['已批准，重新打开', 'open, not accepted: reopening'],
    ['已批准？', 'proposed, not accepted: question'],
    ['承認済み（法務確認待ち）', 'proposed, not accepted: reservation'],
    ['承認済み、再開', 'open, not accepted: reopening'],
    ['승인됨 (법무 확인 대기)', 'proposed, not accepted: reservation'],
    ['승인됨, 재개', 'open, not accepted: reopening'],
    ['تمت الموافقة؟', 'proposed, not accepted: question'],
  ])('%s', (text, expected) => {
    const reading = readStatus(text);
    const doubt = reading?.doubt;
    const told = doubt === undefined ? '' : `, not ${doubt.other}: ${doubt.reason}`;
    expect(`${reading?.status ?? 'none'}${told}`).toBe(expected);
  });
});
