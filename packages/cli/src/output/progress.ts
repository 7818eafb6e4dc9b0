import type { Terminal } from './terminal.ts';

/** One line on stderr that says what is being done, and goes away when it is. */
export interface Progress {
  tell(what: string): void;
  end(): void;
}

const QUIET_MS = 300;
const INTERVAL_MS = 80;

/** Progress on a person's terminal, once the work has taken longer than people wait without a sign. Silent elsewhere. */
export function startProgress(terminal: Terminal, started: Date): Progress {
  if (!terminal.isInteractive) return { tell: () => undefined, end: () => undefined };
  let shownAt = started.getTime() + QUIET_MS - INTERVAL_MS;
  let isShown = false;
  return {
    tell(what) {
      const now = Date.now();
      if (now - shownAt < INTERVAL_MS) return;
      shownAt = now;
      isShown = true;
      terminal.err(`\r\u001b[K${terminal.fitLine(`reading: ${what}`)}`);
    },
    end() {
      if (isShown) terminal.err('\r\u001b[K');
    },
  };
}
