import { compileGlob } from './glob.ts';

/** How a register can be named: by what the settings call it, or by where it is. */
export interface NamedRegister {
  readonly name: string;
  readonly path: string;
}

/**
 * The registers that a name of the settings means, best first: one of that name or path; those whose name or path ends with it; those in
 * that folder; those that it matches as a glob.
 *
 *     open      docs/open.md      docs/      docs/*.md
 */
export function namedRegisters<R extends NamedRegister>(registers: readonly R[], name: string): readonly R[] {
  const wanted = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  const exact = registers.filter((one) => one.name === name || pathOf(one.path) === wanted);
  if (exact.length > 0) return exact;
  const ending = registers.filter((one) => [one.name, one.path].some((each) => isEndOf(wanted, pathOf(each))));
  if (ending.length > 0) return ending;
  const below = registers.filter(({ path }) => path.startsWith(`${wanted}/`));
  if (below.length > 0) return below;
  const matches = compileGlob(wanted);
  return registers.filter(({ path }) => matches(pathOf(path)));
}

function isEndOf(name: string, path: string): boolean {
  return `/${path}`.endsWith(`/${name}`) || `/${path}`.replace(/\.[A-Za-z]+$/, '').endsWith(`/${name}`);
}

function pathOf(path: string): string {
  return path.replace(/\/+$/, '');
}
