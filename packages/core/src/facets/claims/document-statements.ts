import { LetterPattern } from '../../model/letter-pattern.ts';
import type { Outline } from '../../documents/headings/outline.ts';
import type { Block } from '../../documents/scan/block.ts';
import { normalizeLabel, wordsOf } from '../../vocabulary/normalize.ts';
import { CueBook } from '../prose/cue-book.ts';
import { readReferences, type Reference } from '../references/references.ts';
import { quote, type Quote } from '../prose/span.ts';

/** What a statement in the head of a document is about. */
export type StatementKind =
  | 'authority'
  | 'boundary'
  | 'admission'
  | 'path'
  | 'status'
  | 'date'
  | 'companion'
  | 'owner'
  | 'version';

/** A labelled statement of a document about itself. */
export interface DocumentStatement extends Quote {
  readonly kind: StatementKind;
  readonly label: string;
  readonly references: readonly Reference[];
}

/** By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const LABELS = new CueBook<StatementKind>([
  [
    'authority',
    `authority|authorities|mandate|befugnis|zuständigkeit|autoridad|autoridade|autorité|autorità|uprawnienia|полномочия|thẩm quyền|权限|権限|권한|السلطة|سلطة`,
  ],
  [
    'boundary',
    `boundary|boundaries|scope limit|out of bounds|non goals|abgrenzung|grenzen|límites|limites|périmètre|confini|granice|границы|ranh giới|边界|境界|경계|حدود|الحدود`,
  ],
  [
    'admission',
    `purpose|admission|scope of this register|zweck|propósito|objetivo|finalidad|finalidade|objet|but|scopo|cel|назначение|цель|mục đích|目的|목적|الغرض|غرض`,
  ],
  ['path', `path|location|pfad|ruta|caminho|chemin|percorso|ścieżka|путь|đường dẫn|路径|パス|경로|المسار`],
  ['status', `status|stand|estado|statut|stato|stan|статус|trạng thái|状态|状態|상태|الحالة`],
  [
    'date',
    `date|last updated|last reviewed|updated|datum|fecha|data|date|aktualizacja|дата|ngày|日期|日付|날짜|التاريخ`,
  ],
  ['companion', `companion to|companion|companions|begleitdokument|complemento|acompaña a|accompagne|zusatz zu`],
  ['owner', `owner|eigentümer|responsable|responsável|właściciel|владелец|phụ trách|负责人|責任者|담당자|المالك`],
  ['version', `version|revision|rev|fassung|versión|versão|wersja|версия|phiên bản|版本|バージョン|버전|الإصدار`],
]);

/** A capital begins a label, or a letter of a script without capitals; behind a wide colon no blank is needed. */
const LABEL = new LetterPattern(
  /(?<![\p{L}\p{N}])(?:\*\*)?([\p{Lu}\p{Lo}][\p{L}\p{M}]{1,20}(?:\s\p{L}{2,12}){0,2})(?:\*\*)?\s?(?::(?:\*\*)?\s|：(?:\*\*)?\s?)/gu,
);
const COMPANION = new LetterPattern(/(?<![\p{L}])(Companion(?:s)? (?:to|of|document)s?)\s/gu);
const MAX_LINES = 60;

/**
 * Statements in front of the first section and in a section that states a purpose. Several may stand on one line.
 *
 *     Status: DRAFT. Companion to oven.md. Authority: brief §19. Boundary: nothing is baked.
 *     ^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readStatements(outline: Outline): DocumentStatement[] {
  const { text } = outline;
  const statements: DocumentStatement[] = [];
  for (const block of headBlocks(outline))
    statements.push(...statementsIn(text, block.type === 'line' ? block.textStart : block.start, block.end));
  for (const section of outline.sections.slice(1)) {
    const kind = kindOf(section.title.replace(/^[§\s\d.]+/, ''));
    const first = outline.blocks[section.from];
    const last = outline.blocks[section.ownTo - 1];
    if (
      kind === undefined ||
      (kind !== 'admission' && kind !== 'authority' && kind !== 'boundary') ||
      first === undefined ||
      last === undefined ||
      section.ownTo <= section.from
    )
      continue;
    statements.push(statement(text, kind, section.title, first.start, last.end));
  }
  return statements;
}

/** Lines before the first section below the title. */
function headBlocks(outline: Outline): Block[] {
  const top = outline.sections.find((section) => section.level === 1);
  const from = top === undefined ? 0 : top.from;
  const to = top === undefined ? (outline.sections[0]?.ownTo ?? 0) : top.ownTo;
  return outline.blocks
    .slice(from, Math.min(to, from + MAX_LINES))
    .filter((block) => block.type === 'line' || block.type === 'item');
}

function statementsIn(text: string, start: number, end: number): DocumentStatement[] {
  const slice = text.slice(start, end);
  const marks = [...LABEL.allIn(slice), ...COMPANION.allIn(slice)]
    .flatMap((match) => {
      const kind = kindOf(match[1] as string);
      return kind === undefined
        ? []
        : [
            {
              kind,
              label: match[1] as string,
              start: start + match.index,
              from: start + match.index + match[0].length,
            },
          ];
    })
    .toSorted((left, right) => left.start - right.start);
  return marks.map((mark, index) => statement(text, mark.kind, mark.label, mark.from, marks[index + 1]?.start ?? end));
}

function statement(text: string, kind: StatementKind, label: string, start: number, end: number): DocumentStatement {
  const shown = quote(text, start, end);
  return { ...shown, kind, label, references: readReferences(text, shown.start, shown.end) };
}

function kindOf(label: string): StatementKind | undefined {
  const words = wordsOf(normalizeLabel(label));
  const match = LABELS.matchAt(words, 0);
  return match !== undefined && match.length === words.length ? match.value : undefined;
}
