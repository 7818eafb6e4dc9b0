import { describe, expect, it } from 'vitest';
import { isFieldName } from '../model/field-name.ts';
import { containerOfHeading } from './container-words.ts';
import { fieldForLabel, subjectOfColumn, type LabelPlace } from './field-words.ts';
import { foldPhrases } from './fold-phrases.ts';
import { LANGUAGES } from './languages.ts';
import { normalizeLabel, wordsOf } from './normalize.ts';
import { readStatus, statusOfHeading } from './status-words.ts';
import { MAX_PHRASE_WORDS } from './phrase-book.ts';
import { isAbsent, isUndated, readDate, readOptionMarkers, readYesNo } from './value-words.ts';

/** What a document in one language writes, and what it means; `place: label: field`. */
interface Sample {
  readonly fields: readonly (readonly [LabelPlace, string, string])[];
  readonly subjects: readonly (readonly [string, string])[];
  readonly statuses: readonly (readonly [string, string])[];
  readonly headings: readonly (readonly [string, string, string])[];
  readonly date: readonly [string, string];
  readonly absent: string;
  readonly undated: string;
  readonly yes: string;
  readonly no: string;
  readonly recommended: string;
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  de: {
    fields: [
      ['column', 'Entscheidung', 'title'],
      ['label', 'Entscheidung', 'outcome'],
      ['heading', 'Begründung', 'rationale'],
      ['column', 'Vorgeschlagene Verantwortliche', 'owner'],
      ['column', 'Entscheidungsdatum', 'decidedOn'],
      ['column', 'Zieltermin', 'due'],
      ['column', 'Nr.', 'id'],
      ['column', 'Blockiert', 'blocks'],
      ['label', 'Auswirkungen bei Verzögerung', 'impact'],
      ['heading', 'Betrachtete Alternativen', 'options'],
    ],
    subjects: [
      ['Offene Frage', 'question'],
      ['Maßnahme', 'action'],
    ],
    statuses: [
      ['Offen', 'open'],
      ['noch nicht entschieden', 'open'],
      ['Teilweise entschieden', 'proposed'],
      ['Vorgeschlagen', 'proposed'],
      ['Beschlossen am 3. März', 'accepted'],
      ['Gesperrt', 'accepted locked'],
      ['verworfen', 'rejected'],
      ['Zurückgestellt', 'deferred'],
      ['Ersetzt durch E-4', 'superseded'],
      ['veraltet', 'deprecated'],
      ['Vorgeschlagen | Akzeptiert | Abgelehnt', 'none'],
    ],
    headings: [
      ['Offene Entscheidungen', 'decisions', 'open'],
      ['Entscheidungsregister', 'decisions', 'none'],
      ['Getroffene Entscheidungen', 'decisions', 'accepted'],
      ['Offene Punkte', 'questions', 'open'],
      ['Nächste Schritte', 'actions', 'none'],
      ['Verworfene Alternativen', 'options', 'rejected'],
      ['Änderungshistorie', 'metadata', 'none'],
      ['Entscheidung', 'none', 'none'],
    ],
    date: ['bis 13. Februar 2026', '2026-02-13'],
    absent: 'entfällt',
    undated: 'noch offen',
    yes: 'Ja',
    no: 'Nein, erst später',
    recommended: 'Variante B (empfohlen)',
  },
  es: {
    fields: [
      ['column', 'Decisión', 'title'],
      ['label', 'Decisión', 'outcome'],
      ['column', 'Responsable sugerido', 'owner'],
      ['column', 'Fecha límite', 'due'],
      ['column', 'Fecha de la decisión', 'decidedOn'],
      ['column', 'Estado actual', 'status'],
      ['heading', 'Alternativas consideradas', 'options'],
      ['label', 'Impacto si se retrasa', 'impact'],
      ['heading', 'Consecuencias', 'consequences'],
    ],
    subjects: [
      ['Campo', 'attribute'],
      ['Decisión pendiente', 'decision'],
    ],
    statuses: [
      ['Pendiente', 'open'],
      ['No aprobado', 'open'],
      ['Aprobada', 'accepted'],
      ['Decidido en parte', 'proposed'],
      ['Propuesta', 'proposed'],
      ['Descartado', 'rejected'],
      ['Aplazada hasta la fase 3', 'deferred'],
      ['Congelada', 'accepted locked'],
      ['Sustituida por D-4', 'superseded'],
    ],
    headings: [
      ['Decisiones pendientes', 'decisions', 'open'],
      ['Registro de decisiones', 'decisions', 'none'],
      ['Preguntas abiertas', 'questions', 'open'],
      ['Próximos pasos', 'actions', 'none'],
      ['Historial de cambios', 'metadata', 'none'],
      ['Criterios de decisión', 'none', 'none'],
    ],
    date: ['13 de febrero de 2026', '2026-02-13'],
    absent: 'Ninguno',
    undated: 'por definir',
    yes: 'Sí',
    no: 'No, puede esperar',
    recommended: 'Opción A (recomendada)',
  },
  pt: {
    fields: [
      ['column', 'Decisão', 'title'],
      ['label', 'Decisão', 'outcome'],
      ['column', 'Responsável', 'owner'],
      ['column', 'Prazo', 'due'],
      ['column', 'Data da decisão', 'decidedOn'],
      ['heading', 'Consequências', 'consequences'],
      ['label', 'Justificativa', 'rationale'],
    ],
    subjects: [['Questão em aberto', 'question']],
    statuses: [
      ['A decidir', 'open'],
      ['Em discussão', 'open'],
      ['Decidida, falta o prazo', 'accepted'],
      ['Decidido em parte', 'proposed'],
      ['Aguardando aprovação', 'proposed'],
      ['Rejeitado', 'rejected'],
      ['Adiado', 'deferred'],
      ['Ainda não aprovado', 'open'],
    ],
    headings: [
      ['Decisões em aberto', 'decisions', 'open'],
      ['Registro de decisões técnicas', 'decisions', 'none'],
      ['Próximos passos', 'actions', 'none'],
    ],
    date: ['13 de fevereiro de 2026', '2026-02-13'],
    absent: 'Nenhum',
    undated: 'a definir',
    yes: 'Sim',
    no: 'Não',
    recommended: 'Opção C — recomendada',
  },
  it: {
    fields: [
      ['column', 'Decisione', 'title'],
      ['label', 'Decisione', 'outcome'],
      ['column', 'Responsabile', 'owner'],
      ['column', 'Scadenza', 'due'],
      ['label', "Data dell'approvazione", 'decidedOn'],
      ['heading', 'Opzioni considerate', 'options'],
      ['label', 'Dipende da', 'dependsOn'],
    ],
    subjects: [['Domanda aperta', 'question']],
    statuses: [
      ['Aperta', 'open'],
      ['RISOLTA 2026-02-03', 'accepted'],
      ['non ancora approvata', 'open'],
      ['In attesa di conferma', 'proposed'],
      ['Rinviata', 'deferred'],
      ['Rifiutata', 'rejected'],
      ['Superata', 'superseded'],
    ],
    headings: [
      ['Decisioni aperte', 'decisions', 'open'],
      ['Registro delle decisioni', 'decisions', 'none'],
      ['Prossimi passi', 'actions', 'none'],
      ['Rischi', 'risks', 'none'],
    ],
    date: ['13 febbraio 2026', '2026-02-13'],
    absent: 'nessuno',
    undated: 'da definire',
    yes: 'Sì',
    no: 'No',
    recommended: 'Opzione B (consigliata)',
  },
  pl: {
    fields: [
      ['column', 'Decyzja', 'title'],
      ['label', 'Decyzja końcowa', 'outcome'],
      ['column', 'Właściciel', 'owner'],
      ['column', 'Termin decyzji', 'due'],
      ['column', 'Lp.', 'id'],
      ['heading', 'Warunek zamknięcia', 'acceptance'],
      ['label', 'Uzasadnienie', 'rationale'],
    ],
    subjects: [['Otwarte pytanie', 'question']],
    statuses: [
      ['W toku', 'open'],
      ['Zatwierdzona', 'accepted'],
      ['nie zatwierdzono', 'open'],
      ['Częściowo rozstrzygnięta', 'proposed'],
      ['Odroczona', 'deferred'],
      ['Odrzucona', 'rejected'],
    ],
    headings: [
      ['Otwarte decyzje', 'decisions', 'open'],
      ['Rejestr decyzji', 'decisions', 'none'],
      ['Następne kroki', 'actions', 'none'],
      ['Zasady użycia', 'rules', 'none'],
    ],
    date: ['13 lutego 2026', '2026-02-13'],
    absent: 'brak',
    undated: 'do ustalenia',
    yes: 'Tak',
    no: 'Nie',
    recommended: 'Opcja A (rekomendowana)',
  },
  fr: {
    fields: [
      ['column', 'Décision', 'title'],
      ['label', 'Décision', 'outcome'],
      ['column', 'Responsable', 'owner'],
      ['column', "Date d'échéance", 'due'],
      ['label', 'Décidé le', 'decidedOn'],
      ['heading', 'Options envisagées', 'options'],
      ['column', 'N°', 'id'],
    ],
    subjects: [['Question ouverte', 'question']],
    statuses: [
      ['En attente', 'open'],
      ['Validée', 'accepted'],
      ['Décidé', 'accepted'],
      ['pas encore approuvé', 'open'],
      ['Partiellement résolue', 'proposed'],
      ['Reportée', 'deferred'],
      ['Écartée', 'rejected'],
      ['Verrouillée', 'accepted locked'],
      ['Decide by ADR in phase 1', 'open'],
    ],
    headings: [
      ['Décisions ouvertes', 'decisions', 'open'],
      ['Registre des décisions', 'decisions', 'none'],
      ['Questions ouvertes', 'questions', 'open'],
      ['Prochaines étapes', 'actions', 'none'],
    ],
    date: ['13 février 2026', '2026-02-13'],
    absent: 'néant',
    undated: 'à définir',
    yes: 'Oui',
    no: 'Non',
    recommended: 'Variante 2 (recommandée)',
  },
  ru: {
    fields: [
      ['column', 'Решение', 'title'],
      ['label', 'Решение', 'outcome'],
      ['column', 'Ответственный', 'owner'],
      ['column', 'Срок решения', 'due'],
      ['column', '№', 'id'],
      ['heading', 'Рассмотренные варианты', 'options'],
    ],
    subjects: [['Открытый вопрос', 'question']],
    statuses: [
      ['Открыто', 'open'],
      ['ещё не принято', 'open'],
      ['Принято', 'accepted'],
      ['На согласовании', 'proposed'],
      ['Отложено', 'deferred'],
      ['Отклонено', 'rejected'],
      ['Устарело', 'deprecated'],
    ],
    headings: [
      ['Открытые решения', 'decisions', 'open'],
      ['Реестр решений', 'decisions', 'none'],
      ['Следующие шаги', 'actions', 'none'],
    ],
    date: ['13 февраля 2026 г.', '2026-02-13'],
    absent: 'нет',
    undated: 'уточняется',
    yes: 'Да',
    no: 'Нет',
    recommended: 'Вариант Б (рекомендуется)',
  },
  vi: {
    fields: [
      ['column', 'Quyết định', 'title'],
      ['label', 'Quyết định', 'outcome'],
      ['column', 'Người phụ trách', 'owner'],
      ['column', 'Hạn quyết định', 'due'],
      ['heading', 'Bối cảnh', 'context'],
    ],
    subjects: [['Câu hỏi', 'question']],
    statuses: [
      ['Chưa quyết định', 'open'],
      ['Đã chốt', 'accepted'],
      ['Chờ phê duyệt', 'proposed'],
      ['Hoãn lại', 'deferred'],
      ['Bị từ chối', 'rejected'],
    ],
    headings: [
      ['Quyết định chưa chốt', 'decisions', 'open'],
      ['Sổ đăng ký quyết định', 'decisions', 'none'],
      ['Các bước tiếp theo', 'actions', 'none'],
    ],
    date: ['ngày 13 tháng 2 năm 2026', '2026-02-13'],
    absent: 'không có',
    undated: 'chưa xác định',
    yes: 'Có',
    no: 'Không',
    recommended: 'Phương án B (khuyến nghị)',
  },
  zh: {
    fields: [
      ['column', '决策', 'title'],
      ['label', '決定', 'outcome'],
      ['column', '负责人', 'owner'],
      ['column', '負責人', 'owner'],
      ['column', '截止日期', 'due'],
      ['column', '編號', 'id'],
      ['heading', '备选方案', 'options'],
    ],
    subjects: [['未決問題', 'question']],
    statuses: [
      ['未决定', 'open'],
      ['尚未批准', 'open'],
      ['已批准', 'accepted'],
      ['已核准（2026-02-13）', 'accepted'],
      ['部分决定', 'proposed'],
      ['待审批', 'proposed'],
      ['暂缓', 'deferred'],
      ['已否决', 'rejected'],
      ['已锁定', 'accepted locked'],
      ['被D-4取代', 'superseded'],
    ],
    headings: [
      ['未决事项', 'decisions', 'open'],
      ['決策記錄', 'decisions', 'none'],
      ['下一步', 'actions', 'none'],
      ['术语表', 'legend', 'none'],
    ],
    date: ['2026年2月13日', '2026-02-13'],
    absent: '无',
    undated: '待定',
    yes: '是',
    no: '否',
    recommended: '方案二（推荐）',
  },
  ja: {
    fields: [
      ['column', '決定事項', 'title'],
      ['label', '決定', 'outcome'],
      ['column', '担当者', 'owner'],
      ['column', '担当（Owner）', 'owner'],
      ['column', '決定期限', 'due'],
      ['heading', '検討した選択肢', 'options'],
      ['label', '背景', 'context'],
    ],
    subjects: [['論点', 'question']],
    statuses: [
      ['未決', 'open'],
      ['検討中', 'open'],
      ['承認待ち', 'proposed'],
      ['決定済み', 'accepted'],
      ['一部決定', 'proposed'],
      ['保留', 'deferred'],
      ['却下', 'rejected'],
      ['廃止', 'deprecated'],
    ],
    headings: [
      ['未決事項', 'decisions', 'open'],
      ['決定事項一覧', 'decisions', 'accepted'],
      ['今後の対応', 'actions', 'none'],
      ['変更履歴', 'metadata', 'none'],
    ],
    date: ['2026年2月13日まで', '2026-02-13'],
    absent: 'なし',
    undated: '調整中',
    yes: 'はい',
    no: '不要',
    recommended: '案B（推奨）',
  },
  ko: {
    fields: [
      ['column', '결정 사항', 'title'],
      ['label', '결정', 'outcome'],
      ['column', '담당자', 'owner'],
      ['column', '결정 기한', 'due'],
      ['heading', '고려한 대안', 'options'],
    ],
    subjects: [['질문', 'question']],
    statuses: [
      ['미결정', 'open'],
      ['승인됨', 'accepted'],
      ['승인 대기', 'proposed'],
      ['보류', 'deferred'],
      ['반려', 'rejected'],
      ['대체됨', 'superseded'],
    ],
    headings: [
      ['미결 사항', 'decisions', 'open'],
      ['의사결정 기록', 'decisions', 'none'],
      ['다음 단계', 'actions', 'none'],
    ],
    date: ['2026년 2월 13일', '2026-02-13'],
    absent: '없음',
    undated: '미정',
    yes: '예',
    no: '아니오',
    recommended: '대안 B (추천)',
  },
  ar: {
    fields: [
      ['column', 'القرار', 'title'],
      ['label', 'القرار', 'outcome'],
      ['column', 'المسؤول', 'owner'],
      ['column', 'الموعد النهائي', 'due'],
      ['heading', 'السياق', 'context'],
    ],
    subjects: [['سؤال', 'question']],
    statuses: [
      ['مفتوح', 'open'],
      ['لم يُحسم بعد', 'open'],
      ['معتمد', 'accepted'],
      ['مقترح', 'proposed'],
      ['مؤجل', 'deferred'],
      ['مرفوض', 'rejected'],
    ],
    headings: [
      ['القرارات المفتوحة', 'decisions', 'open'],
      ['سجل القرارات', 'decisions', 'none'],
      ['الخطوات التالية', 'actions', 'none'],
    ],
    date: ['١٣ فبراير ٢٠٢٦', '2026-02-13'],
    absent: 'لا يوجد',
    undated: 'غير محدد',
    yes: 'نعم',
    no: 'لا',
    recommended: 'الخيار الثاني (موصى به)',
  },
};

