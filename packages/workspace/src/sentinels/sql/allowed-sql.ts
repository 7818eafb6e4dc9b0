// What a statement of a sentinel may be made of. Lists of what is allowed, never of what is forbidden: an unknown part is refused.

/** Kinds of nodes of the parse tree. */
export const ALLOWED_NODES: ReadonlySet<string> = new Set([
  'SelectStmt',
  'ResTarget',
  'ColumnRef',
  'A_Star',
  'A_Const',
  'String',
  'Integer',
  'List',
  'A_Expr',
  'BoolExpr',
  'NullTest',
  'BooleanTest',
  'FuncCall',
  'TypeCast',
  'TypeName',
  'CoalesceExpr',
  'MinMaxExpr',
  'CaseExpr',
  'CaseWhen',
  'SubLink',
  'RangeVar',
  'RangeSubselect',
  'RangeFunction',
  'JoinExpr',
  'CommonTableExpr',
  'SortBy',
  'A_ArrayExpr',
  'A_Indirection',
  'A_Indices',
  'RowExpr',
  'WindowDef',
  'SQLValueFunction',
]);

/** Functions of Postgres itself that read, and neither write, wait, lock, signal nor make much out of little. */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set(
  `count sum avg min max bool_and bool_or every array_agg string_agg json_agg jsonb_agg
  row_number rank dense_rank lag lead first_value last_value percentile_cont percentile_disc mode
  lower upper length char_length btrim ltrim rtrim substring substr position strpos split_part replace concat concat_ws
  left right starts_with regexp_match regexp_matches regexp_replace like_escape similar_to_escape md5
  abs round ceil ceiling floor trunc sign mod
  now statement_timestamp transaction_timestamp age date_trunc date_part extract timezone to_char make_interval
  json_typeof jsonb_typeof json_array_length jsonb_array_length jsonb_array_elements jsonb_array_elements_text
  json_array_elements json_array_elements_text json_object_keys jsonb_object_keys jsonb_each jsonb_each_text
  array_length cardinality unnest array_position`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Types that a value may be cast to. */
export const ALLOWED_TYPES: ReadonlySet<string> = new Set(
  'int2 int4 int8 numeric float4 float8 bool text varchar bpchar date time timetz timestamp timestamptz interval uuid json jsonb'.split(
    ' ',
  ),
);

/** Tables of the catalogue that say what a database is made of. */
export const ALLOWED_CATALOGUE: ReadonlySet<string> = new Set(
  'pg_class pg_namespace pg_attribute pg_constraint pg_trigger pg_index pg_proc pg_type pg_enum pg_tables pg_views pg_indexes pg_policies'.split(
    ' ',
  ),
);
