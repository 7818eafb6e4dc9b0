import { describe, expect, it } from 'vitest';
import { readStatus } from './status-words.ts';

function told(text: string): string {
  const reading = readStatus(text);
  if (reading === undefined) return 'none';
  const { doubt } = reading;
  return doubt === undefined ? reading.status : `${reading.status}, not ${doubt.other}: ${doubt.reason}`;
}

describe('an acceptance that was withdrawn', () => {
  it.each([
    ['needs revision (was approved)', 'proposed'],
    ['needs revision, approved by mara', 'proposed'],
    ['approved, needs revision', 'proposed, not accepted: alternatives'],
    ['Approved (to be revised)', 'proposed, not accepted: alternatives'],
    ['Approved, to revise', 'proposed, not accepted: reservation'],
    ['changes requested; one approved', 'proposed'],
    ['revise (approved once)', 'proposed'],
    ['Revise', 'proposed'],
    ['to revise; was accepted', 'proposed'],
    ['previously approved', 'open, not accepted: past'],
    ['formerly accepted', 'open, not accepted: past'],
    ['was accepted', 'open, not accepted: past'],
    ['was accepted, now open', 'open, not accepted: alternatives'],
    ['was accepted; rejected in May', 'open, not accepted: past'],
    ['was open, was accepted', 'open'],
    ['was open; not accepted', 'open'],
    ['was open, to be accepted', 'open'],
    ['was open; accepted if funded', 'proposed, not accepted: condition'],
    ['was open; will be accepted', 'open'],
    ['was proposed, almost accepted', 'proposed'],
    ['open, was accepted', 'open'],
    ['proposed, was accepted', 'proposed'],
    ['approved, no longer accepted', 'open, not accepted: alternatives'],
    ['accepted 2025-01-02, was rejected in 2026', 'open, not accepted: alternatives'],
    ['accepted, was put on hold', 'deferred, not accepted: alternatives'],
    ['accepted, was withdrawn', 'open, not accepted: alternatives'],
    ['accepted, was reopened', 'open, not accepted: alternatives'],
    ['approved, no decision yet', 'open, not accepted: alternatives'],
    ['Approved, no changes needed?', 'proposed, not accepted: question'],
    ['Approved, no changes needed, pending legal', 'proposed, not accepted: reservation'],
    ['once submitted, accepted', 'proposed'],
    ['approved, changes needed', 'proposed, not accepted: alternatives'],
    ['accepted, was superseded by D-4', 'superseded'],
    ['**Was approved** in March', 'open, not accepted: past'],
    ['Originally decided by the board', 'open, not accepted: past'],
    ['Überarbeitung nötig (war genehmigt)', 'proposed'],
    ['Früher genehmigt', 'open, not accepted: past'],
    ['War beschlossen', 'open, not accepted: past'],
    ['Requiere cambios (aprobado antes)', 'proposed'],
    ['Anteriormente aprobado', 'open, not accepted: past'],
    ['Alterações solicitadas, aprovado em maio', 'proposed'],
    ['Anteriormente aprovado', 'open, not accepted: past'],
    ['À revoir (approuvé en mai)', 'proposed'],
    ['Précédemment approuvé', 'open, not accepted: past'],
    ['Da rivedere (approvato a maggio)', 'proposed'],
    ['In precedenza approvato', 'open, not accepted: past'],
    ['Wymaga poprawek, zatwierdzone w maju', 'proposed'],
    ['Wcześniej zatwierdzone', 'open, not accepted: past'],
    ['На доработке (утверждено в мае)', 'proposed'],
    ['Ранее утверждено', 'open, not accepted: past'],
    ['Cần sửa đổi (đã duyệt)', 'proposed'],
    ['Trước đây đã duyệt', 'open, not accepted: past'],
    ['需要修改（已批准）', 'proposed'],
    ['此前已批准', 'open, not accepted: past'],
    ['差し戻し（承認済み）', 'proposed'],
    ['以前承認済み', 'open, not accepted: past'],
    ['수정 필요 (승인됨)', 'proposed'],
    ['이전에 승인됨', 'open, not accepted: past'],
    ['يحتاج إلى تعديل (معتمد)', 'proposed'],
    ['سابقا معتمد', 'open, not accepted: past'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('an acceptance that some are still missing from', () => {
  it.each([
    ['2 of 3 approved', 'proposed, not accepted: share'],
    ['2/3 reviewers approved', 'proposed, not accepted: share'],
    ['approved 1/3', 'proposed, not accepted: share'],
    ['Approved by two of three', 'proposed, not accepted: share'],
    ['Accepted (2 out of 5)', 'proposed, not accepted: share'],
    ['2 von 3 genehmigt', 'proposed, not accepted: share'],
    ['Aprobado por 2 de 3', 'proposed, not accepted: share'],
    ['Approuvé par 2 sur 3', 'proposed, not accepted: share'],
    ['Утверждено 2 из 3', 'proposed, not accepted: share'],
    ['approved by nobody yet', 'open, not accepted: nobody'],
    ['Nobody approved', 'open, not accepted: nobody'],
    ['Von niemandem genehmigt', 'open, not accepted: nobody'],
    ['Aprobado por nadie', 'open, not accepted: nobody'],
    ['accepted by edge, open for core', 'open, not accepted: alternatives'],
    ['Accepted by edge; rejected by core', 'open, not accepted: alternatives'],
    ['Genehmigt für Nord, offen für Süd', 'open, not accepted: alternatives'],
    ['❌ accepted', 'open, not accepted: alternatives'],
    ['⏳ Approved', 'proposed, not accepted: alternatives'],
    ['[ ] approved', 'open, not accepted: alternatives'],
    ['Approved ❌', 'open, not accepted: alternatives'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('an acceptance that holds for a time, or from one on', () => {
  it.each([
    ['accepted until 2026-06-01', 'proposed, not accepted: expiry'],
    ['Approved (valid until June 2026)', 'proposed, not accepted: expiry'],
    ['Genehmigt bis 31.12.2026', 'proposed, not accepted: expiry'],
    ['Aprobado hasta el 1 de mayo', 'proposed, not accepted: expiry'],
    ['Утверждено до 2026-06-01', 'proposed, not accepted: expiry'],
    ['closed when the survey is done', 'proposed, not accepted: condition'],
    ['Approved once the vendor signs', 'proposed, not accepted: condition'],
    ['Approved as soon as legal signs', 'proposed, not accepted: condition'],
    ['If funded, approved', 'proposed, not accepted: condition'],
    ['Approved except for the pump', 'proposed, not accepted: condition'],
    ['Cerrado cuando termine la encuesta', 'proposed, not accepted: condition'],
    ['Fechado quando o inquérito terminar', 'proposed, not accepted: condition'],
    ['Clos quand le sondage est fini', 'proposed, not accepted: condition'],
    ['Chiuso quando il sondaggio è finito', 'proposed, not accepted: condition'],
    ['Zamknięte, gdy ankieta się skończy', 'proposed, not accepted: condition'],
    ['Закрыто, когда опрос закончен', 'proposed, not accepted: condition'],
    ['Đã duyệt nếu có ngân sách', 'proposed, not accepted: condition'],
    ['有条件批准', 'proposed'],
    ['条件付き承認', 'proposed'],
    ['조건부 승인', 'proposed'],
    ['معتمد بشرط التمويل', 'proposed, not accepted: condition'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('an acceptance that only looks withdrawn', () => {
  it.each([
    ['3 of 3 approved', 'accepted'],
    ['Approved 3/3', 'accepted'],
    ['Approved on 3/14', 'accepted'],
    ['Approved 3/5/2026', 'accepted'],
    ['Accepted (option 2 of 3)', 'accepted'],
    ['✅ accepted', 'accepted'],
    ['🔒 accepted', 'accepted'],
    ['The motion was accepted in March', 'accepted'],
    ['Decision was approved by the board', 'accepted'],
    ['Wurde beschlossen', 'accepted'],
    ['Fue aprobado', 'accepted'],
    ['A été approuvé', 'accepted'],
    ['Zostało przyjęte', 'accepted'],
    ['Accepted until further notice', 'accepted'],
    ['Accepted until superseded by D-12', 'accepted'],
    ['Accepted once more', 'accepted'],
    ['Accepted; when prices fall, look again', 'accepted'],
    ['Accepted, open questions moved to D-4', 'accepted'],
    ['Accepted (proposed by Mia in March)', 'accepted'],
    ['Accepted, rollout open for the north', 'accepted'],
    ['Accepted after review', 'accepted'],
    ['Revised and accepted', 'accepted'],
    ['Approved, no changes needed', 'accepted'],
    ['Approved, no revision needed', 'accepted'],
    ['Approved; no rework required', 'accepted'],
    ['Approved without changes needed', 'accepted'],
    ['accepted, was rejected in 2025', 'accepted'],
    ['Accepted (previously rejected)', 'accepted'],
    ['Accepted, previously deferred', 'accepted'],
    ['accepted, was open', 'accepted'],
    ['Accepted (was proposed)', 'accepted'],
    ['Was open; accepted 2026-03-01', 'accepted'],
    ['Was open, accepted by Mia', 'accepted'],
    ['Was rejected in 2025, accepted 2026-03-01', 'accepted'],
    ['Was proposed, now accepted', 'accepted'],
    ['once proposed, accepted now', 'accepted'],
    ['Previously rejected; approved in May', 'accepted'],
    ['accepted, no longer proposed', 'accepted'],
    ['accepted, no longer a draft', 'accepted'],
    ['Genehmigt, keine Überarbeitung nötig', 'accepted'],
    ['Angenommen, war abgelehnt', 'accepted'],
    ['War offen, jetzt genehmigt', 'accepted'],
    ['Aprobado, antes rechazado', 'accepted'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
