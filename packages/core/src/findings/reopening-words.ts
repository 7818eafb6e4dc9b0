import { shellWord } from '../errors/shell-word.ts';

/**
 * How a decision is put in question: a lock is challenged, one that is challenged already superseded, what has none is opened again, and what
 * is open is decided.
 */
export interface ReopeningWay {
  readonly kind: 'challenge' | 'supersede' | 'open' | 'decide';
  /** The identifier that commands know it by. */
  readonly id: string;
}

/** How a decision is put in question, with the command as it can be typed. */
export function reopeningWords({ kind, id }: ReopeningWay): string {
  switch (kind) {
    case 'challenge':
      return `challenge it with "decisis challenge ${shellWord(id)} --reason TEXT --actor NAME"`;
    case 'supersede':
      return `${id} is challenged already: let another decision take its place with "decisis supersede ${shellWord(id)} NEW --actor NAME"`;
    case 'open':
      return `open it again with "decisis set ${shellWord(id)} status=open"`;
    case 'decide':
      return 'take the decision again';
    default:
      return kind satisfies never;
  }
}

/** The same as a way out of a failed sentinel, which holds for as long as it is stated, whatever becomes of the decision. */
export function waysPastSentinel(way: ReopeningWay): string {
  if (way.kind === 'decide') return `decide ${way.id}, which is open, and change the sentinel with it`;
  if (way.kind === 'supersede') return `change the sentinel with ${way.id}: ${reopeningWords(way)}`;
  return `put ${way.id} in question and change the sentinel with it: ${reopeningWords(way)}`;
}
