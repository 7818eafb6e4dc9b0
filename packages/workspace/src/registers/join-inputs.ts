import type { DocumentInput, RegisterInput, RegisterInputs } from './register-input.ts';

/**
 * Several answers as one, in their order. Documents of one configured register come together; a document that was given
 * before is not given again.
 */
export function joinInputs(parts: readonly RegisterInputs[]): RegisterInputs {
  const seen = new Set<string>();
  const registers = new Map<string, RegisterInput>();
  for (const register of parts.flatMap((part) => part.registers)) {
    const documents: DocumentInput[] = [];
    for (const document of register.documents) {
      if (seen.has(document.file)) continue;
      seen.add(document.file);
      documents.push(document);
    }
    if (documents.length === 0) continue;
    const key = `${register.config === undefined ? 'found' : 'named'} ${register.name}`;
    const known = registers.get(key);
    registers.set(key, { ...register, documents: [...(known?.documents ?? []), ...documents] });
  }
  const limits = parts.map((part) => part.stoppedAt).filter((limit) => limit !== undefined);
  return {
    registers: [...registers.values()],
    leftOut: parts.flatMap((part) => part.leftOut),
    documentsSeen: parts.reduce((total, part) => total + part.documentsSeen, 0),
    stoppedAt: limits[0],
  };
}
