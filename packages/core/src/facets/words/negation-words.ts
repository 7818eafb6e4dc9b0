import { CueBook } from '../prose/cue-book.ts';

/** What a word does in a statement that something is not there. */
export type NegationRole = 'none-of' | 'neither' | 'missing' | 'not-found';

/*
 * One line a language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar.
 * `none-of` and `neither` stand before their subject, `missing` and `not-found` after it.
 */
const NONE_OF = `no|zero|lacks|lack of|without any
  |kein*|keinerlei|ningun*|no hay|no existe|nao ha|nao existe|nenhum*|aucun*|pas de|nessun*|non esiste|non ci sono|brak|zadn*
  |нет|отсутствует|khong co|chua co|没有|无|不存在|該当なし|없음|لا يوجد|لا توجد|بدون`;
const NEITHER = `neither|weder|keine der beiden|ni|nem|ni l un|ne|zaden z|ani|ни|两者都没有|いずれも`;
const MISSING = `is missing|are missing|missing|is absent|are absent|does not exist|do not exist|doesnt exist|dont exist|is not present|is not implemented
  |are not implemented|is not designed|are not designed|is undefined|fehlt|fehlen|existiert nicht|gibt es nicht|falta|faltan|faltam|nao existe
  |manque|manquent|n existe pas|manca|mancano|brakuje|nie istnieje|отсутствует|не существует|chua duoc|khong ton tai
  |缺失|不存在|存在しない|未実装|없다|존재하지 않는다|غير موجود`;
const NOT_FOUND = `not found|no found|was not found|were not found|nicht gefunden|no encontrado|no se encontro|nao encontrado|introuvable|non trouve
  |non trovato|nie znaleziono|не найдено|не найден|khong tim thay|未找到|見つからない|찾을 수 없음|غير موجودة`;

/** Words that say that something was taken away. */
const REMOVED = `removed|was removed|were removed|has been removed|have been removed|deleted|was deleted|were deleted|has been deleted|have been deleted
  |dropped|was dropped|gone|is gone|are gone|no longer exists|no longer exist|no longer there|not there|is not there|are not there|is not in|are not in
  |wurde entfernt|wurden entfernt|entfernt|geloscht|wurde geloscht|entfallt|gibt es nicht mehr|nicht vorhanden|ist weg|eliminad*|fue eliminado|borrad*|ya no existe
  |removid*|foi removido|apagad*|excluid*|nao existe mais|supprime*|a ete supprime|retire*|n existe plus|rimoss*|e stato rimosso|eliminat*|non esiste piu
  |usuniet*|zostal usuniety|nie ma|удален*|был удален|больше нет|da bi xoa|da xoa|不再存在|已删除|已移除|删除|削除|削除済み|削除された|もうない
  |삭제*|제거*|حذف|تم حذف|محذوف`;
/** Words that say that something is elsewhere now. */
const MOVED = `renamed|was renamed|moved|was moved|replaced|was replaced|superseded|umbenannt|verschoben|ersetzt|renombrad*|movid*|reemplazad*|sustituid*|renomead*
  |substituid*|renomme*|deplace*|remplace*|rinominat*|spostat*|sostituit*|przeniesion*|zastapion*|переименован*|перемещен*|заменен*|doi ten|改名|重命名|替换|移動|置き換え`;

/** Words that say that something is not there, in every language of the vocabulary. */
export const NEGATIONS = new CueBook<NegationRole>([
  ['not-found', NOT_FOUND],
  ['missing', MISSING],
  ['none-of', NONE_OF],
  ['neither', NEITHER],
]);

/** Words that end the subject of such a statement: what follows says where was looked, or what is denied of it. */
const BREAKS = `found|in|on|at|for|from|within|inside|of|exists|exist|is|are|has|have|was|were|with|to|that|which|beyond|other
  |gefunden|im|auf|bei|fur|en|encontrado|em|no repositorio|dans|sur|nel|nella|w|na|в|на|trong|에|في|does|do|will|can|supports|expresses|justifies|ships`;

/** Words after which a subject is over. */
export const SUBJECT_BREAKS = new CueBook<true>([[true, BREAKS]]);

/** On which side of such a word the thing stands that it speaks of, and whether the thing may be elsewhere. */
export type AbsenceSide = 'before' | 'either' | 'moved';

/** Words that say that a file is not there, or not any more: `before` their thing, or on either side of it. */
export const ABSENCES = new CueBook<AbsenceSide>([
  [
    'either',
    `${REMOVED}|${MISSING}|${NOT_FOUND}|no existe|no existen|nao existem|non esiste|non existe|нет|없음|لا يوجد`,
  ],
  ['before', `${NONE_OF}|neither|weder|nor|noch`],
  ['moved', MOVED],
]);

/** Words beside a file that leave the statement one about the file: what it is called, and that it holds now and here. */
const ABSENCE_FILLERS = `the|a|an|any|such|this|that|file|files|script|module|folder|directory|document|there|there is|there are|exists|exist|present|found|yet|still
  |now|currently|today|here|so far|anymore|any more|more|in the repository|in the repo|in this repository|in repo|or|and|nor|is|are|was|were|has been|have been|it|also
  |die|der|das|datei|dateien|es gibt|es|gibt|noch|mehr|ist|sind|im repository|im repo|oder|und|hier|el|la|los|las|archivo|fichero|aun|todavia|o|y|esta|en el repositorio
  |arquivo|ainda|mais|ha|no repositorio|e|le|les|fichier|il n y a|il|n|y|plus|encore|dans le depot|il file|non|non c e|nel repository|file|ancora|piu
  |plik|pliku|jeszcze|juz|w repozytorium|файл|файла|еще|больше|в репозитории|tap tin|tep|文件|了|尚|还|该|は|が|ファイル|まだ|です|ます|する|파일|은|는|이|가|ملف|الملف`;

/** Such words, one phrase at a time. */
export const FILLERS = new CueBook<true>([[true, ABSENCE_FILLERS]]);
