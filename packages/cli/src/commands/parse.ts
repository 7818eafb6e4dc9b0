import {
  DecisisError,
  findingWords,
  placed,
  registerFacts,
  reportReading,
  type DocumentReading,
  type Finding,
  type Register,
} from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { itemJson } from '../query/item-json.ts';
import { rowsOf } from '../query/row.ts';
import { openSession } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Prints how documents were read; answers 1 when a finding is an error. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const session = await openSession(invocation, context, invocation.arguments);
  const documents = session.registers.flatMap((register) =>
    register.documents.map((document) => ({ register, document })),
  );
  if (documents.length === 0) throw new DecisisError('DCS_CONFIG_NO_REGISTERS', { folder: '.', filesRead: 0 });
  if (invocation.has('json')) {
    const reports = documents.map(({ register, document }) => reportJson(register, document));
    terminal.out(`${JSON.stringify(reports, undefined, 2)}\n`);
  } else {
    const { renderReport } = await import('../output/render-report.ts');
    const style = await session.style();
    for (const [index, { register, document }] of documents.entries()) {
      const lines = await renderReport(register, document, style);
      terminal.out(`${index === 0 ? '' : '\n'}${lines.join('\n')}\n`);
    }
  }
  const hasErrors = documents.some(({ document }) => document.findings.some(({ severity }) => severity === 'error'));
  return hasErrors ? EXIT.findings : session.finish();
}

function reportJson(register: Register, document: DocumentReading): object {
  const { source, header } = document;
  const { segments, notUnderstood, share, takenFor } = reportReading(document);
  const range = (start: number, end: number) => ({ start, end, ...source.lines.positionAt(start) });
  return {
    register: register.name,
    path: source.path,
    title: header.title ?? null,
    lines: source.lines.written,
    dialects: document.dialects,
    hasBom: source.hasBom,
    isValidUtf8: source.isValid,
    items: rowsOf([register])
      .filter((row) => row.document === document)
      .map(itemJson),
    facts: placed(source, registerFacts(document)),
    segments: segments.map(({ start, end, kind, note }) => ({ kind, note, range: range(start, end) })),
    notUnderstood: { units: notUnderstood, share },
    takenFor,
    findings: document.findings.map(findingJson),
  };
}

function findingJson(finding: Finding): object {
  const { message, why, hint, docsUrl } = findingWords(finding);
  return { ...finding, message, why, hint, docsUrl };
}
