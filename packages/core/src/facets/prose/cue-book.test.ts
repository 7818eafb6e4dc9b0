import { expect, test } from 'vitest';
import { CueBook } from './cue-book.ts';
import { findCues, tokenize } from './tokens.ts';

const BOOK = new CueBook<string>([
  ['blocks', `blocks|blocks all|bloque*|阻塞|блокирует`],
  ['not', `not|ne pas|không`],
]);

function found(text: string): string[] {
  return findCues(BOOK, tokenize(text, 0, text.length)).map((cue) => `${cue.value}:${text.slice(cue.start, cue.end)}`);
}

test('the longest phrase counts, with the place it has in the text', () => {
  expect(found('It *Blocks all* of it, not BLOCKS.')).toEqual(['blocks:Blocks all', 'not:not', 'blocks:BLOCKS']);
});

test('stems take an ending, whole words do not', () => {
  expect(found('ils bloquent, blocksize')).toEqual(['blocks:bloquent']);
});

test('scripts without spaces and words with accents are found where they stand', () => {
  expect(found('这会阻塞发布; Блокирует этап; Không')).toEqual(['blocks:阻塞', 'blocks:Блокирует', 'not:Không']);
});
