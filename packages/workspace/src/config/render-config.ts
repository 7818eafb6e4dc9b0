import type { Config } from './config.ts';

/** The settings as plain JSON values, every default filled in, keys in a fixed order; `decisis config --json` prints it. */
export function configToJson(config: Config): Readonly<Record<string, unknown>> {
  return {
    path: config.path ?? null,
    project: {
      name: config.project.name ?? null,
      timezone: config.project.timezone,
      paperOnly: config.project.paperOnly,
    },
    registers: config.registers.map((register) => ({
      name: register.name,
      path: register.path,
      dialect: register.dialect ?? null,
      columns: Object.fromEntries(register.columns),
      statuses: Object.fromEntries(register.statuses),
      kind: register.kind ?? null,
      exclude: register.exclude,
    })),
    discovery: config.discovery,
    limits: config.limits,
    output: config.output,
    policy: config.policy,
  };
}
