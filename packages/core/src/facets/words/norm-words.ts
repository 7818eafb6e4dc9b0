/**
 * Nouns that name a provision of an outside authority when a number follows: article, clause, law, standard. One line a
 * language: en, de, es, pt, fr, it, pl, ru, vi. They are compared in lower case, with accents.
 */
export const NORM_NOUNS: readonly string[] = [
  'article', 'art.', 'clause', 'rule', 'annex', 'appendix',
  'artikel', 'klausel', 'anhang',
  'artículo', 'cláusula',
  'artigo',
  'annexe',
  'articolo', 'clausola', 'allegato',
  'artykuł',
  'статья', 'статьи', 'пункт',
  'điều', 'khoản', 'luật',
];

/** Publishers whose documents are cited by number: `RFC 9457`, `ISO 27001`. */
export const NORM_PUBLISHERS: readonly string[] = [
  'RFC', 'ISO', 'IEC', 'ISO/IEC', 'IEEE', 'NIST', 'FIPS', 'ANSI', 'DIN', 'EN', 'ECMA', 'ITU', 'W3C', 'OWASP', 'PCI', 'SOC', 'BSI', 'BCP', 'STD', 'CIS',
];

/** Words that stand for the document that is being read: "this doc §S2". */
export const OWN_DOCUMENT: readonly string[] = [
  'doc', 'document', 'file', 'register', 'dokument', 'documento', 'fichier', 'plik', 'документ', 'tài liệu', 'this',
];

/** Words before a section sign that are no name of a document. */
export const NO_DOCUMENT: readonly string[] = [
  'see', 'in', 'per', 'and', 'or', 'from', 'by', 'of', 'to', 'the', 'as', 'section', 'sections', 'both', 'under', 'with', 'row', 'rows', 'via', 'also',
  'siehe', 'nach', 'gemäß', 'laut', 'und', 'oder', 'véase', 'ver', 'según', 'voir', 'selon', 'vedi', 'secondo', 'zob', 'patrz', 'см', 'xem', 'theo', 'y', 'e', 'et', 'i', 'и', 'và',
];

/** Words for "section" that may replace the section sign before a number. */
export const SECTION_NOUNS: readonly string[] = [
  'section', 'sections', 'sec.', 'chapter', 'abschnitt', 'kapitel', 'sección', 'apartado', 'capítulo', 'seção', 'secção', 'chapitre', 'sezione', 'capitolo',
  'sekcja', 'rozdział', 'раздел', 'глава', 'mục', 'phần', 'chương',
];