function shownStatus(text: string): string {
  const reading = readStatus(text);
  return reading === undefined ? 'none' : `${reading.status}${reading.locked ? ' locked' : ''}`;
}

describe.each(Object.entries(SAMPLES))('%s', (_, sample) => {
  it.each(sample.fields)('%s %s', (place, label, field) => {
    expect(fieldForLabel(label, place)).toBe(field);
  });
  it.each(sample.subjects)('lists %s', (label, subject) => {
    expect(subjectOfColumn(label)).toBe(subject);
  });
  it.each(sample.statuses)('status %s', (text, expected) => {
    expect(shownStatus(text)).toBe(expected);
  });
  it.each(sample.headings)('heading %s', (title, container, status) => {
    expect(containerOfHeading(title) ?? 'none').toBe(container);
    expect(statusOfHeading(title)?.status ?? 'none').toBe(status);
  });
  it('reads values', () => {
    expect(readDate(sample.date[0])?.iso).toBe(sample.date[1]);
    expect(isAbsent(sample.absent)).toBe(true);
    expect(isUndated(sample.undated)).toBe(true);
    expect(readYesNo(sample.yes)).toBe(true);
    expect(readYesNo(sample.no)).toBe(false);
    expect(readOptionMarkers(sample.recommended)).toEqual(['recommended']);
  });
});

