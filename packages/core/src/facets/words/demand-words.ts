import type { FieldName } from '../../model/field-name.ts';

/** How one language says that decisions must have something. Every word is a pattern; none of them captures. */
export interface DemandWords {
  /** In front of the noun, "every" and articles, each with what parts it from the next word. */
  readonly every: string;
  readonly noun: string;
  /** Each form of the noun holds one of these as it stands, so that a text without any demands nothing in this language. */
  readonly stems: readonly string[];
  /** Adjectives of the noun, in front of it or behind it. */
  readonly accepted: string;
  readonly undecided: string;
  /** From the noun to the list: "must have", "needs"; undefined where the verb stands in front, or closes the sentence. */
  readonly must?: string;
  /** Verbs that may close the sentence, behind the list. */
  readonly closing?: string;
  /** Without a closing verb the sentence demands nothing. */
  readonly isClosed?: boolean;
  /** "No decision may be approved without", from the first word to the list. */
  readonly without?: string;
  /** Words with which a demand holds under conditions that are not understood. */
  readonly condition: string;
  /** In front of what is demanded. */
  readonly article?: string;
  /** Languages that write no space between words. */
  readonly isJoined?: boolean;
}

const S = String.raw`\s`;

/** German, Spanish, Portuguese, French, Italian, Polish, Russian, Vietnamese, Chinese, Japanese, Korean, Arabic. English has its own reader. */
export const DEMAND_WORDS: readonly DemandWords[] = [
  {
    every: String.raw`(?:(?:jede[rs]?|alle|eine?|die)\s){0,2}`,
    noun: 'entscheidung(?:en)?|einträge?|eintrag',
    stems: ['entscheidung', 'eintr'],
    accepted: '(?:genehmigt|angenommen|akzeptiert|beschlossen|freigegeben|abgeschlossen|getroffen)(?:e[nr]?)?',
    undecided: '(?:offen|unentschieden|vorgeschlagen)(?:e[nr]?)?',
    must: `(?:muss|müssen|soll|sollen)(?:${S}(?:immer|stets))?|braucht|brauchen|benötigt|benötigen|erfordert|erfordern`,
    closing:
      'haben|enthalten|nennen|angeben|aufführen|dokumentieren|umfassen|besitzen|festhalten|(?:angenommen|genehmigt|akzeptiert|abgeschlossen|beschlossen)(?: werden)?',
    without: `keine${S}(?:entscheidung)${S}(?:darf|kann|wird|soll)${S}ohne`,
    condition: 'wenn|falls|sofern|außer|nur|bevor|solange|sobald|bis|nicht|es sei denn',
    article: 'einen|einem|einer|eines|eine|ein|den|die|das|der|dem|ihren|ihre|mindestens einen|mindestens eine',
  },
  {
    every: String.raw`(?:(?:cada|toda|todas|todo|todos|las|los|la|el|una)\s){0,2}`,
    noun: 'decisión|decisiones|registro|registros|entrada|entradas',
    stems: ['decisión', 'decisiones', 'registro', 'entrada'],
    accepted: '(?:aprobad|aceptad|cerrad|resuelt|adoptad)[ao]s?',
    undecided: '(?:abiert|pendiente|propuest|propuest)[aos]{0,2}|pendientes?',
    must: `(?:debe|deben|tiene${S}que|tienen${S}que)${S}(?:tener|incluir|contener|indicar|nombrar|registrar|documentar|llevar)|necesita|necesitan|requiere|requieren`,
    without: `ninguna${S}decisión${S}(?:puede|debe|podrá)${S}(?:aprobarse|aceptarse|cerrarse|ser${S}(?:aprobada|aceptada|cerrada))${S}sin|ninguna${S}decisión${S}se${S}(?:aprueba|acepta|cierra)${S}sin`,
    condition: 'si|salvo|excepto|cuando|hasta|antes|después|mientras|solo|sólo|no|a menos',
    article: 'un|una|unos|unas|el|la|los|las|su|sus|al menos un|al menos una',
  },
  {
    every: String.raw`(?:(?:cada|toda|todas|todo|todos|as|os|a|o|uma)\s){0,2}`,
    noun: 'decisão|decisões|registro|registros|registo|registos',
    stems: ['decisão', 'decisões', 'registro', 'registo'],
    accepted: '(?:aprovad|aceit|fechad|encerrad|adotad)[ao]?s?',
    undecided: '(?:abert|propost)[ao]s?|pendentes?|em aberto',
    must: `(?:deve|devem|tem${S}(?:de|que)|têm${S}(?:de|que)|precisa|precisam)${S}(?:ter|incluir|conter|indicar|nomear|registrar|registar|documentar)|precisa${S}de|precisam${S}de|requer|requerem|exige|exigem`,
    without: `nenhuma${S}decisão${S}(?:pode|deve|poderá)${S}ser${S}(?:aprovada|aceita|aceite|fechada|encerrada)${S}sem|nenhuma${S}decisão${S}é${S}(?:aprovada|aceita|aceite)${S}sem`,
    condition: 'se|salvo|exceto|quando|até|antes|depois|enquanto|só|apenas|não|a menos',
    article: 'um|uma|uns|umas|o|a|os|as|seu|sua|pelo menos um|pelo menos uma',
  },
  {
    every: String.raw`(?:(?:chaque|toute|toutes|tout|tous|les|la|une)\s){0,2}`,
    noun: 'décision|décisions|entrée|entrées|fiche|fiches',
    stems: ['décision', 'entrée', 'fiche'],
    accepted: '(?:approuvé|accepté|adopté|clos|validé|arrêté)e?s?',
    undecided: '(?:ouvert|proposé)e?s?|en attente|en suspens',
    must: `(?:doit|doivent)(?:${S}toujours)?${S}(?:avoir|inclure|contenir|indiquer|nommer|mentionner|préciser|comporter|documenter)|nécessite|nécessitent|requiert|requièrent|exige|exigent`,
    without: `aucune${S}décision${S}(?:ne${S}(?:peut|doit)${S}être|n['’]est)${S}(?:approuvée|acceptée|adoptée|validée|close)${S}sans`,
    condition: 'si|sauf|quand|lorsque|jusqu|avant|après|tant que|seulement|pas|à moins',
    article: "un|une|des|du|de la|de l['’]|le|la|les|l['’]|son|sa|ses|au moins un|au moins une",
  },
  {
    every: String.raw`(?:(?:ogni|ciascuna|tutte|tutti|le|la|una)\s){0,2}`,
    noun: 'decisione|decisioni|voce|voci|registrazione|registrazioni',
    stems: ['decisione', 'decisioni', 'voce', 'voci', 'registrazion'],
    accepted: '(?:approvat|accettat|adottat|chius)[aeio]',
    undecided: '(?:apert|propost)[aeio]|in sospeso',
    must: `(?:deve|devono)(?:${S}sempre)?${S}(?:avere|includere|contenere|indicare|nominare|riportare|documentare)|richiede|richiedono|necessita${S}di|necessitano${S}di`,
    without: `nessuna${S}decisione${S}(?:può|deve|potrà)${S}essere${S}(?:approvata|accettata|adottata|chiusa)${S}senza|nessuna${S}decisione${S}è${S}(?:approvata|accettata)${S}senza`,
    condition: 'se|salvo|tranne|quando|fino|prima|dopo|finché|solo|non|a meno',
    article: "un|uno|una|un['’]|il|lo|la|i|gli|le|l['’]|il suo|la sua|almeno un|almeno una",
  },
  {
    every: String.raw`(?:(?:każda|każdy|każde|wszystkie)\s)?`,
    noun: 'decyzja|decyzje|wpis|wpisy',
    stems: ['decyzj', 'wpis'],
    accepted: '(?:zatwierdzon|zaakceptowan|przyjęt|zamknięt)[aey]',
    undecided: '(?:otwart|proponowan|nierozstrzygnięt)[aey]',
    must: `(?:musi|muszą|powinna|powinny|powinien)${S}(?:mieć|zawierać|wskazywać|podawać|określać)|wymaga|wymagają`,
    without: `żadna${S}decyzja${S}nie${S}(?:może|powinna)${S}(?:być|zostać)${S}(?:zatwierdzona|zaakceptowana|przyjęta|zamknięta)${S}bez`,
    condition: 'jeśli|jeżeli|gdy|chyba|dopóki|przed|po|tylko|nie',
  },
  {
    every: String.raw`(?:(?:каждое|каждая|все|любое|каждому|каждой)\s)?`,
    noun: 'решение|решения|решению|запись|записи',
    stems: ['решени', 'запис'],
    accepted: '(?:принят|утвержд[её]нн|одобренн|закрыт)(?:ое|ые|ая)',
    undecided: '(?:открыт|предложенн|неприят)(?:ое|ые|ая)',
    must: `(?:должно|должны|должна|обязано|обязаны)${S}(?:иметь|содержать|включать|указывать|называть)|требует|требуют`,
    without: `ни${S}одно${S}решение${S}не${S}(?:может|должно)${S}быть${S}(?:принято|утверждено|одобрено|закрыто)${S}без|решение${S}не${S}может${S}быть${S}(?:принято|утверждено|одобрено)${S}без`,
    condition: 'если|кроме|когда|пока|до|после|только|не',
  },
  {
    every: String.raw`(?:(?:mỗi|mọi|tất cả(?: các)?|các|từng)\s)?`,
    noun: 'quyết định|mục|bản ghi',
    stems: ['quyết định', 'mục', 'bản ghi'],
    accepted: '(?:đã |được )(?:phê duyệt|duyệt|chấp nhận|chốt|thông qua)',
    undecided: 'đang mở|còn mở|chưa quyết định|chưa chốt|đang chờ',
    must: `(?:phải|cần|đều phải|bắt buộc phải)${S}(?:có|bao gồm|ghi rõ|ghi|nêu rõ|nêu|chứa)`,
    without: `không${S}(?:có${S})?quyết định${S}nào${S}(?:có thể${S})?(?:được|bị)${S}(?:phê duyệt|duyệt|chấp nhận|chốt|thông qua)${S}(?:nếu|khi|mà)${S}(?:không có|chưa có|thiếu)`,
    condition: 'nếu|khi|trừ|cho đến|trước khi|sau khi|chỉ|không|trong trường hợp',
    article: 'một|ít nhất một|các',
  },
  {
    every: '(?:每一?[个個项項]|所有|全部)?的?',
    noun: '(?:[决決](?:策|定|议|議)|条目|條目|记录|記錄)',
    stems: ['决', '決', '条目', '條目', '记录', '記錄'],
    accepted: '(?:已批准|已接受|已通[过過]|已[决決]定|已关闭|已關閉)的?',
    undecided: '(?:未[决決]定?|[开開]放|待定|待[决決])的?',
    must: '(?:都|均)?(?:必[须須]|[应應][当當该該]?|需要|[须須]|需)(?:有|包含|包括|注明|具[备備]|列出|[写寫]明)?|(?:都|均)?要有',
    condition: '如果|除非|当|直到|之前|之后|仅|只',
    isJoined: true,
  },
  {
    every: '(?:すべての|全ての|各|あらゆる)?',
    noun: '(?:決定|意思決定|決定事項|項目)',
    stems: ['決定', '項目'],
    accepted: '(?:承認済みの|承認された|採択された|決定済みの)',
    undecided: '(?:未決の|未決定の|保留中の|未解決の)',
    must: '(?:には|は|に)、?',
    isClosed: true,
    closing:
      '(?:が必要(?:です|である)?|を(?:含め|記載し|記録し|明記し)なければならない|を(?:含める|記載する|明記する)こと|がなければならない)',
    condition: '場合|まで|ただし|以外|のみ',
    isJoined: true,
  },
  {
    every: String.raw`(?:(?:모든|각)\s)?`,
    noun: '결정(?:에는|은|에|이)?|항목(?:에는|은|에)?',
    stems: ['결정', '항목'],
    accepted: '승인된|채택된|확정된|수락된',
    undecided: '미결|보류 중인|열린|미정',
    isClosed: true,
    closing:
      '(?:이|가)?\\s?(?:필요하다|필요합니다|있어야 한다|있어야 합니다)|(?:을|를)\\s(?:포함해야|명시해야|기록해야)\\s?(?:한다|합니다)',
    condition: '경우|까지|제외|단,|만',
  },
  {
    every: String.raw`يجب\sأن\s(?:يتضمن|يحتوي|يشمل|تتضمن|تحتوي|تشمل)\s(?:كل|جميع)\s`,
    noun: 'قرار|القرارات',
    stems: ['قرار'],
    accepted: 'معتمد|المعتمدة|مقبول|المقبولة',
    undecided: 'مفتوح|المفتوحة|معلق|المعلقة',
    condition: 'إذا|إلا|عند|حتى|قبل|بعد|فقط|لا',
  },
];

/** Fields in the cases in which a demand names them, where that is not the form of a label. */
export const DECLINED: Readonly<Partial<Record<FieldName, string>>> = {
  owner:
    'verantwortlichen|verantwortliche|zuständigen|właściciela|odpowiedzialnego|osobę odpowiedzialną|ответственного|владельца|исполнителя',
  due: 'fälligkeitsdatums|terminu|termin wykonania|daty granicznej|срока|срок исполнения',
  rollback: 'planu wycofania|plan wycofania|плана отката|откат|отката',
  outcome:
    'gewählten option|gewählter option|wybraną opcję|wybranej opcji|выбранного варианта|выбранное решение|選択した案|選択肢の選定',
  rationale: 'uzasadnienia|обоснования',
  evidence: 'nachweise|dowody|dowodów|доказательства|доказательств',
};
