import type { Register } from '@decisis/core';
import { shellWord } from '../output/shell-word.ts';

/** A document's path as one writes it in the folder one is in, so that the command shown can be run there. */
export type FromHere = (path: string) => string;

/**
 * One line about errors and warnings that reading noticed, with the command that shows them; empty when there are none.
 * It only counts what the readings already hold, and only what "decisis parse" shows.
 */
export function summarizeNoticed(registers: readonly Register[], fromHere: FromHere): string {
  let total = 0;
  let errors = 0;
  const paths = new Set<string>();
  for (const { documents } of registers) {
    for (const { findings, source } of documents) {
      for (const { severity } of findings) {
        if (severity === 'info') continue;
        total += 1;
        if (severity === 'error') errors += 1;
        paths.add(source.path);
      }
    }
  }
  if (total === 0) return '';
  const weight = errors === 0 ? '' : `, ${counted(errors, 'error')}`;
  return `${counted(total, 'finding')}${weight}: ${parseCommand([...paths].map(fromHere))}`;
}

/** What to say when documents were read and hold no item at all, whatever was asked for. */
export function summarizeNoItems(registers: readonly Register[], fromHere: FromHere): string {
  const paths = registers.flatMap(({ documents }) => documents.map(({ source }) => fromHere(source.path)));
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
