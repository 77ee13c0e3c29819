const WRITTEN = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/;

const exists = (year: number, month: number, day: number): boolean => {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
};

/** The civil date in what a person typed (20261209, 2026.12.9, 2026年12月9日); null for nothing, undefined for no date. */
export function readDate(text: string): string | null | undefined {
  const written = text.replaceAll(/\s/g, '');
  if (written === '') return null;
  const [, year = '', month = '', day = ''] = WRITTEN.exec(written) ?? [];
  // Without separators only eight digits are beyond doubt.
  if (/^\d+$/.test(written) && written.length !== 8) return undefined;
  if (year === '' || !exists(Number(year), Number(month), Number(day))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
