import type { Register } from '../documents/register.ts';
import type { CheckedChange } from '../rules/check-context.ts';

/**
 * Where a change has the documents of its base that it moved: a file that was renamed as it is, and the one document of a register that stands at another
 * place under the same name. By their path at the base.
 */
export function movedDocuments(change: CheckedChange, registers: readonly Register[]): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  const here = new Map(registers.map((register) => [register.name, onlyPath(register)]));
  const stands = new Set(registers.flatMap(({ documents }) => documents.map(({ source }) => source.path)));
  for (const { register } of change.registers) {
    const [from, to] = [onlyPath(register), here.get(register.name)];
    if (from !== undefined && to !== undefined && from !== to && !stands.has(from)) moved.set(from, to);
  }
  for (const { from, path } of change.files) if (from !== undefined && !stands.has(from)) moved.set(from, path);
  return moved;
}

function onlyPath({ documents }: Register): string | undefined {
  return documents.length === 1 ? documents[0]?.source.path : undefined;
}
