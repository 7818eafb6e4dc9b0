import { describe, expect, it } from 'vitest';
import { readStatus } from './status-words.ts';

describe('a status that is only to come, or wished for', () => {
  it.each([
    'will be accepted',
    'should be accepted',
    'must still be approved',
    'Will not be approved',
    'if approved',
    'once accepted',
    'will be rejected',
    'Should be superseded by D-2',
    'will be locked',
    'Can be closed',
    'soll beschlossen werden',
    'wird noch entschieden',
    'wird genehmigt',
    'será aprobada',
    'debería ser aceptada',
    'doit être approuvée',
    'sarà approvata',
    'deve ser aprovada',
    'zostanie zatwierdzona',
    'будет принято',
    'должно быть утверждено',
    '承認予定',
    '承認すべき',
    '将被批准',
    '应该接受',
    '승인 예정',
    'sẽ được phê duyệt',
    'سوف يتم الاعتماد',
  ])('%s is open, or not read', (text) => {
    expect(readStatus(text)?.status ?? 'open').toBe('open');
  });

  it.each([
    'probably accepted',
    'Maybe approved',
    'vermutlich angenommen',
    'probablemente aceptada',
    'probablement acceptée',
    'probabilmente approvata',
    'provavelmente aprovada',
    'prawdopodobnie przyjęta',
    'вероятно принято',
  ])('%s is a proposal', (text) => {
    expect(readStatus(text)?.status).toBe('proposed');
  });

  it.each([
    'Accepted; will be built in May',
    'Accepted, should be reviewed',
    'approved by Will on 2026-05-03',
    'Will accepted it',
    '3 May accepted',
    'wurde beschlossen',
    'Beschlossen, muss gebaut werden',
    'fue aprobada',
    'a été acceptée',
    'è stata approvata',
    'foi aprovada',
    'została przyjęta',
    'было принято',
    '承認済み',
    '委员会已批准',
    'hội đồng phê duyệt',
  ])('%s is accepted', (text) => {
    expect(readStatus(text)?.status).toBe('accepted');
  });
});
