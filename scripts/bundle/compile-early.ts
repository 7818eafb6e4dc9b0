import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** A command line, and what the command reads from its input. */
export interface CommandRun {
  readonly words: readonly string[];
  readonly input?: string;
}

/**
 * Runs the entry of a bundle with each of some command lines and marks the functions that ran as ones that are called soon. Node keeps the
 * compiled code of a module between runs, but only what V8 compiled on loading it, and V8 leaves a function until its first
 * call unless a bracket stands before it. Throws when a run fails.
 */
export function compileEarly(folder: string, entry: string, runs: readonly CommandRun[]): void {
  const found = new Map<string, Set<string>>();
  const cache = mkdtempSync(join(tmpdir(), 'decisis-bundle-'));
  for (const run of runs) {
    for (const [path, ran] of functionsRun(folder, entry, run, cache)) {
      found.set(path, ran.union(found.get(path) ?? new Set()));
    }
  }
  rmSync(cache, { recursive: true });
  for (const [path, ran] of found) {
    const code = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      markFunctions(code, ({ start, end }) => ran.has(`${start} ${end}`)),
    );
  }
}

/** Per file, the ranges of the functions that ran. */
function functionsRun(
  folder: string,
  entry: string,
  { words, input = '' }: CommandRun,
  cache: string,
): Map<string, Set<string>> {
  const reports = mkdtempSync(join(tmpdir(), 'decisis-bundle-'));
  const start = `require(${JSON.stringify(join(folder, entry))}).main(process.argv.slice(1)).then((code) => { process.exitCode = code; });`;
  const { status } = spawnSync(process.execPath, ['-e', start, ...words], {
    input,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, NODE_V8_COVERAGE: reports, NODE_OPTIONS: '', DECISIS_CACHE_DIR: cache, DECISIS_CACHE: '' },
  });
  const found = new Map<string, Set<string>>();
  for (const name of readdirSync(reports)) {
    for (const { url, functions } of (JSON.parse(readFileSync(join(reports, name), 'utf8')) as CoverageReport).result) {
      if (!url.startsWith('file:') || !url.endsWith('.cjs')) continue;
      // Packages from npm are no part of the bundle.
      const path = join(folder, basename(fileURLToPath(url)));
      if (!existsSync(path)) continue;
      const ranges = functions.map(({ ranges: [whole] }) => whole).filter((whole) => (whole?.count ?? 0) > 0);
      found.set(path, new Set(ranges.map((range) => `${range?.startOffset} ${range?.endOffset}`)));
    }
  }
  rmSync(reports, { recursive: true });
  // A check answers 1 when there is something to tell.
  if (status === null || status > 1 || found.size === 0) throw new Error(`the bundle did not run: ${words.join(' ')}`);
  return found;
}

/** What NODE_V8_COVERAGE writes, as far as it is read here. */
interface CoverageReport {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/**
 * Puts brackets around some functions of a script. One declared at the top becomes a constant, set before everything else as
 * declarations are; methods and functions declared inside others stay as they are.
 */
export function markFunctions(code: string, isChosen: (range: Range) => boolean): string {
  const program = parseAst(code, { lang: 'js' }) as unknown as AstNode;
  const marks: Mark[] = [];
  const declared: AstNode[] = [];
  for (const statement of program['body'] as readonly AstNode[]) {
    if (statement.type === 'FunctionDeclaration' && isChosen(statement)) declared.push(statement);
    collect(statement, marks, undefined, isChosen);
  }
  const edited = new Edited(code, marks);
  const first = declared.map((node) => {
    const { name } = node['id'] as { readonly name: string };
    return `const ${name} = (${edited.text(node.start, node.end)});\n`;
  });
  let rest = '';
  let at = 0;
  for (const { start, end } of declared) {
    rest += edited.text(at, start);
    at = end;
  }
  return first.join('') + rest + edited.text(at, code.length);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface AstNode extends Range {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A bracket and where it goes. */
interface Mark {
  readonly at: number;
  readonly bracket: '(' | ')';
}

function collect(node: AstNode, marks: Mark[], parent: AstNode | undefined, isChosen: (range: Range) => boolean): void {
  const isFunction = node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';
  const isMarked = isFunction && !isMethod(parent) && isChosen(node);
  if (isMarked) marks.push({ at: node.start, bracket: '(' });
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) collect(child, marks, node, isChosen);
  }
  if (isMarked) marks.push({ at: node.end, bracket: ')' });
}

function isMethod(parent: AstNode | undefined): boolean {
  if (parent?.type === 'MethodDefinition') return true;
  return parent?.type === 'Property' && (parent['method'] === true || parent['kind'] !== 'init');
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** A text with brackets put in; ranges count in the text without them. */
class Edited {
  readonly #code: string;
  readonly #marks: readonly Mark[];

  constructor(code: string, marks: readonly Mark[]) {
    this.#code = code;
    this.#marks = marks.toSorted((left, right) => left.at - right.at);
  }

  text(start: number, end: number): string {
    let out = '';
    let from = start;
    for (const { at, bracket } of this.#marks) {
      if (at < start || at > end || (at === end && bracket === '(') || (at === start && bracket === ')')) continue;
      out += this.#code.slice(from, at) + bracket;
      from = at;
    }
    return out + this.#code.slice(from, end);
  }
}
