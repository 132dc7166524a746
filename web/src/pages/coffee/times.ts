/** From what the browser's own field gives, "2026-03-06T16:00", to what the server reads. */
export const timesIn = (fields: readonly string[]): string[] => fields.filter(Boolean).map((each) => each.replace('T', ' '));
