import type { SchemaProblem, ValuePath } from './check-schema.ts';
import { whyNoPath } from './no-path.ts';
import { checkPolicy } from './policy/policy-sections.ts';
import type { RawConfig, RawRegister } from './raw-config.ts';

/** What is wrong with settings whose shape is right: no such time zone, a path that leaves the tree, a name taken twice. */
export function checkSettings(raw: RawConfig): readonly SchemaProblem[] {
  const registers = raw.register ?? [];
  return [
    ...checkTimezone(raw.project?.timezone),
    ...registers.flatMap((register, index) => checkRegister(register, index)),
    ...checkNames(registers),
    ...checkPolicy(raw),
  ];
}

function checkTimezone(timezone: string | undefined): SchemaProblem[] {
  if (timezone === undefined) return [];
  if (errorOf(() => Intl.DateTimeFormat('en', { timeZone: timezone })) === undefined) return [];
  const problem = `has the unknown time zone "${timezone}"`;
  return [wrong(['project', 'timezone'], problem, 'a time zone such as "Europe/Berlin" or "UTC"')];
}

function checkRegister(register: RawRegister, index: number): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const reason = whyNoPath(register.path);
  if (reason !== undefined) {
    const problem = `has the path "${register.path}", which ${reason}`;
    problems.push(wrong(['register', index, 'path'], problem, 'a path below this file, with "/" between folders'));
  }
  return problems;
}

function checkNames(registers: readonly RawRegister[]): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const seen = new Set<string>();
  for (const [index, register] of registers.entries()) {
    const name = register.name ?? register.path;
    if (seen.has(name)) {
      const key = register.name === undefined ? 'path' : 'name';
      problems.push(wrong(['register', index, key], `has two registers called "${name}"`, 'another name'));
    }
    seen.add(name);
  }
  return problems;
}

function wrong(path: ValuePath, problem: string, expected: string): SchemaProblem {
  return { path, at: 'value', problem, expected };
}

function errorOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
