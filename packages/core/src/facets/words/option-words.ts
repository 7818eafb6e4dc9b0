import { CueBook, cueBookOf } from '../prose/cue-book.ts';

/** Nouns that open an option when a label follows, by language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
export const OPTION_NOUNS = new CueBook<true>([
  [
    true,
    `option|alternative|variant|choice|approach|candidate|variante|alternativa|opción|opção|opzione|opcja|wariant|wariant|вариант|опция|альтернатива
  |phương án|lựa chọn|方案|选项|選択肢|案|オプション|옵션|대안|방안|خيار|الخيار|بديل`,
  ],
]);

/** What the statements under a label are to the option. */
export type ArgumentSide = 'pro' | 'con' | 'neutral';

const SIDES: Readonly<Record<ArgumentSide, string>> = {
  pro: `advantages|advantage|pros|pro|benefits|benefit|strengths|upsides|upside|good|positive|positives|for|vorteile|vorteil|ventajas|ventaja|a favor|vantagens|vantagem|avantages|avantage
    |vantaggi|vantaggio|zalety|zaleta|korzyści|преимущества|плюсы|за|ưu điểm|优点|优势|利点|メリット|長所|장점|مزايا|إيجابيات`,
  con: `disadvantages|disadvantage|cons|con|drawbacks|drawback|weaknesses|downsides|downside|bad|negative|negatives|against|risks|nachteile|nachteil|desventajas|desventaja
    |inconvenientes|en contra|contras|desvantagens|desvantagem|inconvénients|inconvénient|svantaggi|svantaggio|contro|wady|wada|недостатки|минусы|против|nhược điểm
    |缺点|劣势|欠点|デメリット|短所|단점|عيوب|سلبيات`,
  neutral: `neutral|neutrals|neutro|neutre|neutralne|нейтрально|trung lập|中立|중립|محايد`,
};

/** Labels and lead words of pros and cons. */
export const ARGUMENT_WORDS = cueBookOf<ArgumentSide>(SIDES);

/** What a text says about whether an option has been worked out. */
export type ReadinessRole = 'design' | 'designed';

const READINESS: Readonly<Record<ReadinessRole, string>> = {
  design: `design|designs|specification|spec|entwurf|konzept|diseño|projeto|desenho|conception|progetto|projekt|проект|thiết kế|设计|設計|설계|تصميم`,
  designed: `designed|specified|worked out|entworfen|ausgearbeitet|diseñado|diseñada|projetado|desenhado|conçu|progettato|zaprojektowany|спроектирован|được thiết kế|已设计|設計済み|설계됨|مصمم`,
};

/** Words for a design and for being designed. */
export const READINESS_WORDS = cueBookOf<ReadinessRole>(READINESS);

/** Words that say that a drawback is taken on knowingly, or that a risk is known. */
export const ACCEPTANCE_WORDS = new CueBook<true>([
  [
    true,
    `acceptable|accept this|accepted risk|accepted trade off|accepted tradeoff|we accept|is tolerable|tolerated|can live with|acceptable risk
  |akzeptabel|vertretbar|hinnehmbar|nehmen wir in kauf|aceptable|asumible|se acepta|aceitável|aceita se|acceptable en l état|on accepte|accettabile|si accetta
  |akceptowalne|akceptowalny|приемлемо|приемлемый|chấp nhận được|可接受|可以接受|許容できる|許容範囲|허용 가능|수용 가능|مقبول`,
  ],
]);

/** Verbs that take an option for a purpose: "Use Option A for X". */
export const USE_WORDS = new CueBook<true>([
  [
    true,
    `use|uses|using|take|apply|choose|combine|adopt|verwende|nutze|usar|use se|utiliser|usare|usa|użyj|использовать|dùng|使用|采用|採用|사용|استخدام|استخدم`,
  ],
]);

/** Words that say that the answer may differ from one context to the next. */
export const CONTEXT_WORDS = new CueBook<true>([
  [
    true,
    `different for each|differ for each|differs for each|may differ|differs by|differ by|varies by|vary by|varies per|depends on the|per deployment|each deployment model|for each of
  |je nach|unterschiedlich für|varía según|diferente para cada|depende do|varia conforme|selon le|différent pour chaque|diversa per ciascun*|varia a seconda|różne dla każdego
  |зависит от|различается для|khác nhau cho từng|因 而异|ごとに異なる|마다 다르다|يختلف حسب`,
  ],
]);
