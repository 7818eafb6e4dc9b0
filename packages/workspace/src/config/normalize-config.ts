import type { DecisionStatus, StatusMeaning } from '@decisis/core';
import { DEFAULT_CONFIG, type Config, type RegisterConfig } from './config.ts';
import { normalizePolicy, POLICY_SCHEMAS } from './policy/policy-sections.ts';
import type { RawConfig, RawRegister } from './raw-config.ts';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['bytes', 1],
  ['kB', 1024],
  ['MB', 1024 ** 2],
  ['GB', 1024 ** 3],
]);

/** Settings with every default filled in; `raw` has passed all checks. */
export function normalizeConfig(path: string, raw: RawConfig): Config {
  const { project, discovery, limits, output } = DEFAULT_CONFIG;
  return {
    path,
    project: {
      name: raw.project?.name ?? project.name,
      timezone: raw.project?.timezone ?? project.timezone,
      paperOnly: raw.project?.['paper-only'] ?? project.paperOnly,
    },
    registers: (raw.register ?? []).map(normalizeRegister),
    discovery: { ...discovery, ...raw.discovery },
    limits: {
      documentBytes: bytesOf(raw.limits?.['file-size']) ?? limits.documentBytes,
      rows: raw.limits?.rows ?? limits.rows,
    },
    output: { ...output, ...raw.output },
    policy: normalizePolicy(raw),
    policyTables: Object.keys(raw).filter((table) => Object.hasOwn(POLICY_SCHEMAS, table)),
  };
}

function normalizeRegister(raw: RawRegister): RegisterConfig {
  const path =
    raw.path
      .split('/')
      .filter((segment) => segment !== '' && segment !== '.')
      .join('/') || '.';
  return {
    name: raw.name ?? path,
    path,
    dialect: raw.dialect,
    columns: new Map(Object.entries(raw.columns ?? {})),
    statuses: normalizeStatuses(raw.statuses ?? {}),
    kind: raw.kind,
    exclude: raw.exclude ?? [],
  };
}

// A word in the list `locked` that has no meaning of its own is an accepted decision: nothing else is ever locked.
function normalizeStatuses(raw: NonNullable<RawRegister['statuses']>): ReadonlyMap<string, StatusMeaning> {
  const statuses = new Map<string, StatusMeaning>();
  for (const [word, status] of Object.entries(raw)) {
    if (typeof status === 'string') statuses.set(word, { status, locked: word === 'locked' });
  }
  const words = new Map([...statuses.keys()].map((word) => [fold(word), word]));
  for (const word of Array.isArray(raw['locked']) ? (raw['locked'] as readonly string[]) : []) {
    const known = words.get(fold(word)) ?? word;
    const status: DecisionStatus = statuses.get(known)?.status ?? 'accepted';
    statuses.set(known, { status, locked: true });
  }
  return statuses;
}

function bytesOf(size: number | string | undefined): number | undefined {
  if (typeof size !== 'string') return size;
  const match = /^([0-9.]+) ?([A-Za-z]+)$/.exec(size);
  return Math.round(Number(match?.[1]) * (UNITS.get(match?.[2] ?? '') ?? 1));
}

function fold(word: string): string {
  return word.trim().toLowerCase();
}
