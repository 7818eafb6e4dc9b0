import { CueBook } from '../cue-book.ts';

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
