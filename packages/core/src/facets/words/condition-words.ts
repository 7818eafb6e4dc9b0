import { CueBook, cueBookOf } from '../prose/cue-book.ts';

/**
 * What a word does to the clause behind it.
 * - `unless`: the statement holds until this happens. `reopen`: the decision is looked at again. `if`: a case.
 * - `until`: it waits for this. `defer`: it waits at all. `only-during`: it holds no longer than this. `temporary`: it passes.
 */
export type ConditionRole = 'unless' | 'reopen' | 'if' | 'until' | 'defer' | 'only-during' | 'temporary' | 'home';

/* By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const ROLES: Readonly<Record<ConditionRole, string>> = {
  unless: `unless|except if|except when|save where|es sei denn|außer wenn|sofern nicht|a menos que|salvo que|salvo se|a não ser que|sauf si|à moins que|à moins de|a meno che|salvo che|tranne se
    |chyba że|o ile nie|если не|разве что|trừ khi|除非|ない限り|않는 한|ما لم|إلا إذا`,
  reopen: `reopen|reopens|reopened|revisit|revisited|re evaluate|reevaluate|re evaluation|reconsider|reassess|look again|neu bewerten|erneut prüfen|wieder aufnehmen|reabrir|reconsiderar|reevaluar|revisar de nuevo
    |reavaliar|rouvrir|réexaminer|réévaluer|riaprire|riesaminare|rivalutare|ponownie rozważyć|wrócić do|пересмотреть|вернуться к|xem xét lại|重新评估|重新考虑|再検討|見直す|재검토|재평가|إعادة النظر|إعادة التقييم`,
  'only-during': `only during|only until|only while|only for the|solely during|during transition only|nur während|nur bis|nur solange|solo durante|solo hasta|apenas durante|somente durante|só durante|apenas até
    |uniquement pendant|seulement pendant|seulement jusqu à|solo fino a|tylko podczas|tylko do|только во время|только до|chỉ trong|仅在|のみ期間|동안만|فقط أثناء|فقط خلال`,
  until: `until|till|as long as no|bis|bis zu|hasta|hasta que|até|até que|jusqu à|jusqu à ce que|fino a|finché|dopo che|dopóki nie|aż|до тех пор пока|пока не|cho đến khi|直到|まで|까지|حتى|إلى أن`,
  defer: `defer|deferred|postpone|postponed|park|parked|hold off|wait|later|verschieben|aufschieben|vertagen|zurückstellen|aplazar|posponer|diferir|adiar|reporter|différer|rinviare|rimandare|odłożyć|odroczyć
    |отложить|hoãn|推迟|延期|先送り|保留|연기|보류|تأجيل`,
  temporary: `temporary|temporarily|for now|for the time being|interim|transitional|transition period|vorübergehend|vorläufig|temporär|übergangsweise|temporalmente|de forma temporal|carácter temporal|temporário|temporariamente
    |provisório|temporaire|provisoire|temporaneo|provvisorio|tymczasowy|tymczasowo|временно|временный|tạm thời|临时|暂时|一時的|暫定|임시|일시적|مؤقت|مؤقتا`,
  home: `task|tasks|work item|natural home|home|aufgabe|tarea|tarefa|tâche|compito|zadanie|задача|nhiệm vụ|任务|タスク|작업|مهمة`,
  if: `if|in case|should|falls|wenn|si|en caso de|se|caso|au cas où|qualora|jeśli|jeżeli|gdy|если|в случае|nếu|如果|若|もし|만약|إذا|في حال`,
};

/** Words that make a statement conditional; of equal phrases the one named first counts. */
export const CONDITION_WORDS = new CueBook<ConditionRole>(
  ['unless', 'reopen', 'only-during', 'until', 'defer', 'temporary', 'home', 'if'].map(
    (role) => [role as ConditionRole, ROLES[role as ConditionRole]] as const,
  ),
);

/** What happens to the nodes of a plan. */
export type PlanEditRole = 'split' | 'remove' | 'plan';

const EDITS: Readonly<Record<PlanEditRole, string>> = {
  split: `splits into|split into|is split into|are split into|divides into|is divided into|becomes two|wird geteilt in|teilt sich in|aufgeteilt in|se divide en|dividido en|divide se em|dividido em|se scinde en|divisé en
    |si divide in|diviso in|dzieli się na|podzielony na|разделяется на|делится на|chia thành|拆分为|分为|分割|나뉜다|분할|ينقسم إلى|يقسم إلى`,
  remove: `removes|remove|eliminates|eliminate|drops|retires|deletes|makes unnecessary|obsoletes|entfernt|entfällt|streicht|elimina|quita|suprime|remove|supprime|élimine|rimuove|usuwa|eliminuje|удаляет|устраняет|исключает
    |loại bỏ|xóa|删除|取消|不再需要|削除|廃止|제거|폐기|يزيل|يلغي`,
  plan: `plan|the plan|roadmap|scope|backlog|umfang|alcance|escopo|périmètre|piano|ambito|zakres|план|объем|kế hoạch|计划|計画|계획|خطة|الخطة`,
};

/** Words for edits of a plan. */
export const PLAN_EDIT_WORDS = cueBookOf<PlanEditRole>(EDITS);
