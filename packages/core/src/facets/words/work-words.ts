import { CueBook } from '../prose/cue-book.ts';

/**
 * What the status of a piece of work says of its start: it goes on already, something holds it up that the status may name (`blocked`),
 * it is put off or not agreed (`held`), or words that only sound so (`neither`).
 */
export type WorkState = 'started' | 'blocked' | 'held' | 'neither';

/* One line a language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const NEITHER = `not blocked|unblocked|no longer blocked|not on hold|not paused|not started|not yet started|to be started|not in progress|not begun
  |nicht blockiert|nicht mehr blockiert|nicht begonnen|noch nicht begonnen|no bloquead*|no iniciad*|sin iniciar|não bloquead*|não iniciad*|non bloqué*|pas bloqué*|pas commencé*|non commencé*
  |non bloccat*|non iniziat*|nie zablokowan*|nie rozpoczęt*|не заблокирован*|не начат*|chưa bắt đầu|không bị chặn|未开始|未阻塞|未着手|미착수|시작 전|لم يبدأ`;
const STARTED = `in progress|inprogress|in work|running|started|underway|under way|wip|work in progress|ongoing|doing|active|in development|being done|in review|under review
  |in arbeit|in bearbeitung|läuft|begonnen|gestartet|laufend|en curso|en progreso|en marcha|iniciad*|empezad*|em andamento|em curso|em progresso|iniciad*
  |en cours|commencé*|démarré*|in corso|in lavorazione|iniziat*|avviat*|w toku|w trakcie|rozpoczęt*|в работе|в процессе|начат*|выполняется|идет
  |đang làm|đang thực hiện|đang tiến hành|đã bắt đầu|进行中|进行|已开始|開始済み|進行中|作業中|対応中|着手済み|진행 중|진행중|시작됨|قيد التنفيذ|جار|بدأ`;
const BLOCKED = `blocked|is blocked|stuck|blockiert|gesperrt|bloquead*|bloqué*|bloccat*|zablokowan*|заблокирован*|bị chặn|阻塞|受阻|被阻塞|ブロック|ブロック中|차단|차단됨|막힘|محظور|معطل
  |waiting for|waiting on|waiting|awaiting|awaits|wartet|wartet auf|en espera|esperando|aguardando|en attente|in attesa|czeka|czeka na|oczekuje|ожидает|ждет|đang chờ|chờ|等待|待ち|대기|대기 중|في انتظار|بانتظار`;
const HELD = `on hold|onhold|paused|deferred|postponed|parked|suspended|shelved|stalled|not ready|not ready yet|not yet ready|proposed|suggested|tentative|not agreed|not approved
  |pending approval|awaiting approval|needs approval|pending sign off|pausiert|zurückgestellt|verschoben|ausgesetzt|nicht bereit|noch nicht bereit|vorgeschlagen|angehalten|ruht
  |en pausa|pausad*|aplazad*|pospuest*|no list*|propuest*|suspendid*|em pausa|adiad*|suspens*|não pront*|propost*|en pause|suspendu*|reporté*|différé*|pas prêt*|proposé*
  |in pausa|sospes*|rinviat*|non pront*|wstrzyman*|odłożon*|zawieszon*|niegotow*|nie gotow*|proponowan*|приостановлен*|отложен*|не готов*|предложен*|на паузе
  |tạm dừng|tạm hoãn|hoãn|chưa sẵn sàng|đề xuất|暂停|搁置|推迟|延期|未就绪|未准备好|提议|保留|一時停止|保留中|延期|未準備|提案|보류|연기|일시 중지|준비 안 됨|제안|معلق|مؤجل|متوقف|غير جاهز|مقترح`;

/** The words of work in its status. */
export const WORK_STATES = new CueBook<WorkState>([
  ['neither', NEITHER],
  ['held', HELD],
  ['blocked', BLOCKED],
  ['started', STARTED],
]);

/** Words for work that is ahead or over, where they are all that a status says. */
export const WORK_AHEAD_OR_OVER = new CueBook<true>([
  [
    true,
    `planned|scheduled|to do|todo|queued|rolling out|being rolled out|being implemented|done|complete|completed|finished|shipped|delivered|implemented|rolled out|geplant|eingeplant|terminiert|zu tun|in umsetzung|erledigt|fertig|umgesetzt|ausgerollt
    |planificad*|programad*|por hacer|hecho|terminad*|planejad*|agendad*|a fazer|feito|concluíd*|planifié*|prévu*|à faire|terminé*|fait|fatto|pianificat*|programmat*|da fare|completat*
    |planowan*|zaplanowan*|do zrobienia|zrobion*|ukończon*|запланирован*|сделано|выполнено|готово|đã lên kế hoạch|cần làm|xong|hoàn thành|计划中|已计划|待办|已完成|完成|予定|計画中|完了|예정|계획됨|완료|مخطط|مكتمل`,
  ],
]);
