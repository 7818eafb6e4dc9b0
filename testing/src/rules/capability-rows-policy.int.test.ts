import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, decodeSource, readRegister } from '@decisis/core';
import { readConfig } from '@decisis/workspace';
import { describe, expect, onTestFinished, test } from 'vitest';
import { absentMaterial, findMaterial } from '../corpus/material.ts';
import { viewOf } from './check-rule.ts';

const material = findMaterial();
// oxlint-disable-next-line no-console -- what is not measured must be said loudly
if (material === undefined) console.warn(absentMaterial('the capability rows that settings hold registers to'));

const NO_PIN = '0'.repeat(12);

interface Asked {
  /** Number of the source register. */
  readonly register: string;
  /** Text of decisis.toml. */
  readonly settings: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly change?: (text: string) => string;
  /** Registers beside it. */
  readonly documents?: Readonly<Record<string, string>>;
}

function path(register: string): string {
  return material?.filesBelow('registers').find((file) => file.includes(`/${register}_`)) ?? '';
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function folderWith(settings: string): string {
  const root = mkdtempSync(join(tmpdir(), 'decisis-rows-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'decisis.toml'), settings);
  return root;
}

/** What check finds in a source register under some settings, by the category of the rules. */
async function told(
  category: string,
  { register, settings, files = {}, change, documents = {} }: Asked,
): Promise<string[]> {
  const name = path(register);
  const { text } = decodeSource(name, material?.bytes(name) ?? new Uint8Array());
  const own = change?.(text) ?? text;
  const texts = { [name]: own, ...documents };
  const { policy } = await readConfig({ root: folderWith(settings), hasConfig: true, foundBy: 'folder' });
  const { findings } = check({
    today: '2026-06-01',
    registers: Object.entries(texts).map(([at, one]) => readRegister(at, at, [decodeSource(at, encode(one))])),
    repository: viewOf({ ...texts, ...files, 'decisis.toml': settings }),
    policy,
  });
  return findings
    .filter(({ finding: { ruleId } }) => ruleId.startsWith(`${category}/`))
    .map(({ finding: { ruleId, item, location, messageId } }) => [ruleId, item ?? location.path, messageId].join(' '));
}

describe.skipIf(material === undefined)('capability rows on the source registers, under settings', () => {
  test('S3-10 a macro that drafts law declares (a) or (b) in its authority block; neither, and both, is a violation', async () => {
    const settings = `
[[gate]]
node = "Phase 1"
class = "law texts"
requires = "OD1"
paths = ["law/**"]
[[gate.declare]]
name = "wait-for-OD1"
letter = "a"
way = "wait"
[[gate.declare]]
name = "framework-boundary"
letter = "b"
obligation = "take over the names of the ruling"
[[plan.node]]
id = "L1"
within = "Phase 1"
class = "law texts"
document = "macros/names.md"
paths = ["law/names.md"]
`;
    const macro = (authority: string) =>
      told('gate', { register: '003', settings, files: { 'macros/names.md': `# Names\n\n${authority}\n` } });
    expect(await macro('Status: draft')).toEqual(['gate/undeclared macros/names.md missing']);
    expect(await macro('Authority: the council; under (a).')).toEqual([]);
    expect(await macro('Authority: the council; under (b).')).toEqual(['gate/open-obligation macros/names.md pending']);
    expect(await macro('Authority: the council; under (a) and (b).')).toEqual([
      'gate/undeclared macros/names.md missing',
    ]);
  });

  test('S2-08 a violation that is known is kept with the phase that closes it, and told once that phase is over', async () => {
    const settings = (phase: string): string => `
[plan]
phase = "${phase}"
[[exception]]
decision = "DC-5"
rule = "sentinel/failed"
approver = "council"
reason = "the heartbeat is switched on later"
until-phase = "Phase 2"
`;
    expect(await told('exception', { register: '002', settings: settings('Phase 2') })).toEqual([
      'exception/unused decisis.toml unused',
    ]);
    expect(await told('exception', { register: '002', settings: settings('Phase 3') })).toEqual([
      'exception/expired decisis.toml phase',
    ]);
  });

  test('S1-26 a test that a decision demands is attached to it as evidence: gone, or no longer what was looked at', async () => {
    const settings = (pin: string): string => `
[[evidence]]
item = "D-008"
path = "tests/cutover.md"
sha256 = "${pin}"
`;
    const changed = async (pin: string, files: Readonly<Record<string, string>>): Promise<string[]> => {
      const found = await told('evidence', { register: '001', settings: settings(pin), files });
      return found.filter((line) => line.startsWith('evidence/changed'));
    };
    expect(await changed(NO_PIN, {})).toEqual(['evidence/changed D-008 gone']);
    const files = { 'tests/cutover.md': 'run the pull half without the push half\n' };
    expect(await changed(NO_PIN, files)).toEqual(['evidence/changed D-008 differs']);
    // The text without the white space at its ends, as the finding prints it.
    expect(await changed(createHash('sha256').update(files['tests/cutover.md'].trim()).digest('hex'), files)).toEqual(
      [],
    );
  });

  test('S3-12 an action that is due in one case is told once the phase has come before which it was due', async () => {
    const due = async (phase: string): Promise<string[]> => {
      const found = await told('plan', { register: '003', settings: `[plan]\nphase = "${phase}"\n` });
      return found.filter((line) => line.startsWith('plan/contingent-due'));
    };
    expect(await due('Phase 0')).toEqual([]);
    expect(await due('Phase 1')).toEqual([`plan/contingent-due ${path('003')} due`]);
    expect(await due('Phase 2')).toEqual([`plan/contingent-due ${path('003')} due`]);
  });

  test('S4-08 a default stance that no specification reflects is told', async () => {
    const settings = (glob: string): string => `
[[trace]]
name = "stances in the specifications"
register = "${path('004')}"
kinds = ["stance"]
in = ["${glob}"]
`;
    const untraced = async (glob: string, files: Readonly<Record<string, string>>) => {
      return (await told('propagation', { register: '004', settings: settings(glob), files })).filter((line) =>
        line.startsWith('propagation/untraced'),
      );
    };
    const spec =
      'One process type per microVM instance holds here.\nThe manifest follows ADR-0002, addresses ADR 0007.\n';
    const found = await untraced('specs/**', { 'specs/runtime.md': spec });
    // By its words, or by the record that it comes from; the others leave no trace.
    expect(found).toHaveLength(5);
    expect(found.join('\n')).not.toMatch(/one-process-type|manifest|multi-arch|ipv4/i);
    expect(
      await untraced('specs/**', { 'specs/all.md': 'ADR 1, ADR 2, ADR 4, ADR 7, ADR 8, ADR 10, ADR 11, ADR 12' }),
    ).toEqual([]);
    expect(await untraced('spec/**', { 'specs/runtime.md': spec })).toEqual([
      'propagation/untraced decisis.toml nothing',
    ]);
  });

  test('S3-16 one field of a registry has one owner, whoever else owns another', async () => {
    const settings = (mutating: string) => `
[[ownership]]
artifact = "executor_class_registry"
fields = { executor_kind = "Điều XX", mutating = "${mutating}", heartbeat_caller_fn = "Điều 45" }
in = ["db/*.sql"]
`;
    const authority = async (mutating: string, more: Partial<Asked> = {}) =>
      (await told('authority', { register: '003', settings: settings(mutating), ...more })).filter((line) =>
        line.includes('/own'),
      );
    // The register splits the ownership by field, as the settings do.
    expect(await authority('Điều 35')).toEqual([]);
    expect(await authority('Điều 45')).toEqual([`authority/owned-twice ${path('003')} two`]);
    const lifecycle = '# Lifecycle\n\nThe `executor_class_registry.mutating` flag is owned by Điều 45.\n';
    expect(await authority('Điều 35', { documents: { 'lifecycle.md': lifecycle } })).toEqual([
      'authority/owned-twice lifecycle.md two',
    ]);
    const table = (columns: string) => ({
      'db/001.sql': `create table if not exists executor_class_registry (\n  ${columns}\n);\n`,
    });
    const whole = 'executor_kind text, mutating bool not null, heartbeat_caller_fn text';
    expect(await authority('Điều 35', { files: table(whole) })).toEqual([]);
    expect(await authority('Điều 35', { files: table('executor_kind text, mutating bool') })).toEqual([
      'authority/ownership-field-missing db/001.sql none',
    ]);
  });

  test('S3-56 requirements and decisions are traced both ways', async () => {
    const settings = `
[[trace]]
name = "gaps"
register = "${path('003')}"
kinds = ["decision"]
from = ["requirements.md"]
ids = ["G"]
`;
    const files = { 'requirements.md': 'G1 a review for each change. G2 axes by themselves. G77 nobody asks.\n' };
    const found = await told('propagation', { register: '003', settings, files });
    const untraced = found.filter((line) => line.startsWith('propagation/untraced'));
    // The first decision names G1 and G2, and a gap that these requirements do not have.
    expect(untraced).toContain('propagation/untraced OD1 namesUnknown');
    expect(untraced).not.toContain('propagation/untraced OD1 namesNone');
    expect(untraced.filter((line) => line.endsWith('namesNone')).length).toBeGreaterThan(8);
    expect(untraced.filter((line) => line.endsWith('idUnnamed'))).toEqual([
      'propagation/untraced requirements.md idUnnamed',
    ]);
  });
});
