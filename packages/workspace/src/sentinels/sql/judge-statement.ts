import { ALLOWED_CATALOGUE, ALLOWED_FUNCTIONS, ALLOWED_NODES, ALLOWED_TYPES } from './allowed-sql.ts';

type Node = Readonly<Record<string, unknown>>;

/** The most characters that a statement may have. */
export const MOST_CHARACTERS = 10_000;

/**
 * Why a parsed text is no statement that a sentinel may run, or undefined when it is one: exactly one SELECT, made of allowed
 * parts only, without locks and without a target, with the schema before each table. `tree` is what libpg-query gives.
 */
export function judgeStatement(tree: unknown): string | undefined {
  const statements = isNode(tree) && Array.isArray(tree['stmts']) ? (tree['stmts'] as readonly unknown[]) : [];
  if (statements.length !== 1) return `it holds ${statements.length} statements instead of one`;
  const statement = (statements[0] as Node)['stmt'];
  if (!isNode(statement) || !isNode(statement['SelectStmt'])) return 'it is no SELECT';
  const common = new Set<string>();
  // Outside of where such a name counts, Postgres takes the table of its catalogue: no name of one may be taken.
  const shadowing = visit(statement, (kind, node) => {
    if (kind !== 'CommonTableExpr') return undefined;
    const name = String(node['ctename']);
    common.add(name);
    return name.startsWith('pg_') ? `its WITH query ${name} is named as tables of Postgres are` : undefined;
  });
  return shadowing ?? visit(statement, (kind, node) => problemOf(kind, node, common));
}

/** A table or view by the two parts of its name. */
export interface TableName {
  readonly schema: string;
  readonly name: string;
}

/** The tables that a judged statement names with their schema, wherever in it. */
export function tablesIn(tree: unknown): readonly TableName[] {
  const tables: TableName[] = [];
  visit(tree, (kind, node) => {
    const { schemaname: schema, relname: name } = node;
    if (kind === 'RangeVar' && typeof schema === 'string' && typeof name === 'string') tables.push({ schema, name });
    return undefined;
  });
  return tables;
}

function problemOf(kind: string | undefined, node: Node, common: ReadonlySet<string>): string | undefined {
  if (kind !== undefined && !ALLOWED_NODES.has(kind)) return `${kind} is not allowed in it`;
  if (node['intoClause'] !== undefined) return 'it writes its rows INTO a table';
  if (node['lockingClause'] !== undefined) return 'it locks rows';
  if (isNode(node['typeName'])) return problemOfType(node['typeName']);
  switch (kind) {
    case 'FuncCall':
      return problemOfFunction(namesIn(node['funcname']));
    case 'A_Expr':
      return namesIn(node['name']).length > 1 ? 'it names an operator of a schema' : undefined;
    case 'SortBy':
      return node['useOp'] === undefined ? undefined : 'it sorts USING an operator';
    case 'SubLink':
      return namesIn(node['operName']).length > 1 ? 'it names an operator of a schema' : undefined;
    case 'RangeVar':
      return problemOfTable(node, common);
    default:
      return undefined;
  }
}

function problemOfFunction(names: readonly string[]): string | undefined {
  const own = names.length === 2 && names[0] === 'pg_catalog' ? names.slice(1) : names;
  const [name] = own;
  if (own.length === 1 && name !== undefined && ALLOWED_FUNCTIONS.has(name)) return undefined;
  return `the function ${names.join('.')} is not allowed in it`;
}

function problemOfType(type: Node): string | undefined {
  const names = namesIn(type['names']);
  const own = names.length === 2 && names[0] === 'pg_catalog' ? names.slice(1) : names;
  const [name] = own;
  if (own.length === 1 && name !== undefined && ALLOWED_TYPES.has(name)) return undefined;
  return `the type ${names.join('.')} is not allowed in it`;
}

function problemOfTable(table: Node, common: ReadonlySet<string>): string | undefined {
  const name = String(table['relname']);
  const schema = typeof table['schemaname'] === 'string' ? table['schemaname'] : undefined;
  if (table['catalogname'] !== undefined) return 'it names another database';
  if (schema === undefined)
    return common.has(name) ? undefined : `the table ${name} is named without its schema, as in public.${name}`;
  // Its views show nothing but what a role owns or may write, or at best may read: to a reader most is not there.
  if (schema === 'information_schema') return `the view ${schema}.${name} hides from a reader what it has no rights on`;
  if (schema.startsWith('pg_') && !(schema === 'pg_catalog' && ALLOWED_CATALOGUE.has(name)))
    return `the table ${schema}.${name} is not allowed in it`;
  return undefined;
}

/** Asks for each object of the tree, with its kind when it is a node; the first answer ends it. */
function visit(
  value: unknown,
  ask: (kind: string | undefined, node: Node) => string | undefined,
  kind?: string,
): string | undefined {
  if (Array.isArray(value)) {
    for (const part of value as readonly unknown[]) {
      const problem = visit(part, ask);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }
  if (!isNode(value)) return undefined;
  const problem = ask(kind, value);
  if (problem !== undefined) return problem;
  for (const [key, part] of Object.entries(value)) {
    // Kinds of nodes begin with a capital letter, fields do not.
    const inner = visit(part, ask, /^[A-Z]/.test(key) ? key : undefined);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function namesIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.map((part: unknown) => {
    const text = isNode(part) && isNode(part['String']) ? part['String']['sval'] : undefined;
    return typeof text === 'string' ? text : '';
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
