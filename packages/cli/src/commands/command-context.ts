import type { Terminal } from '../output/terminal.ts';

/** What a command may know of the process it runs in. */
export interface CommandContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** The moment of the run; the only clock that a command has. */
  readonly now: Date;
}
