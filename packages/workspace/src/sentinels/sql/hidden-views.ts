import { ALLOWED_CATALOGUE } from './allowed-sql.ts';
import type { TableName } from './judge-statement.ts';
import { SessionFailure, type ReadOnlySession } from './read-only-session.ts';

// A view asks with the rights of its owner, but the views of information_schema, and some of pg_catalog such as pg_stats, look at who is
// connected, also from within another.
// What a materialized view keeps was asked by its owner.
const OVER_HIDDEN = `
with recursive reached(asked, oid) as (
  select a.schema || '.' || a.name, c.oid
  from unnest($1::text[], $2::text[]) as a(schema, name)
  join pg_namespace n on n.nspname = a.schema join pg_class c on c.relnamespace = n.oid and c.relname = a.name
  union
  select r.asked, d.refobjid
  from reached r
  join pg_class c on c.oid = r.oid and c.relkind = 'v'
  join pg_rewrite w on w.ev_class = c.oid
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
)
select r.asked, case n.nspname when 'information_schema' then n.nspname else 'pg_catalog.' || c.relname end
from reached r join pg_class c on c.oid = r.oid and c.relkind = 'v' join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'information_schema' or (n.nspname = 'pg_catalog' and c.relname <> all ($3::text[]))
order by 1, 2 limit 1`;

/** Refuses tables of which one is a view, over whatever other views, on one that shows each role what concerns it: to a reader that is empty. */
export async function refuseHiddenViews(
  { query }: Pick<ReadOnlySession, 'query'>,
  tables: readonly TableName[],
): Promise<void> {
  if (tables.length === 0) return;
  const [found] = await query(OVER_HIDDEN, [
    tables.map(({ schema }) => schema),
    tables.map(({ name }) => name),
    [...ALLOWED_CATALOGUE],
  ]);
  if (found === undefined) return;
  throw new SessionFailure(
    `the view ${found[0]} asks ${found[1]}, which hides from a reader what it has no rights on`,
    `have the view ask tables of pg_catalog, such as ${[...ALLOWED_CATALOGUE].slice(0, 3).join(', ')}, which tell all that a database is made of`,
  );
}
