import { escapeTerminal } from './escape-terminal.ts';
import { isTty } from './is-tty.ts';
import { linkNothing, linkTo, supportsLinks, type Link } from './link.ts';
import { loadPaint, type Paint } from './paint.ts';
import { writeOut } from './write-out.ts';

/** When to colour or link: `auto` asks the terminal. */
export type Mode = 'auto' | 'always' | 'never';

/** How results look on this run's output. */
export interface Style {
  readonly paint: Paint;
  readonly link: Link;
  /** Columns that a line may take; Infinity where lines need not be cut. */
  readonly width: number;
}

/** The two outputs of a run: results and findings go out, everything else goes to err. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when a person watches the run: stderr is a terminal. */
  readonly isInteractive: boolean;
  /** A line without controls, cut to the width of the terminal. */
  readonly fitLine: (line: string) => string;
  outStyle(modes: {
    readonly color: Mode;
    readonly hyperlinks: Mode;
    readonly resolve: (path: string) => string;
  }): Promise<Style>;
  errPaint(color: Mode): Promise<Paint>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The terminal or pipe that the process was started with. */
export function openTerminal(env: Env): Terminal {
  const isOutTerminal = isTty(1);
  return {
    out: (text) => writeOut(1, text),
    err: (text) => writeOut(2, text),
    isInteractive: isTty(2),
    fitLine: (line) => escapeTerminal(line).slice(0, (process.stderr.columns ?? 80) - 1),
    outStyle: async ({ color, hyperlinks, resolve }) => ({
      paint: await loadPaint(hasColor(color, env, isOutTerminal)),
      link: wants(hyperlinks, supportsLinks(env, isOutTerminal)) ? linkTo(resolve) : linkNothing,
      width: widthOf(env, isOutTerminal),
    }),
    errPaint: (color) => loadPaint(hasColor(color, env, isTty(2))),
  };
}

/** `NO_COLOR` and `FORCE_COLOR` as their conventions say; the flag decides over both. */
export function hasColor(mode: Mode, env: Env, isTerminal: boolean): boolean {
  if (mode !== 'auto') return mode === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

function wants(mode: Mode, isSupported: boolean): boolean {
  return mode === 'auto' ? isSupported : mode === 'always';
}

const MIN_WIDTH = 40;

/** The terminal's width, or COLUMNS; a pipe has none, for programs and searches want whole lines. */
function widthOf(env: Env, isTerminal: boolean): number {
  const stated = Number(env['COLUMNS']);
  const columns = isTerminal ? process.stdout.columns : stated;
  if (Number.isInteger(columns) && columns > 0) return Math.max(MIN_WIDTH, columns);
  return isTerminal ? 80 : Infinity;
}
