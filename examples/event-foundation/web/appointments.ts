/** The stream of one clinic, through the gateway; this side never sees the database. */
export function appointmentStream(gateway: string, clinic: string): EventSource {
  return new EventSource(`${gateway}/clinics/${encodeURIComponent(clinic)}/appointments`);
}
