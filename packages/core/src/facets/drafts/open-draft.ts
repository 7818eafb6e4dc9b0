import { subjectOf } from './draft-subject.ts';
import type { SentinelDraft } from './drafted-check.ts';

/** A draft that states all that the words say. What they do not say begins with `…` and waits for whoever accepts it. */
export type TableDraft = Extract<SentinelDraft, { readonly kind: 'table' }>;

const COLUMN = /`?([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`?/g;
const PAIR = /\(([a-z][a-z0-9_]*(?:[ \t]*,[ \t]*[a-z][a-z0-9_]*)+)\)/;
const AFTER = /^after[ \t]+(phase[ \t]+[\w.-]+),[ \t]*/i;
// Lifts go by fn_lift; update of berth_state is forbidden by a trigger.
const BY_TRIGGER =
  /\b(?:raw[ \t]+)?update[ \t]+of[ \t]+`?([a-z][a-z0-9_]*)`?[ \t]+(?:is[ \t]+)?forbidden[ \t]+by[ \t]+(?:an?[ \t]+)?trigger/i;
// Every lift carries (area, key). After Phase 0, every move carries request_id.
const CARRIES = /^(?:every|each|all|any)[ \t]+(.{2,80}?)[ \t]+(?:carr(?:y|ies)|ha(?:s|ve)|records?)[ \t]+(.{3,160})$/i;
// crane_registry row carries crane_kind + heartbeat_caller.
const ROW_CARRIES = /^`?([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`?[ \t]+rows?[ \t]+carr(?:y|ies)[ \t]+(.+)$/i;
// No berth request lands in lift_requests.
const LANDS =
  /^no[ \t]+(.{2,160}?)[ \t]+(?:lands?|goes|is[ \t]+written)[ \t]+(?:in|into|to)[ \t]+`?([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`?/i;
// Producer write refused if (event_type, version) not registered.
const REFUSED =
  /^(.{2,80}?)[ \t]+(?:is[ \t]+|are[ \t]+)?refused[ \t]+(?:if|when|unless)[ \t]+(?=.*\bnot[ \t]+(?:registered|known|listed))(.+)$/i;
// Zero lift.pinned_version UPDATE without permit_id in the audit.
const CHANGED =
  /^(?:zero|no)[ \t]+`?([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)`?[ \t]+(?:update|change)s?[ \t]+without[ \t]+(?:an?[ \t]+)?`?([a-z][a-z0-9_]*)/i;
// The default route returns exactly these counts.
const ROUTE =
  /\b(?:route|endpoint|path|page|api)\b.{0,40}?\b(?:returns?|gives?|answers?|shows?)[ \t]+(?:exactly|only)?[ \t]*(.{3,120})$/i;
// Every function called from the quay routes through crane_registry.
const THROUGH =
  /^(?:every|each|all)[ \t]+(.{2,80}?)[ \t]+(?:routes?|goes|is[ \t]+called)[ \t]+through[ \t]+(?:the[ \t]+)?`?([a-z][a-z0-9]*(?:_[a-z0-9]+)+)/i;
// Every charter must state in its preamble whether (1) or (2) holds.
const DECLARES =
  /^(?:any|every|each|all)[ \t]+(.{2,80}?)[ \t]+(?:must|shall|has[ \t]+to|have[ \t]+to)[ \t]+(?:declare|state|name|say)[ \t]+in[ \t]+its[ \t]+(.{2,40}?)[ \t]+(.{3,160})$/i;
// The brief cites the old rules zero times as authority.
const ZERO_TIMES =
  /^(.{2,80}?)[ \t]+(?:cites?|names?|mentions?|uses?|calls?)[ \t]+(.{2,60}?)[ \t]+zero[ \t]+times(?:[ \t]+as[ \t]+([\p{L}-]+))?/iu;
// No Phase-1 work depends on berth rows until the survey is back.
const DEPENDS =
  /^no[ \t]+(.{2,80}?)[ \t]+(?:depends?|relies|builds?)[ \t]+(?:up)?on[ \t]+(.{2,60}?)[ \t]+until[ \t]+(.{3,80})$/i;
