import { spawn } from 'node:child_process';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatchedLine } from '../text/file-lines.ts';
import type { EngineAnswer, EngineItem, EngineRequest, EngineRule } from './engine-protocol.ts';

/** What the engine is asked. */
export interface EngineWork {
  readonly engine: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly rules: readonly EngineRule[];
  readonly items: readonly EngineItem[];
  /** Most that one step, a rule or an item, may take. */
  readonly stepMs: number;
}

/** What the engine said; rules and items go by their places. What is in none of them was not looked at. */
export interface EngineAnswers {
  readonly found: ReadonlyMap<number, readonly MatchedLine[]>;
  readonly unread: ReadonlyMap<number, string>;
  readonly refused: ReadonlyMap<number, string>;
  /** Why there is no engine at all, or no more of it. */
  readonly failure: EngineFailure | undefined;
}

/** Why there is no engine: what could not be loaded, or that it breaks. */
export interface EngineFailure {
  /** Undefined when all is there and breaks. */
  readonly unloaded: string | undefined;
  readonly reason: string;
}

/** So often it is started again after a crash or a hang. */
const MOST_BREAKS = 3;
/** A process may start slowly on a busy machine. */
const START_MS = 60_000;
const ENTRY = fileURLToPath(new URL(`./engine-process${nodePath.extname(import.meta.url)}`, import.meta.url));

/**
 * Asks the engine, in a process without environment that is ended when a step takes too long. What it broke on is told and
 * left out, and the rest asked anew, a few times.
 */
export async function askEngine(work: EngineWork): Promise<EngineAnswers> {
  const found = new Map<number, readonly MatchedLine[]>();
  const unread = new Map<number, string>();
  const refused = new Map<number, string>();
  const take = (answer: EngineAnswer): void => {
    if (answer.kind === 'found') found.set(answer.item, answer.lines);
    else if (answer.kind === 'unread') unread.set(answer.item, answer.reason);
    else if (answer.kind === 'refused') refused.set(answer.rule, answer.problem);
  };
  for (let breaks = 0; ; breaks += 1) {
    const end = await runOnce(
      {
        engine: work.engine,
        packages: work.packages,
        rules: work.rules.map((rule, place) => (refused.has(place) ? null : rule)),
        items: work.items.map((item, place) => (found.has(place) || unread.has(place) ? null : item)),
      },
      work.stepMs,
      take,
    );
    if (end === 'done') return { found, unread, refused, failure: undefined };
    if ('unloaded' in end) return { found, unread, refused, failure: end };
    const { rule, item, reason } = end;
    if (rule !== undefined) refused.set(rule, `the engine ${reason} with its pattern or rule`);
    else if (item !== undefined) unread.set(item, `the engine ${reason}`);
    if ((rule === undefined && item === undefined) || breaks === MOST_BREAKS) {
      const often = breaks === 0 ? '' : `, ${breaks + 1} times`;
      return { found, unread, refused, failure: { unloaded: undefined, reason: `${reason}${often}` } };
    }
  }
}

type End =
  | 'done'
  | EngineFailure
  | { readonly rule: number | undefined; readonly item: number | undefined; readonly reason: string };

function runOnce(request: EngineRequest, stepMs: number, onAnswer: (answer: EngineAnswer) => void): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--max-old-space-size=1024', ENTRY], {
      cwd: nodePath.dirname(ENTRY),
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    let step: { readonly rule?: number; readonly item?: number } = {};
    let end: End | undefined;
    let isLate = false;
    let heard = 0;
    let rest = '';
    const late = (): void => {
      const before = heard;
      // What was said while this process was busy itself is read first.
      setImmediate(() => {
        if (heard !== before || end !== undefined) return;
        isLate = true;
        child.kill('SIGKILL');
      });
    };
    let timer = setTimeout(late, Math.max(stepMs, START_MS));
    const read = (line: string): void => {
      const answer = JSON.parse(line) as EngineAnswer;
      if (answer.kind === 'begins') step = answer;
      else if (answer.kind === 'done') end = 'done';
      else if (answer.kind === 'unloaded') end = { unloaded: answer.name, reason: answer.reason };
      else {
        step = {};
        onAnswer(answer);
      }
    };
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (piece: string) => {
      heard += 1;
      clearTimeout(timer);
      timer = setTimeout(late, stepMs);
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) read(line);
    });
    // It may be gone before it has read everything; how it ended says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(request));
    child.on('error', ({ message }) => {
      clearTimeout(timer);
      resolve({ unloaded: undefined, reason: `cannot be started: ${message}` });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const how = signal === null ? `ended with ${code ?? 'nothing'}` : `was ended by ${signal}`;
      const reason = isLate ? `took longer than ${stepMs} ms` : how;
      resolve(end ?? { rule: step.rule, item: step.item, reason });
    });
  });
}
