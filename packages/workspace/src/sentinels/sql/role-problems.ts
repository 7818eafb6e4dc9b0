/**
 * What the role of a session may do beyond reading, one row each: attributes, memberships, and rights on anything of the
 * database. A role that may write is refused, for READ ONLY is a setting of a transaction and no right.
 */
export const ROLE_PROBLEMS = `
select 'is a superuser' as problem from pg_roles where rolname = current_user and rolsuper
union all select 'may create roles' from pg_roles where rolname = current_user and rolcreaterole
union all select 'may create databases' from pg_roles where rolname = current_user and rolcreatedb
union all select 'may replicate' from pg_roles where rolname = current_user and rolreplication
union all select 'bypasses row security' from pg_roles where rolname = current_user and rolbypassrls
union all select 'is not the role that signed in' where current_user <> session_user
union all select 'is a member of ' || rolname from pg_roles
  where rolname <> current_user and pg_has_role(current_user, oid, 'MEMBER') and rolname not in
    ('pg_read_all_data', 'pg_read_all_settings', 'pg_read_all_stats', 'pg_stat_scan_tables', 'pg_monitor')
union all select 'may create in the database' where has_database_privilege(current_database(), 'CREATE')
union all select 'may create in the schema ' || nspname from pg_namespace
  where has_schema_privilege(oid, 'CREATE') and nspname not like 'pg\\_temp%' and nspname not like 'pg\\_toast\\_temp%'
union all (select format('may write %I.%I', n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
    and n.nspname not like 'pg\\_temp%'
    and (pg_has_role(current_user, c.relowner, 'MEMBER') or case
      when c.relkind = 'S' then has_sequence_privilege(c.oid, 'USAGE, UPDATE')
      when c.relkind in ('r', 'p', 'v', 'm', 'f') then
        has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        or has_any_column_privilege(c.oid, 'INSERT, UPDATE, REFERENCES')
      else false end)
  order by 1 limit 3)`;
