import { CueBook } from '../prose/cue-book.ts';

/**
 * What a word does in a statement about what waits for a decision.
 * - `blocks`: the subject holds up the object. `blocked`: the subject is held up.
 * - `cannot`: the subject is held up where the text speaks of consequences.
 * - `before`: the node that follows is the latest point; `before-it`: the node in front is. Both need a `decide` word.
 * - `required-before`: both at once.
 * - `not`, `without`, `proceeds`, `depends`, `no-impact`: words of statements that something does not wait.
 */
export type BlockingRole =
  | 'blocks'
  | 'blocked'
  | 'cannot'
  | 'before'
  | 'before-it'
  | 'required-before'
  | 'decide'
  | 'not'
  | 'without'
  | 'proceeds'
  | 'depends'
  | 'no-impact'
  | 'zero-cost'
  | 'ruling';

/* One line a language or two: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const ROLES: Readonly<Record<BlockingRole, string>> = {
  blocks: `blocks|block|blocking|gates|holds up|prevents|stalls|required for|prerequisite for|prerequisite to|needed for|blocker for|unblocks|unlocks
    |blockiert|blockieren|verhindert|voraussetzung für|erforderlich für|nötig für|bloquea|bloquean|impide|requisito para|necesario para|necesaria para
    |bloqueia|bloqueiam|impede|necessário para|necessária para|bloque|bloquent|empêche|prérequis pour|nécessaire pour|blocca|bloccano|impedisce
    |prerequisito per|necessario per|blokuje|blokują|wstrzymuje|wymagane dla|блокирует|блокируют|препятствует|требуется для|необходимо для
    |chặn|cản trở|cần cho|阻塞|阻碍|阻止|ブロックする|ブロック|妨げる|차단|차단한다|막는다|막고|يحجب|يعيق|يمنع|يعطل`,
  blocked: `blocked|is blocked|are blocked|remains blocked|remain blocked|stays blocked|is gated|are gated|gated|is stalled|are stalled|on hold
    |cannot start|cannot begin|cannot proceed|can not start|cant start|cant proceed
    |must wait|have to wait|has to wait|waits for|wait for|blockiert bleibt|bleibt blockiert|bleiben blockiert|kann nicht beginnen|können nicht beginnen
    |kann nicht starten|bloqueado|bloqueada|queda bloqueado|permanece bloqueado|no puede empezar|no pueden empezar|não pode começar|fica bloqueado
    |est bloqué|reste bloqué|ne peut pas commencer|è bloccato|resta bloccato|non può iniziare|jest zablokowany|pozostaje zablokowany|nie może się rozpocząć
    |заблокирован|остается заблокированным|не может начаться|bị chặn|không thể bắt đầu|被阻塞|无法开始|ブロックされる|開始できない|차단됨|시작할 수 없다|محجوب|معطل|لا يمكن البدء`,
  cannot: `cannot|can not|cant|kann nicht|können nicht|no puede|no pueden|não pode|ne peut|ne peuvent|non può|nie może|не может|không thể|无法|できない|할 수 없다|لا يمكن`,
  'required-before': `required before|needed before|necessary before|due before|must precede|needs to precede|required by|needed by|decide by|resolve by
    |erforderlich vor|benötigt vor|nötig vor|necesario antes de|requerido antes de|necessário antes de|exigido antes de|requis avant|nécessaire avant
    |richiesto prima di|necessario prima di|wymagane przed|potrzebne przed|требуется до|необходимо до|нужно до|bắt buộc trước|cần trước`,
  before: `before|prior to|ahead of|no later than|vor|bevor|spätestens bis|antes de|antes do|antes da|avant|prima di|prima della|prima del|przed|zanim|до|перед
    |trước|trước khi|قبل`,
  'before-it': `之前|以前|前に|までに|전에|까지`,
  decide: `decide|decides|decided|deciding|resolve|resolved|resolution|require|requires|required|ratification|ratify|ratified|approve|approved|approval|settle
    |settled|finalize|finalise|finalized|answer|answered|confirm|confirmed|close|closed|lock|locked|sign off|signed off|agree|agreed|decision needed|ruling
    |entscheiden|entschieden|klären|geklärt|genehmigt|genehmigung|beschließen|decidir|decidirse|resolver|resuelto|aprobar|aprobado|ratificar|definir|decidido
    |aprovar|aprovado|décider|décidé|résoudre|résolu|approuver|valider|validé|trancher|decidere|deciso|risolvere|risolto|approvare|approvato
    |zdecydować|rozstrzygnąć|zatwierdzić|zatwierdzone|решить|решено|утвердить|утверждено|согласовать|quyết định|phê duyệt|chốt
    |决定|确定|批准|決める|決定|承認|결정|확정|승인|يقرر|البت|اعتماد|الموافقة`,
  not: `not|never|no longer|nor|neither|doesnt|dont|isnt|arent|mustnt|nicht|kein|keine|niemals|no|nunca|não|jamais|pas|ne|non|mai|nie|не|никогда|không|chưa|不|没有|未|ない|않|لا|ليس|غير`,
  without: `without|independent of|independently of|independent from|regardless of|irrespective of|ohne|unabhängig von|sin|independiente de|independientemente de|sem
    |independente de|independentemente de|sans|indépendamment de|indépendant de|senza|indipendentemente da|bez|niezależnie od|без|независимо от|mà không cần
    |độc lập với|无需|独立于|なしで|に関係なく|없이|독립적으로|بدون|بغض النظر عن`,
  proceeds: `proceed|proceeds|may proceed|can proceed|may start|can start|may begin|can begin|begins|begin|starts|start|continues|continue|beginnen|beginnt|starten
    |kann beginnen|fortfahren|puede empezar|pueden empezar|empieza|proceder|pode começar|começa|peut commencer|peut démarrer|commence|può iniziare|inizia
    |może się rozpocząć|rozpoczyna|может начаться|начинается|có thể bắt đầu|bắt đầu|可以开始|开始|開始できる|開始|시작할 수 있다|시작|يمكن أن تبدأ|تبدأ`,
  ruling: `decision|decisions|ruling|answer|outcome|entscheidung|decisión|decisão|décision|decisione|decyzja|решение|quyết định|القرار`,
  depends: `depend on|depends on|depend upon|rely on|relies on|wait for|wait on|hängt ab von|abhängig von|depende de|dépend de|dipende da|zależy od|зависит от|phụ thuộc vào|依赖|依存|의존|يعتمد على`,
  'no-impact': `no impact|no effect|no blocking impact|not blocking|non blocking|blocks nothing|nothing is blocked|keine auswirkung|keine auswirkungen|blockiert nichts
    |sin impacto|no bloquea|sem impacto|não bloqueia|aucun impact|ne bloque rien|nessun impatto|non blocca|brak wpływu|nie blokuje|нет влияния|не блокирует
    |không ảnh hưởng|không chặn|无影响|不阻塞|影響なし|영향 없음|لا تأثير`,
  'zero-cost': `zero technical debt|no technical debt|zero cost|no cost of delay|no cost to wait|no cost to waiting|no cost to delay|costs nothing to wait|no penalty for waiting|no harm in waiting
    |no rush|no urgency|free to defer|safe to defer|keine kosten|kein zeitdruck|sin coste|sin costo|sem custo|sans coût|nessun costo|brak kosztów|без затрат|không tốn kém|没有成本|コストなし|비용 없음|بدون تكلفة`,
};

/** The words of blocking statements by their role; of equal phrases the role named first counts. */
export const BLOCKING_WORDS = new CueBook<BlockingRole>(
  [
    'no-impact',
    'zero-cost',
    'required-before',
    'blocked',
    'cannot',
    'blocks',
    'before',
    'before-it',
    'without',
    'proceeds',
    'depends',
    'decide',
    'ruling',
    'not',
  ].map((role) => [role as BlockingRole, ROLES[role as BlockingRole]] as const),
);

/** Answers of a blocks column that name nothing: "Partially", "Critical". */
export const HALF_WORDS = new CueBook<true>([
  [
    true,
    `partially|partly|partial|in part|maybe|possibly|critical|high|medium|low|hard|soft|teilweise|vielleicht|hoch|mittel|niedrig|parcialmente|en parte|em parte|alto|media|bajo|partiellement|parzialmente|in parte|częściowo|частично
    |một phần|部分|一部|부분적|جزئيا`,
  ],
]);
