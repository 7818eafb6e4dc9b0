interface Registry {
  call(functionRef: string, input: unknown): Promise<unknown>;
}

/** Writes the letter about a moved appointment. Functions are called through the registry, by their names there. */
export async function writeLetter(registry: Registry, appointment: string): Promise<unknown> {
  return registry.call('clinic.fn.event.measure_lag', { appointment });
}
