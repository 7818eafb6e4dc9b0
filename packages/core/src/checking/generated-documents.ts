import type { Finding } from '../findings/finding.ts';
import { checkGenerated, type CheckedRegisterOf } from '../generating/check-generated.ts';
import type { CheckContext } from '../rules/check-context.ts';

/**
 * Findings about the documents that the policy wants generated: each must be what its registers give. Nothing is said where
 * only some of the registers are judged.
 */
export function checkGeneratedDocuments(context: CheckContext, checkedOf: CheckedRegisterOf): readonly Finding[] {
  if (context.isPartial) return [];
  return context.policy.generated.flatMap(({ kind, path, registers: names }) => {
    const registers = context.registers.filter(
      ({ name, documents }) =>
        (names.length === 0 || names.includes(name)) && documents.every((document) => document.path !== path),
    );
    const existing = context.repository.text(path);
    return checkGenerated({ kind, path, registers, existing, tracing: context }, checkedOf);
  });
}
