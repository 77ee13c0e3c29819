import { expect, test } from 'vitest';
import { qrSvg } from '../../api/papers/qr-svg.rules.ts';

test('each run of dark squares is one rectangle, with four light ones around the code', () => {
  const rows = ['110', '001', '111'];
  const svg = qrSvg({ size: 3, get: (row, column) => Number(rows[row]?.[column]) });
  expect(svg).toContain('viewBox="0 0 11 11"');
  expect(svg).toContain('d="M4 4h2v1h-2zM6 5h1v1h-1zM4 6h3v1h-3z"');
});
