import type { FlatItem } from './flat-item.ts';
import type { Compared, DocumentMeasure } from './measure-document.ts';
import type { TruthDecision } from './truth.ts';

/** Everything that a document's measure knows, item by item: what was missed, invented or reads differently. */
export function renderDetail(measure: DocumentMeasure): string {
  const lines = [`== ${measure.name}: ours ${measure.items.length}, people ${measure.humanCount ?? 'did not count'}`];
  const { matching } = measure;
  if (matching === undefined) {
    lines.push(...measure.items.map((item) => `  item      ${describe(item)}`));
    return lines.join('\n');
  }
  for (const truth of matching.missed)
    lines.push(`  missed    ${truth.line}: ${truth.id ?? '(no id)'} "${truth.title}"${kindNote(measure, truth)}`);
  for (const ours of matching.invented) lines.push(`  invented  ${describe(ours)}`);
  for (const { property, ours, truth } of measure.disagreements) {
    const [left, right] = valuesOf(property, ours, truth);
    lines.push(
      `  ${property.padEnd(8)}  ${ours.id ?? '(no id)'} (line ${truth.line})`,
      `    ours   ${left}`,
      `    truth  ${right}`,
    );
    if (truth.conflict !== undefined) lines.push(`    conflict in the document: ${truth.conflict}`);
  }
  if (lines.length === 1) lines.push('  nothing missed, invented or different');
  return lines.join('\n');
}

function describe(item: FlatItem): string {
  return `${item.line}: ${item.id ?? '(no id)'} [${item.kind}, ${item.status}${item.locked ? ', locked' : ''}] "${item.title ?? ''}"`;
}

function kindNote(measure: DocumentMeasure, truth: TruthDecision): string {
  const other = measure.otherKind.find((one) => one.truth === truth);
  return other === undefined ? '' : `  (read as kind ${other.kind}, which does not count)`;
}

function valuesOf(property: Compared, ours: FlatItem, truth: TruthDecision): [string, string] {
  switch (property) {
    case 'status':
      return [
        `${ours.status}${ours.locked ? ' locked' : ''}  from ${JSON.stringify(ours.statusText)}`,
        `${truth.standing.status}${truth.standing.locked ? ' locked' : ''}  from ${JSON.stringify(truth.statusText)}`,
      ];
    case 'owner':
      return [JSON.stringify(ours.owner), JSON.stringify(truth.owner)];
    case 'due':
      return [JSON.stringify(ours.dueText), JSON.stringify(truth.due)];
    case 'line':
      return [String(ours.line), String(truth.line)];
  }
}