describe('the lists of words', () => {
  it('cover every language with a sample, English apart', () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(
      LANGUAGES.map(({ code }) => code)
        .filter((code) => code !== 'en')
        .toSorted(),
    );
  });

  it.each(LANGUAGES.map((language) => [language.code, language] as const))(
    '%s folds as single labels do',
    (_, language) => {
      const { fields, columns, labels, headings, statuses, containers, subjects } = language.words();
      for (const lists of [fields, columns, labels, headings, statuses, containers, subjects]) {
        for (const list of Object.values<string | undefined>(lists)) {
          for (const phrase of (list ?? '').split('|')) {
            if (phrase.includes('*')) continue;
            expect(foldPhrases(phrase)).toEqual([wordsOf(normalizeLabel(phrase)).join(' ')]);
          }
        }
      }
      for (const name of Object.keys(fields)) expect(isFieldName(name)).toBe(true);
    },
  );

  it.each(LANGUAGES.map((language) => [language.code, language] as const))(
    '%s has no phrase too long to be found',
    (_, language) => {
      const { statuses, shortStatuses, headingStatuses, containers, optionMarkers, negations, partials, modifiers } =
        language.words();
      const lists = [statuses, shortStatuses, headingStatuses, containers, optionMarkers].flatMap((byMeaning) =>
        Object.values<string | undefined>(byMeaning),
      );
      for (const list of [...lists, negations, partials, modifiers]) {
        for (const phrase of foldPhrases(list ?? '')) {
          expect(phrase.split(' ').length, phrase).toBeLessThanOrEqual(MAX_PHRASE_WORDS[language.script]);
        }
      }
    },
  );

  it('knows German words without umlauts', () => {
    expect(fieldForLabel('Begruendung', 'column')).toBe('rationale');
    expect(readStatus('Zurueckgestellt')?.status).toBe('deferred');
    expect(containerOfHeading('Naechste Schritte')).toBe('actions');
  });
});
