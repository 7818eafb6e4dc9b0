import { expect, test } from 'vitest';
import { readDocument } from '../../documents/read-register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { registerFacts } from '../register-facts.ts';

const HEADINGS = { de: 'Regeln', es: 'Reglas', pt: 'Regras', fr: 'Règles', it: 'Regole', pl: 'Zasady', ru: 'Правила' };
const rulesOf = (sentence: string, heading = 'Rules') => {
  const text = `# Register\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Buoy | open |\n\n## ${heading}\n\n- ${sentence}\n`;
  return registerFacts(readDocument(sourceOf('plans/open.md', text))).rules;
};
const read = (sentence: string, heading?: string): string => {
  const rule = rulesOf(sentence, heading).find(({ isDemand }) => isDemand);
  if (rule === undefined) return 'no demand';
  return [rule.scope, ...rule.requires, ...rule.unknown.map((one) => `?${one}`)].join(' ');
};

test.each([
  [
    'Jede Entscheidung muss einen Verantwortlichen, eine Frist und einen Rollback-Plan haben.',
    'every owner due rollback',
  ],
  ['Jede Entscheidung braucht einen Eigentümer.', 'every owner'],
  ['ALLE EINTRÄGE MÜSSEN EINE FRIST HABEN.', 'every due'],
  ['Cada registro debe tener un responsable.', 'every owner'],
  ['Todas as entradas devem ter um responsável.', 'no demand'],
  ['Todos os registos devem ter um responsável.', 'every owner'],
  ['Chaque fiche doit avoir un responsable.', 'every owner'],
  ['Tutte le voci devono avere un responsabile.', 'every owner'],
  ['Każdy wpis musi mieć termin.', 'every due'],
  ['Все записи должны содержать срок.', 'every due'],
  ['Mỗi bản ghi phải có hạn chót.', 'every due'],
  ['Genehmigte Entscheidungen müssen eine Begründung enthalten.', 'accepted rationale'],
  ['Offene Entscheidungen müssen eine Frist nennen.', 'undecided due'],
  ['Keine Entscheidung darf ohne Verantwortlichen und Begründung angenommen werden.', 'accepted owner rationale'],
  ['Cada decisión debe tener un responsable y una fecha límite.', 'every owner due'],
  ['Las decisiones aprobadas deben incluir un plan de reversión.', 'accepted rollback'],
  ['Ninguna decisión puede aprobarse sin responsable.', 'accepted owner'],
  ['Toda decisão deve ter um responsável e um prazo.', 'every owner due'],
  ['As decisões aprovadas devem indicar a justificativa.', 'accepted rationale'],
  ['Chaque décision doit avoir un responsable et une échéance.', 'every owner due'],
  ['Les décisions approuvées doivent mentionner l’option retenue.', 'accepted outcome'],
  ["Aucune décision n'est approuvée sans responsable.", 'accepted owner'],
  ['Ogni decisione deve avere un responsabile e una scadenza.', 'every owner due'],
  ['Le decisioni approvate devono indicare la motivazione.', 'accepted rationale'],
  ['Każda decyzja musi mieć właściciela i termin.', 'every owner due'],
  ['Żadna decyzja nie może być zatwierdzona bez planu wycofania.', 'accepted rollback'],
  ['Каждое решение должно иметь ответственного и срок.', 'every owner due'],
  ['Принятые решения должны содержать обоснование.', 'accepted rationale'],
  ['Mỗi quyết định phải có người phụ trách và hạn chót.', 'every owner due'],
  ['Quyết định đã duyệt phải có phương án được chọn, kế hoạch hoàn tác.', 'accepted outcome rollback'],
  ['Không quyết định nào được duyệt nếu không có người phụ trách.', 'accepted owner'],
  ['每个决定必须有负责人和截止日期。', 'every owner due'],
  ['已批准的决定必须包含回滚计划、理由。', 'accepted rollback rationale'],
  ['每個決定都必須有負責人。', 'every owner'],
  ['すべての決定には担当者、期限が必要です。', 'every owner due'],
  ['모든 결정에는 담당자와 기한이 있어야 한다.', 'every owner due'],
  ['승인된 결정에는 롤백 계획이 필요하다.', 'accepted rollback'],
  ['يجب أن يتضمن كل قرار المالك وتاريخ الاستحقاق.', 'every owner due'],
])('%s', (sentence, wanted) => {
  expect(read(sentence)).toBe(wanted);
});

test.each([
  'Jede Entscheidung wird im Plenum besprochen.',
  'Die Entscheidung hat einen Verantwortlichen.',
  'Entscheidungen über Bojen müssen einen Verantwortlichen haben.',
  'Cada decisión se revisa en junio.',
  'Les décisions sont datées.',
  'Mỗi quyết định được xem lại hằng năm.',
  '決定には時間がかかる。',
  '결정에는 시간이 걸린다.',
])('demands nothing: %s', (sentence) => {
  expect(read(sentence)).toBe('no demand');
});

test.each([
  ['Jede Entscheidung muss eine Frist haben, wenn sie offen ist.', 'every'],
  ['Mỗi quyết định phải có hạn chót, trừ khi được miễn.', 'every'],
])('under conditions nothing is required, and it is told: %s', (sentence, wanted) => {
  expect(read(sentence)).toBe(wanted);
});

test('what is demanded and named by no field is kept as it is written', () => {
  expect(read('Jede Entscheidung muss einen Verantwortlichen und einen Anker haben.')).toBe('every owner ?Anker');
  expect(read('Chaque décision doit avoir un responsable ou un parrain.')).toBe('every ?responsable ou un parrain');
});

test.each(Object.entries({ ...HEADINGS, vi: 'Quy tắc', zh: '规则', ja: 'ルール', ko: '규칙', ar: 'القواعد' }))(
  'rules stand under a heading of their language: %s',
  (_language, heading) => {
    expect(read('Mỗi quyết định phải có hạn chót.', heading)).toBe('every due');
  },
);
