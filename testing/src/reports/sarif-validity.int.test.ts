import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFinding, renderReport, type CheckResult } from '@decisis/core';
import { HOSTILE_PAYLOADS } from './hostile-payloads.ts';
import { hostileResult } from './hostile-result.ts';

// The validator of the people who wrote the format: it holds the schema of SARIF 2.1.0 and the rules beyond it.
const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json'));
const validator = join(folder, 'Sarif.Multitool');
const temporary = mkdtempSync(join(tmpdir(), 'decisis-sarif-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

interface Complaint {
  readonly ruleId: string;
  readonly level?: string;
}

/** Errors that the validator has about reports; a report that it cannot read is one. */
function complaintsAbout(texts: readonly string[]): Complaint[] {
  chmodSync(validator, 0o755);
  texts.forEach((text, index) => writeFileSync(join(temporary, `r${index}.sarif`), text));
  const log = join(temporary, 'answer.json');
  const files = texts.map((_, index) => join(temporary, `r${index}.sarif`));
  try {
    execFileSync(validator, ['validate', ...files, '--output', log, '--log', 'ForceOverwrite'], {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
      stdio: 'pipe',
    });
  } catch {
    // It ends with 1 when it has something to say; what it says stands in the log.
  }
  if (!existsSync(log)) throw new Error('the validator wrote no answer');
  const { runs } = JSON.parse(readFileSync(log, 'utf8')) as { runs: Array<{ results?: Complaint[] }> };
  return runs.flatMap(({ results = [] }) => results).filter(({ level = 'warning' }) => level === 'error');
}

test('the validator sees a report that is wrong', () => {
  const broken = renderReport('sarif', { result: hostileResult('x'), version: '0.1.0' }).replace(
    '"startLine": 3',
    '"startLine": 0',
  );
  expect(complaintsAbout([broken]).map(({ ruleId }) => ruleId)).toContain('JSON1008');
});

test('reports are valid SARIF 2.1.0, whatever stands in the documents', () => {
  const findings = HOSTILE_PAYLOADS.flatMap((payload) => hostileResult(payload).findings);
  const text = renderReport('sarif', { result: { ...hostileResult('x'), findings }, version: '0.1.0' });
  expect(complaintsAbout([text])).toEqual([]);
});

test('100,000 findings stay below the limits of hosts, and the report says what it leaves out', () => {
  const findings = Array.from({ length: 100_000 }, (_, index) => {
    const range = { start: index, end: index + 1, line: index + 1, column: 1 };
    const location = { path: `decisions/${index % 50}.md`, range };
    const id = index < 50_000 ? `D-${index}` : 'D-1';
    const finding = createFinding('resolution/missing-owner', 'none', { id, call: 'D-001' }, { location, item: id });
    return { finding, level: 'hard', state: 'reported' } as const;
  });
  const result: CheckResult = { ...hostileResult('x'), findings };
  const text = renderReport('sarif', { result, version: '0.1.0' });
  const [run] = (JSON.parse(text) as { runs: Array<Record<string, unknown>> }).runs as [Record<string, unknown>];
  const results = run['results'] as Array<{ locations: unknown[]; properties: { places: number } }>;
  expect(results.length).toBeLessThanOrEqual(5000);
  expect(Math.max(...results.map(({ locations }) => locations.length))).toBeLessThanOrEqual(100);
  const told = JSON.stringify(run['invocations']);
  const shown = results.reduce((sum, { properties }) => sum + properties.places, 0);
  expect(told).toContain(`${100_000 - shown} more findings are not in this report.`);
  expect(complaintsAbout([text])).toEqual([]);
});
