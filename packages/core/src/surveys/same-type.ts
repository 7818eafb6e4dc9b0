const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['int', 'integer'],
  ['int4', 'integer'],
  ['serial', 'integer'],
  ['int8', 'bigint'],
  ['bigserial', 'bigint'],
  ['int2', 'smallint'],
  ['smallserial', 'smallint'],
  ['float', 'double precision'],
  ['float8', 'double precision'],
  ['float4', 'real'],
  ['bool', 'boolean'],
  ['decimal', 'numeric'],
  ['varchar', 'character varying'],
  ['char', 'character'],
  ['bpchar', 'character'],
  ['varbit', 'bit varying'],
  ['time', 'time without time zone'],
  ['timetz', 'time with time zone'],
  ['timestamp', 'timestamp without time zone'],
  ['timestamptz', 'timestamp with time zone'],
]);

const PARTS = /^([^()[\]]*)(\([^()]*\))?([^()[\]]*)((?:\[\d*\])*)$/;

/**
 * Whether a type that a column is supposed to have is the one that Postgres says it has, whatever the spelling: `int` is `integer`,
 * `varchar(36)` is `character varying(36)`, `mood` is `public.mood`.
 */
export function isSameType(supposed: string, found: string): boolean {
  const [asked, actual] = [longName(supposed), longName(found)];
  return asked === actual || (!asked.includes('.') && actual.endsWith(`.${asked}`));
}

/** A type as `format_type` of Postgres writes it, as far as its words tell. Names in quotation marks keep their case. */
function longName(written: string): string {
  const plain = written
    .trim()
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.toLowerCase().replace(/\s+/g, ' ')))
    .join('');
  const [, before = plain, modifier = '', after = '', dimensions = ''] = PARTS.exec(plain) ?? [];
  const name = `${before.trim()}${after.trimEnd()}`.replace(/^pg_catalog\./, '').trim();
  const long = LONG_NAMES.get(name) ?? name;
  const [head = long, tail = ''] = long.split(/(?= with(?:out)? time zone$)/);
  return `${head}${modifierOf(head, modifier)}${tail}${dimensions === '' ? '' : '[]'}`;
}

function modifierOf(type: string, written: string): string {
  const numbers = written.replace(/[\s()]/g, '');
  if (numbers === '') return type === 'character' || type === 'bit' ? '(1)' : '';
  return type === 'numeric' && !numbers.includes(',') ? `(${numbers},0)` : `(${numbers})`;
}
