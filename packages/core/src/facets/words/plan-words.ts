import { cueBookOf } from '../prose/cue-book.ts';

/** What sort of thing of a plan is named. */
export type PlanNodeKind =
  | 'milestone'
  | 'workstream'
  | 'phase'
  | 'gate'
  | 'release'
  | 'tracker'
  | 'document'
  | 'item'
  | 'other';

/** Nouns of a plan, by language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const NOUNS: Readonly<Partial<Record<PlanNodeKind, string>>> = {
  phase: `phase|phases|stage|phasen|etappe|stufe|fase|fases|etapa|etapas|étape|étapes|fasi|faza|fazy|fazie|etap|etapu|фаза|фазы|фазу|этап|этапа
    |giai đoạn|阶段|フェーズ|段階|단계|مرحلة|المرحلة`,
  milestone: `milestone|milestones|meilenstein|meilensteine|hito|hitos|marco|marcos|jalon|jalons|pietra miliare|traguardo|kamień milowy|веха|вехи
    |cột mốc|里程碑|マイルストーン|마일스톤|معلم`,
  workstream: `workstream|workstreams|work stream|work package|arbeitsstrang|arbeitspaket|teilprojekt|línea de trabajo|frente de trabajo|chantier
    |filone di lavoro|strumień prac|направление работ|поток работ|luồng công việc|工作流|ワークストリーム|작업 흐름|مسار العمل`,
  gate: `gate|gates|freigabe|tor|puerta|portão|porte|cancello|bramka|ворота|гейт|cổng|关卡|ゲート|게이트|بوابة`,
  release: `release|releases|launch|launches|go live|golive|ga|pilot launch|rollout|public release|freigabeversion|markteinführung|lanzamiento
    |entrega|lançamento|lancement|mise en production|rilascio|lancio|wydanie|wdrożenie|релиз|запуск|phát hành|bản phát hành|发布|上线|リリース|ローンチ|출시|릴리스|إصدار|إطلاق`,
  tracker: `tracker|trackers|backlog`,
  other: `sprint|sprints|wave|waves|iteration|iterations|increment|epic|batch|welle|oleada|onda|vague|ondata|fala|спринт|волна|đợt|冲刺|スプリント|스프린트`,
};

/** Nouns that name a node of a plan, with or without a number behind them. */
export const PLAN_NOUNS = cueBookOf<PlanNodeKind>(NOUNS);

/** Stages of work on a node: "WS3 design", "before M2 implementation begins". */
export type PlanStage = 'design' | 'implementation' | 'test' | 'rollout' | 'finalization' | 'planning';

const STAGES: Readonly<Record<PlanStage, string>> = {
  design: `design|designs|designing|entwurf|konzept|diseño|desenho|conception|progettazione|projekt|проектирование|thiết kế|设计|設計|설계|تصميم`,
  implementation: `implementation|implementing|build|coding|development|umsetzung|implementierung|entwicklung|implementación|desarrollo|implementação|desenvolvimento
    |mise en œuvre|implémentation|développement|implementazione|sviluppo|implementacja|wdrażanie|реализация|разработка|triển khai|实施|实现|実装|구현|تنفيذ`,
  test: `testing|test|tests|validation|verification|pruebas|testes|essais|collaudo|testy|тестирование|kiểm thử|测试|テスト|테스트|اختبار`,
  rollout: `rollout|deployment|cutover|migration|launch|despliegue|implantação|déploiement|distribuzione|rozruch|развертывание|部署|展開|배포|نشر`,
  finalization: `finalization|finalisation|sign off|freeze|closure|close|exit|abschluss|cierre|fechamento|clôture|chiusura|zamknięcie|завершение|完了|마감`,
  planning: `planning|plan|planung|planificación|planejamento|planification|pianificazione|planowanie|планирование|lập kế hoạch|规划|計画|계획|تخطيط`,
};

/** Words for a stage, in every language of the vocabulary. */
export const PLAN_STAGES = cueBookOf<PlanStage>(STAGES);

/** Letters of identifiers that number the nodes of a plan. */
export const PLAN_FAMILIES: ReadonlyMap<string, PlanNodeKind> = new Map([
  ['M', 'milestone'],
  ['MS', 'milestone'],
  ['WS', 'workstream'],
  ['PH', 'phase'],
  ['PHASE', 'phase'],
  ['P', 'phase'],
  ['W', 'other'],
  ['WAVE', 'other'],
  ['SPRINT', 'other'],
]);
