import { describe, expect, it } from 'vitest';
import { readStatus } from './status-words.ts';

function told(text: string): string {
  const reading = readStatus(text);
  if (reading === undefined) return 'none';
  const { doubt } = reading;
  return doubt === undefined ? reading.status : `${reading.status}, not ${doubt.other}: ${doubt.reason}`;
}

describe('an acceptance that is none yet', () => {
  it.each([
    ['un-approved', 'open'],
    ['Unapproved', 'open'],
    ['not yet approved', 'open'],
    ['closed without decision', 'rejected'],
    ['Closed without a decision', 'rejected'],
    ["closed (won't do)", 'rejected, not accepted: alternatives'],
    ['was accepted, now open', 'open, not accepted: alternatives'],
    ['Accepted, currently under review', 'proposed, not accepted: alternatives'],
    ['~~accepted~~', 'none'],
    ['**~~Approved~~**', 'none'],
    ['accepted; superseded', 'superseded'],
    ['Accepted, superseded by D-9', 'superseded'],
    ['Accepted (obsolete)', 'deprecated'],
    ['approved only if budget allows', 'proposed, not accepted: condition'],
    ['accepted if the tests pass', 'proposed, not accepted: condition'],
    ['Accepted (if the vendor signs)', 'proposed, not accepted: condition'],
    ['accepted unless vetoed', 'proposed, not accepted: condition'],
    ['Approved, provided that legal agrees', 'proposed, not accepted: condition'],
    ['Approved subject to legal review', 'proposed, not accepted: condition'],
    ['approved with conditions', 'proposed, not accepted: condition'],
    ['conditionally approved', 'proposed'],
    ['accepted on hold', 'deferred, not accepted: alternatives'],
    ['Accepted (on hold)', 'deferred, not accepted: alternatives'],
    ['accepted (draft)', 'proposed, not accepted: alternatives'],
    ['accepted soon', 'proposed, not accepted: future'],
    ['approved tomorrow', 'proposed, not accepted: future'],
    ['Approved (next week)', 'proposed, not accepted: future'],
    ['Accepted, to be approved by the board', 'proposed, not accepted: reservation'],
    ['approved [ ]', 'open, not accepted: alternatives'],
    ['approved [x]', 'accepted'],
    ['Beschlossen, sofern das Budget reicht', 'proposed, not accepted: condition'],
    ['Genehmigt nur wenn der Vorstand zustimmt', 'proposed, not accepted: condition'],
    ['Bedingt genehmigt', 'proposed'],
    ['Ohne Entscheidung geschlossen', 'rejected'],
    ['Genehmigt (nächste Woche)', 'proposed, not accepted: future'],
    ['Aprobado si hay presupuesto', 'proposed, not accepted: condition'],
    ['Aprobado siempre que firme legal', 'proposed, not accepted: condition'],
    ['Cerrado sin decisión', 'rejected'],
    ['Aprobado mañana', 'proposed, not accepted: future'],
    ['Approuvé si le budget le permet', 'proposed, not accepted: condition'],
    ['Approuvé à condition que le juriste signe', 'proposed, not accepted: condition'],
    ['Clos sans décision', 'rejected'],
    ['Approuvé demain', 'proposed, not accepted: future'],
    ['Aprovado se houver orçamento', 'proposed, not accepted: condition'],
    ['Aprovado desde que o jurídico assine', 'proposed, not accepted: condition'],
    ['Fechado sem decisão', 'rejected'],
    ['Aprovado amanhã', 'proposed, not accepted: future'],
    ['Approvato se il budget lo consente', 'proposed, not accepted: condition'],
    ['Approvato a condizione che firmi il legale', 'proposed, not accepted: condition'],
    ['Chiuso senza decisione', 'rejected'],
    ['Approvato domani', 'proposed, not accepted: future'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('an acceptance that says more and stands', () => {
  it.each([
    ['Accepted (supersedes D-2)', 'accepted'],
    ['Accepted; if prices fall, revisit', 'accepted'],
    ['Accepted unless reopened', 'accepted'],
    ['Accepted. Draft of the letter attached', 'accepted'],
    ['Approved (2026-03-01), rollout next week', 'accepted'],
    ['Closed without objections', 'accepted'],
    ['Accepted, open questions moved to D-4', 'accepted'],
    ['Accepted (implemented)', 'accepted'],
    ['Accepted (locked)', 'accepted'],
    ['Accepted (ongoing)', 'accepted'],
    ['~~Open~~ Accepted', 'accepted'],
    ['Resolved - superseded option A dropped', 'accepted'],
    ['Accepted with changes', 'accepted'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