// Every worker calls `heartbeat`. The manifest contains `MemoryMax`.
const HOLDS_NAME =
  /^(?!no\b|zero\b|never\b|neither\b)(every|each|all|any)?[ \t]*([^;`]{2,80}?)[ \t]+(?:contains?|calls?|imports?|names?|declares?|sets?)[ \t]+`([^`\n]{2,80})`(?=\.?$|;|\.[ \t])/i;
// Outbox lag p95 stays below 5 seconds.
const MEASURED =
  /\b(p\d{2}|latency|lag|delay|duration|error rate|depth)\b.*?(<=?|>=?|below|under|at most|above|over|at least)[ \t]*(\d+(?:\.\d+)?)[ \t]*(ms|milliseconds?|sec(?:ond)?s?|s\b|minutes?|%|percent)?/i;

/** The check that a statement asks for, with the places left open that only its author knows; undefined when its words say of none. */
export function openDraftOf(statement: string): TableDraft | undefined {
  const phase = AFTER.exec(statement)?.[1];
  const whole = statement.replace(AFTER, '');
  const [sentence = ''] = whole.split(/;|\.[ \t]|\.$/);
  const draft = ofDatabase(sentence.trim(), whole) ?? ofDocuments(sentence.trim(), whole) ?? ofSystem(sentence.trim());
  if (draft === undefined || phase === undefined) return draft;
  return { ...draft, keys: { ...draft.keys, after: phase.replace(/^p/, 'P') } };
}

function ofDatabase(sentence: string, whole: string): TableDraft | undefined {
  const trigger = BY_TRIGGER.exec(whole);
  if (trigger !== null) return sql(unguarded(trigger[1] as string), { rows: 0 }, '["unguarded lift"]');
  const row = ROW_CARRIES.exec(sentence);
  const carried = row === null ? [] : partsOf(row[2] as string);
  if (row !== null && carried.some((one) => !one.startsWith('…')))
    return sql(required(row[1] as string, carried), { values: carried }, '[]');
  const lands = LANDS.exec(sentence);
  if (lands !== null)
    return sql(
      `…: select 1 from public.${lands[2]} where <it is a ${subjectOf(lands[1] as string)}>`,
      { rows: 0 },
      '[1]',
    );
  const changed = CHANGED.exec(sentence);
  if (changed !== null)
    return sql(
      `…: select 1 from public.<the audit of ${changed[1]}> where <it changed ${changed[2]}> and ${changed[3]} is null`,
      { rows: 0 },
      '[1]',
    );
  const refused = REFUSED.exec(sentence);
  const pair = refused === null ? [] : columnsIn(refused[2] as string);
  if (refused !== null && pair.length > 0)
    return sql(
      `…: select ${pair.join(', ')} from public.<what a ${subjectOf(refused[1] as string)} leaves> except select ${pair.join(', ')} from public.<the list of those that are registered>`,
      { rows: 0 },
      '["unknown"]',
    );
  const carries = CARRIES.exec(sentence);
  const columns = carries === null ? [] : columnsIn(carries[2] as string);
  if (carries === null || columns.length === 0) return undefined;
  const missing = columns.map((column) => `${column} is null`).join(' or ');
  return sql(
    `…: select 1 from public.<the table of each ${subjectOf(carries[1] as string)}> where ${missing}`,
    { rows: 0 },
    '[1]',
  );
}

function ofDocuments(sentence: string, whole: string): TableDraft | undefined {
  const declares = DECLARES.exec(sentence);
  if (declares !== null) {
    const choices = [...(declares[3] as string).matchAll(/\(([a-z0-9])\)/g)].map(([, choice]) => `\\(${choice}\\)`);
    const said = choices.length === 0 ? '<what it says there>' : `(?:${choices.join('|')})`;
    const block = escaped((declares[2] as string).replace(/[ \t]+(?:block|section|line|field)$/i, ''));
    return table('mention', {
      paths: [`…: the files of ${subjectOf(declares[1] as string)}`],
      mentions: [choices.length === 0 ? `…: (?i)${block}.*${said}` : `(?i)${block}.*${said}`],
      tripwire: '# A document that declares nothing',
    });
  }
  const zero = ZERO_TIMES.exec(sentence);
  if (zero !== null) {
    const [, , what = '', as] = zero;
    const pattern =
      as === undefined ? escaped(what) : `${escaped(as)}.*${escaped(what)}|${escaped(what)}.*${escaped(as)}`;
    const sample = as === undefined ? what : `${as}: ${what}`;
    return table('mention', {
      paths: [`…: the files of ${subjectOf(zero[1] as string)}`],
      omits: [`(?i)${pattern}`],
      tripwire: sample,
    });
  }
  const through = THROUGH.exec(sentence);
  if (through !== null)
    return table('names', {
      paths: [`…: the files that hold each ${subjectOf(through[1] as string)}`],
      pattern: '…: a pattern whose group is the name, as in call\\("([^"]+)"',
      grammar: '…: what a name looks like, as in <scope>.<verb>_<noun>',
      registry: `…: the file that fills ${through[2]}`,
      tripwire: '…: a call of a name that is not listed there',
    });
  const holds = HOLDS_NAME.exec(whole.trim());
  if (holds === null) return undefined;
  const [, every, subject = '', name = ''] = holds;
  const paths = [`…: the files of ${subjectOf(subject)}`];
  return every === undefined
    ? table('present', { paths, patterns: [escaped(name)], tripwire: 'nothing of the kind' })
    : table('mention', { paths, mentions: [escaped(name)], tripwire: 'nothing of the kind' });
}

function ofSystem(sentence: string): TableDraft | undefined {
  const route = ROUTE.exec(sentence);
  if (route !== null)
    return table('http', {
      url: '…: the address of the route',
      'value-at': '…: where in the answer it stands, as in categories',
      expect: { equals: `…: ${route[1]}` },
      tripwire: '…: a status and an answer with another value there, as in 200\n{"categories": []}',
    });
  const measured = MEASURED.exec(sentence);
  if (measured !== null) {
    const [, what, sign = '', figure = '', unit = ''] = measured;
    const key = /^(?:<|below|under|at most)/i.test(sign) ? 'most' : 'least';
    return table('metric', {
      url: '…: the address of the Prometheus server',
      query: `…: a PromQL query of the ${what}${unit === '' ? '' : `, in ${unit}`}`,
      expect: { [key]: Number(figure) },
      tripwire: String(key === 'most' ? Number(figure) + 1 : Number(figure) - 1),
    });
  }
  const depends = DEPENDS.exec(sentence);
  if (depends === null) return undefined;
  return table('embargo', {
    names: [`…: the names of ${depends[2]}, as code writes them`],
    paths: [`…: the files of ${subjectOf(depends[1] as string)}`],
    report: `…: the file whose lines lift it (${depends[3]})`,
  });
}

function sql(query: string, expect: TableDraft['keys'][string], tripwire: string): TableDraft {
  return table('sql', { connection: 'DATABASE_URL', query, expect, tripwire });
}

function table(of: TableDraft['of'], keys: TableDraft['keys']): TableDraft {
  return { kind: 'table', of, keys };
}

/** Tables with the column that no enabled trigger guards against updates; one row when no table has it at all. */
function unguarded(column: string): string {
  return [
    `select 'unguarded ' || c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace`,
    ` join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = '${column}'`,
    ` where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (select 1 from pg_catalog.pg_trigger t`,
    ` where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled = 'O' and t.tgtype::int & 16 > 0)`,
    // A view of that name is no table that a trigger could guard.
    ` union all select 'no table has ${column}' where not exists (select 1 from pg_catalog.pg_class o`,
    ` join pg_catalog.pg_namespace s on s.oid = o.relnamespace join pg_catalog.pg_attribute b on b.attrelid = o.oid`,
    ` where s.nspname = 'public' and o.relkind in ('r', 'p') and b.attname = '${column}')`,
  ].join('');
}

/** Those of some columns that a table has, and that must hold a value. */
function required(name: string, columns: readonly string[]): string {
  const named = columns.filter((column) => !column.startsWith('…'));
  const list = named.map((column) => `'${column}'`).join(', ');
  return [
    `select a.attname from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid`,
    ` join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relname = '${name}'`,
    ` and c.relkind in ('r', 'p') and a.attnotnull and a.attnum > 0 and not a.attisdropped and a.attname in (${list})`,
  ].join('');
}

function columnsIn(text: string): readonly string[] {
  const pair = PAIR.exec(text)?.[1]
    ?.split(',')
    .map((one) => one.trim());
  return pair ?? [...new Set([...text.matchAll(COLUMN)].map(([, name]) => name as string))];
}

/** The column of each part of a list; a part that names none is left open, so that it cannot be forgotten. */
function partsOf(text: string): readonly string[] {
  return text.split(/[ \t]*\+[ \t]*|,[ \t]*|[ \t]and[ \t]/).map((part) => {
    const [column] = columnsIn(part);
    return column ?? `…: the column of ${part.replace(/[ \t]*\([^()]*\)/g, '').trim()}, here and in the query`;
  });
}

function escaped(text: string): string {
  return text.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Why nothing is drafted for a statement, for whoever would write the check. */
export function whyNoDraft(statement: string): string {
  if (/^(?:if|when|whenever|once)\b/i.test(statement))
    return 'it says what people do once something has happened, and not what can be seen afterwards';
  if (/\brequires?\b|\bneeds?\b/i.test(statement))
    return 'it says what a decision needs, and names no table, file or address in which that could be seen';
  return 'its words name no file, table, column, address or number in which it could be seen';
}
