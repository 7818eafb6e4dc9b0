// A process of its own: the engine is native code, which deep or dear input can crash or hold up for minutes, and nothing
// inside of a process stops that.
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NapiConfig, parse, registerDynamicLanguage, SgNode } from '@ast-grep/napi';
import { excerptOf, hitIn, type LineHit, type MatchedLine } from '../text/file-lines.ts';
import { UNMARKED_BYTES, unmarkedEncoding } from '../text/wide-text.ts';
import { engineWords } from './engine-words.ts';
import { NOT_OF_LANGUAGE, type EngineAnswer, type EngineItem, type EngineRequest } from './engine-protocol.ts';

interface Engine {
  readonly parse: typeof parse;
  readonly registerDynamicLanguage: typeof registerDynamicLanguage;
}

type Rules = ReadonlyArray<{ readonly place: number; readonly language: string; readonly matcher: NapiConfig }>;

const MOST_PLACES = 10_000;
/** What stands for the dollar of a hole in languages that have no such names; the others say it themselves. */
const HOLE_SIGNS: Readonly<Record<string, string>> = { css: '_', html: 'z' };

const load = createRequire(import.meta.url);
const signs = new Map<string, string>(Object.entries(HOLE_SIGNS));

function main({ engine: path, packages, rules: asked, items }: EngineRequest): void {
  const engine = loadEngine(path, packages);
  if (engine === undefined) return;
  const rules: Rules = asked.flatMap((rule, place) => {
    if (rule === null) return [];
    tell({ kind: 'begins', rule: place });
    const { language } = rule;
    const matcher = { rule: rule.matcher } as NapiConfig;
    const problem = problemOf(engine, language, rule.patterns, matcher);
    if (problem === undefined) return [{ place, language, matcher }];
    tell({ kind: 'refused', rule: place, problem });
    return [];
  });
  for (const [place, item] of items.entries()) {
    if (item === null) continue;
    tell({ kind: 'begins', item: place });
    tell(answerFor(engine, rules, item, place));
  }
  tell({ kind: 'done' });
}

function loadEngine(path: string, packages: Readonly<Record<string, string>>): Engine | undefined {
  let name = 'the engine';
  try {
    const engine = load(path) as Engine;
    const registrations: Record<string, { libraryPath: string; extensions: string[]; expandoChar?: string }> = {};
    for (const [language, file] of Object.entries(packages)) {
      name = language;
      const { libraryPath, extensions, languageSymbol, expandoChar } = load(file) as {
        libraryPath: string;
        extensions: string[];
        languageSymbol: string;
        expandoChar?: string;
      };
      const own = { libraryPath, extensions, languageSymbol };
      registrations[language] = expandoChar === undefined ? own : { ...own, expandoChar };
      if (expandoChar !== undefined) signs.set(language, expandoChar);
    }
    if (Object.keys(registrations).length > 0) engine.registerDynamicLanguage(registrations);
    return engine;
  } catch (error) {
    tell({ kind: 'unloaded', name, reason: messageOf(error).split('\n')[0] ?? '' });
    return undefined;
  }
}

/** Why the engine cannot look for something; undefined when it can. A piece of code with a hole in its tree finds nothing, silently. */
function problemOf(
  engine: Engine,
  language: string,
  patterns: readonly string[],
  matcher: NapiConfig,
): string | undefined {
  try {
    for (const pattern of patterns) {
      const code = pattern.replaceAll('$', signs.get(language) ?? '$');
      const broken = engine.parse(language, code).root().find(HOLE)?.range().start;
      if (broken === undefined) continue;
      const at = `line ${broken.line + 1}, column ${broken.column + 1}`;
      return `its pattern ${JSON.stringify(pattern)} is no ${language} by itself at ${at}`;
    }
    engine.parse(language, '').root().find(matcher);
    return undefined;
  } catch (error) {
    return engineWords(messageOf(error));
  }
}

const HOLE: NapiConfig = { rule: { kind: 'ERROR' } };

function answerFor(engine: Engine, rules: Rules, { language, source }: EngineItem, item: number): EngineAnswer {
  const text = textOf(source);
  if (typeof text !== 'string') return { kind: 'unread', item, reason: text.problem };
  try {
    const root = engine.parse(language, text).root();
    const lines = new LineCollector(text);
    for (const { place, language: own, matcher } of rules) {
      if (own !== language) continue;
      const nodes = root.findAll(matcher);
      if (nodes.length > MOST_PLACES)
        return { kind: 'unread', item, reason: `more than ${MOST_PLACES} places match one pattern` };
      for (const node of nodes) lines.add(place, node);
    }
    const hole = root.find(HOLE);
    if (hole !== null) lines.add(NOT_OF_LANGUAGE, hole);
    return { kind: 'found', item, lines: lines.all() };
  } catch (error) {
    return { kind: 'unread', item, reason: engineWords(messageOf(error)) };
  }
}

function textOf(source: EngineItem['source']): string | { readonly problem: string } {
  if ('text' in source) return source.text;
  try {
    const bytes = readFileSync(source.file);
    const encoding = unmarkedEncoding(bytes.subarray(0, UNMARKED_BYTES));
    if (encoding !== undefined) return { problem: encoding };
    // The byte order mark is left out, as it is for the sentinels of lines.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'it is not UTF-8' };
    return { problem: (error as NodeJS.ErrnoException).code ?? messageOf(error) };
  }
}

class LineCollector {
  readonly #texts: readonly string[];
  readonly #lines = new Map<number, { hits: LineHit[]; excerpt: string }>();

  constructor(text: string) {
    this.#texts = text.split('\n');
  }

  add(place: number, node: SgNode): void {
    const { line, column } = node.range().start;
    const known = this.#lines.get(line);
    const whole = this.#texts[line] ?? '';
    const text = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (known !== undefined) {
      known.hits.push(hitIn(text, known.excerpt, place, column));
      return;
    }
    this.#lines.set(line, { hits: [[place, column + 1]], excerpt: excerptOf(text, column) });
  }

  all(): readonly MatchedLine[] {
    return [...this.#lines]
      .toSorted(([left], [right]) => left - right)
      .map(([line, { hits, excerpt }]) => ({ line: line + 1, hits, excerpt }));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Written at once: what is begun has to be known before the engine has the thread. */
function tell(answer: EngineAnswer): void {
  const bytes = Buffer.from(`${JSON.stringify(answer)}\n`);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}

main(JSON.parse(readFileSync(0, 'utf8')) as EngineRequest);
