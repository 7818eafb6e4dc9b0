import { isSameId } from '../model/record-number.ts';
import type { Citation } from './citations-in.ts';

/** The citations that name an identifier, spelled alike. With register names, those that name one of them or none. */
export function citationsOf(
  citations: readonly Citation[],
  id: string,
  registers: readonly string[] = [],
): readonly Citation[] {
  return citations.filter(
    ({ id: cited, register }) =>
      isSameId(cited, id) &&
      (register === undefined || registers.length === 0 || registers.some((name) => isNamed(name, register))),
  );
}

function isNamed(name: string, written: string): boolean {
  const path = `/${name.replace(/\/+$/, '')}`;
  return path.endsWith(`/${written}`) || path.replace(/\.[A-Za-z]+$/, '').endsWith(`/${written}`);
}
