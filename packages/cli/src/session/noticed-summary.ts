import { shellWord } from '../output/shell-word.ts';
import type { RegisterView } from './register-view.ts';

/** A document's path as one writes it in the folder one is in, so that the command shown can be run there. */
export type FromHere = (path: string) => string;

/**
 * One line about errors and warnings that reading noticed, with the command that shows them; empty when there are none.
 * It only counts what the readings already hold, and only what "decisis parse" shows.
 */
export function summarizeNoticed(registers: readonly Pick<RegisterView, 'noticed'>[], fromHere: FromHere): string {
  let total = 0;
  let serious = 0;
  const paths = new Set<string>();
  for (const { path, errors, warnings } of registers.flatMap(({ noticed }) => noticed)) {
    if (errors + warnings === 0) continue;
    total += errors + warnings;
    serious += errors;
    paths.add(path);
  }
  if (total === 0) return '';
  const weight = serious === 0 ? '' : `, ${counted(serious, 'error')}`;
  return `${counted(total, 'finding')}${weight}: ${parseCommand([...paths].map(fromHere))}`;
}

/** What to say when documents were read and hold no item at all, whatever was asked for. */
export function summarizeNoItems(registers: readonly Pick<RegisterView, 'noticed'>[], fromHere: FromHere): string {
  const paths = registers.flatMap(({ noticed }) => noticed.map(({ path }) => fromHere(path)));
  const [first] = paths;
  if (first === undefined) return 'no items found';
  const where = paths.length === 1 ? shellWord(first) : counted(paths.length, 'document');
  return `no items found in ${where}: ${parseCommand(paths)} says how ${paths.length === 1 ? 'it was' : 'they were'} read`;
}

const MAX_NAMED = 3;

/** The command that shows how some documents were read; many of them are not spelled out. */
function parseCommand(paths: readonly string[]): string {
  return `decisis parse ${paths.length > MAX_NAMED ? 'FILE' : paths.map(shellWord).join(' ')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
