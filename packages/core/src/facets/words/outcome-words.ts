import { CueBook, cueBookOf } from '../prose/cue-book.ts';

/** How an outcome relates to the default that stood before it. */
export type Disposition = 'kept' | 'refined' | 'replaced' | 'deferred';

/* All tables by language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const DISPOSITIONS: Readonly<Record<Disposition, string>> = {
  kept: `kept|default kept|keep default|default accepted|as proposed|accepted as proposed|confirmed as proposed|unchanged|retained|default stands|default adopted|beibehalten|wie vorgeschlagen
    |vorschlag angenommen|se mantiene|mantenido|como se propuso|mantido|mantida|como proposto|maintenu|conservé|comme proposé|mantenuto|confermato|come proposto|utrzymano|zgodnie z propozycją
    |сохранено|как предложено|giữ nguyên|như đề xuất|保留|维持|維持|提案どおり|유지|제안대로|أبقي|كما هو مقترح`,
  refined: `refined|amended|adjusted|modified|narrowed|extended|kept with changes|partly kept|partially kept|accepted with changes|verfeinert|angepasst|präzisiert|geändert|refinado|ajustado|matizado
    |refinada|ajustada|affiné|ajusté|précisé|affinato|modificato|doprecyzowano|zmodyfikowano|уточнено|изменено|tinh chỉnh|điều chỉnh|细化|调整|修正|調整|수정|보완|معدل|محسن`,
  replaced: `replaced|overruled|overridden|default rejected|default replaced|rejected default|reversed|ersetzt|verworfen|reemplazado|sustituido|descartado|substituído|descartada|remplacé|écarté|sostituito
    |scartato|zastąpiono|odrzucono|заменено|отклонено|thay thế|bác bỏ|替换|否决|置き換え|却下|교체|기각|استبدل|رفض`,
  deferred: `deferred|defer|deferred to|postponed|left open|left to|vertagt|verschoben|aufgeschoben|überlassen|aplazado|pospuesto|diferido|adiado|adiada|reporté|différé|rinviato|rimandato|odroczono|odłożono
    |отложено|перенесено|hoãn|trì hoãn|推迟|延期|保留中|보류|연기|مؤجل|أجل`,
};

/** Words that open an outcome and say what became of the default. */
export const DISPOSITION_WORDS = cueBookOf<Disposition>(DISPOSITIONS);

/** Nouns for bodies and roles that decide. */
export const BODY_WORDS = new CueBook<true>([
  [
    true,
    `council|board|committee|steering committee|steering group|architecture board|architecture review board|design authority|product owner|sponsor|leadership|management|executive team|cto|ceo|cfo|cio|ciso
  |legal|maintainers|tsc|governing board|review board|rat|ausschuss|gremium|lenkungsausschuss|vorstand|geschäftsführung|geschäftsleitung|consejo|comité|junta|dirección|conselho|comitê|diretoria
  |conseil|direction|consiglio|comitato|direzione|rada|komitet|zarząd|совет|комитет|правление|hội đồng|ban giám đốc|委员会|理事会|委員会|評議会|위원회|이사회|المجلس|مجلس|لجنة|اللجنة`,
  ],
]);

/** What a body does with a decision. */
export type BodyAct = 'decides' | 'ratifies' | 'deferred-to';

const ACTS: Readonly<Record<BodyAct, string>> = {
  decides: `decides|decide|to decide|must decide|should decide|picks|pick|should pick|to pick|chooses|choose|rules|ruling|decision|decides among|determines|entscheidet|entscheiden|wählt|decide|decidirá|elige|escolhe
    |tranche|décide|choisit|sceglie|decyduje|wybiera|решает|выбирает|quyết định|决定|選ぶ|決定|결정한다|결정|يقرر|تقرر`,
  ratifies: `ratification|ratifies|ratify|approval|approves|sign off|must approve|must ratify|consent|genehmigung|genehmigt|ratifizierung|zustimmung|ratificación|aprobación|aprueba|ratificação|aprovação|aprova
    |ratification|approbation|approuve|ratifica|approvazione|approva|ratyfikacja|zatwierdzenie|zatwierdza|ратификация|одобрение|утверждает|phê chuẩn|phê duyệt|批准|承認|승인|비준|تصديق|موافقة`,
  'deferred-to': `deferred to|defers to|defer to|left to|up to|escalated to|referred to|vertagt an|überlassen|aplazado a|se deja a|adiado para|renvoyé à|rinviato a|pozostawiono|передано|chuyển cho|交由|委ねる|위임|أحيل إلى`,
};

/** Words for what a body does; of equal phrases the one named first counts. */
export const BODY_ACTS = new CueBook<BodyAct>(
  ['deferred-to', 'ratifies', 'decides'].map((role) => [role as BodyAct, ACTS[role as BodyAct]] as const),
);

/** Verbs and nouns of an approval that has happened. */
export const APPROVAL_WORDS = new CueBook<true>([
  [
    true,
    `approved|accepted|ratified|signed off|approval recorded|approval given|confirmed|agreed|endorsed|genehmigt|freigegeben|beschlossen|angenommen|aprobado|aprobó|aceptado|aprovado|aprovou|aceito|approuvé|validé|accepté
  |approvato|accettato|zatwierdzono|zatwierdził|przyjęto|одобрено|утверждено|принято|phê duyệt|chấp thuận|批准|已批准|承認|승인|اعتمد|وافق`,
  ],
]);

/** Words behind which the approver stands. */
export const BY_WORDS: readonly string[] = ['by', 'durch', 'von', 'por', 'par', 'da', 'przez', 'bởi', 'من'];
