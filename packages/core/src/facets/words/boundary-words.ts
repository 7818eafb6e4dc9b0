import { cueBookOf, type CueBook } from '../prose/cue-book.ts';

/** What a boundary can rule out. */
export type RuledOutWork = 'database' | 'code';

/**
 * What a word does in a boundary: it names work, or rules work out that is named behind it (`no`, `without`) or before it
 * (`none`), or takes work out of what is ruled out (`except`).
 */
export type BoundaryRole = RuledOutWork | 'no' | 'without' | 'none' | 'except';

/** The words of one language. They belong together: Portuguese "no código" is "in the code". */
export interface BoundaryWords {
  readonly book: CueBook<BoundaryRole>;
  /** So many characters may stand between the work and what rules it out. */
  readonly within: number;
}

type Words = Readonly<Partial<Record<BoundaryRole, string>>>;

const LANGUAGES: ReadonlyArray<readonly [number, Words]> = [
  // English
  [
    40,
    {
      no: 'no|nor|never',
      without: 'without',
      except: 'other than|except|except for|besides|but|apart from|beyond|only',
      database: 'mutation|mutations|mutating|migration|migrations|schema change|schema changes|ddl|sql',
      code: 'code|implementation|implementing|implement*|source change|source changes',
    },
  ],
  // German
  [
    40,
    {
      no: 'kein|keine|keinen|keinem|keiner|keinerlei|weder',
      without: 'ohne',
      except: 'außer|ausser|ausgenommen|bis auf|nur|als',
      database:
        'migration|migrationen|datenbankmigration|datenbankmigrationen|schemaänderung|schemaänderungen|datenbankänderung|datenbankänderungen|ddl|sql',
      code: 'code|codeänderung|codeänderungen|quellcode|quelltext|programmcode|implementierung|implementierungen',
    },
  ],
  // Spanish
  [
    40,
    {
      no: 'ningún|ninguna|ni|nada de|no hay|no incluye',
      without: 'sin',
      except: 'salvo|excepto|menos|solo|que no sea',
      database:
        'migración|migraciones|cambio de esquema|cambios de esquema|cambios en el esquema|cambios en la base de datos|mutación|mutaciones|ddl|sql',
      code: 'código|código fuente|implementación|implementaciones',
    },
  ],
  // Portuguese
  [
    40,
    {
      no: 'nenhum|nenhuma|nem|nada de|não há|não inclui',
      without: 'sem',
      except: 'salvo|exceto|menos|só|apenas',
      database:
        'migração|migrações|alteração de esquema|alterações de esquema|mudança de esquema|mudanças de esquema|alterações no banco de dados|ddl|sql',
      code: 'código|código fonte|implementação|implementações',
    },
  ],
  // French
  [
    40,
    {
      no: 'aucun|aucune|pas de|pas d|ni',
      without: 'sans',
      except: 'sauf|hormis|excepté|que|seulement',
      database:
        'migration|migrations|mutation|mutations|changement de schéma|changements de schéma|modification du schéma|modifications du schéma|ddl|sql',
      code: 'code|code source|implémentation|implémentations',
    },
  ],
  // Italian
  [
    40,
    {
      no: 'nessun|nessuna|nessuno|niente',
      without: 'senza',
      except: 'salvo|tranne|eccetto|solo|che non sia',
      database:
        'migrazione|migrazioni|modifica dello schema|modifiche dello schema|modifiche allo schema|mutazione|mutazioni|ddl|sql',
      code: 'codice|codice sorgente|implementazione|implementazioni',
    },
  ],
  // Polish
  [
    40,
    {
      no: 'żadnego|żadnych|żadnej|żaden|żadna|brak',
      without: 'bez',
      except: 'oprócz|poza|z wyjątkiem|tylko',
      database: 'migracji|migracja|migracje|zmian schematu|zmiany schematu|zmiana schematu|ddl|sql',
      code: 'kodu|kod|implementacji|implementacja|zmian w kodzie',
    },
  ],
  // Russian
  [
    40,
    {
      no: 'никаких|никакого|никакой|нет|ни',
      without: 'без',
      except: 'кроме|только|за исключением',
      database: 'миграц*|изменений схемы|изменения схемы|изменение схемы|ddl|sql',
      code: 'кода|код|реализации|реализация|имплементации|изменений в коде',
    },
  ],
  // Vietnamese
  [
    40,
    {
      no: 'không|không có|không được',
      except: 'chỉ|ngoài|ngoại trừ|trừ',
      database: 'migration|migrations|di trú|thay đổi schema|thay đổi lược đồ|ddl|sql',
      code: 'mã nguồn|viết mã|code',
    },
  ],
  // Chinese
  [
    8,
    {
      no: '无|不含|不涉及|不包含|不修改|不改动|不写|不做|不执行|不进行|禁止|没有',
      except: '仅|只|除',
      database: '迁移|数据库变更|架构变更|模式变更|表结构变更|ddl|sql',
      code: '代码|源代码|实现|编码',
    },
  ],
  // Japanese
  [
    8,
    {
      none: 'なし|無し|しない|行わない|書かない|含まない|禁止',
      except: 'だけ|のみ|以外|なら',
      database: 'マイグレーション|移行|スキーマ変更|ddl|sql',
      code: 'コード|ソースコード|実装|コーディング',
    },
  ],
  // Korean
  [
    12,
    {
      none: '없음|없다|하지 않음|하지 않는다|금지',
      except: '만|외에|제외',
      database: '마이그레이션*|스키마 변경|ddl|sql',
      code: '코드*|소스 코드|구현*',
    },
  ],
  // Arabic
  [
    40,
    {
      no: 'لا|عدم',
      without: 'بدون|دون',
      except: 'إلا|سوى|باستثناء|فقط',
      database: 'ترحيل|ترحيلات|تغيير المخطط|تغييرات المخطط|ddl|sql',
      code: 'كود|شيفرة|شفرة|برمجة',
    },
  ],
];

/** The words of boundaries, by language. */
export const BOUNDARY_WORDS: readonly BoundaryWords[] = LANGUAGES.map(([within, words]) => ({
  book: cueBookOf<BoundaryRole>(words),
  within,
}));

/** A look at a text that costs little: without any of these letters it rules nothing out. */
export const MAY_RULE_OUT =
  /mutat|mutac|mutaz|migra|schema|esquema|schéma|schemat|ddl|sql|code|código|codice|kod|implement|implément|source|quelltext|di trú|lược đồ|mã nguồn|viết mã|миграц|схем|код|реализац|имплемент|迁移|变更|移行|マイグレーション|スキーマ|コード|コーディング|実装|实现|代码|编码|마이그레이션|스키마|코드|구현|ترحيل|المخطط|كود|شيفرة|شفرة|برمجة/iu;
