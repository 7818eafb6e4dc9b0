import { shellWord } from '../errors/shell-word.ts';
/** How a decision is put in question: a lock is challenged, what has none is opened again. */
export interface ReopeningWay {
  readonly kind: 'challenge' | 'open';
  /** The identifier that commands know it by. */
  readonly id: string;
}

/** The command that puts a decision in question, as it can be typed. */
export function reopeningWords({ kind, id }: ReopeningWay): string {
  return kind === 'challenge'
    ? `challenge it with "decisis challenge ${shellWord(id)} --reason TEXT --actor NAME"`
    : `open it again with "decisis set ${shellWord(id)} status=open"`;
}
