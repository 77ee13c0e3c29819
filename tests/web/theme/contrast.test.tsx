import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('web/theme/tokens.css', 'utf8');

/** The colours a block of the style sheet sets. */
function colours(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(one ?? ''), luminance(other ?? '')].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = colours(':root');
const darkened = colours(":root[data-theme='dark']");
const dark = { ...light, ...darkened };

test.each([
  ['light', light],
  ['dark', dark],
])('words can be read in the %s theme', (_name, theme) => {
  const pairs = ['ground', 'surface', 'sunken'].flatMap((under) =>
    ['ink', 'ink-soft', 'ink-faint', 'seal', 'jade', 'amber', 'river'].map((over) => [over, under]),
  );
  pairs.push(['seal', 'seal-soft'], ['jade', 'jade-soft'], ['amber', 'amber-soft'], ['river', 'river-soft']);
  pairs.push(
    ['on-seal', 'seal-fill'],
    ['on-seal', 'seal-deep'],
    ['ink', 'river-soft'],
    ['ink-soft', 'river-soft'],
  );
  for (const [over = '', under = ''] of pairs) {
    expect(contrast(theme[over], theme[under]), `${over} on ${under}`).toBeGreaterThanOrEqual(4.5);
  }
  for (const edge of ['rule-strong', 'focus']) {
    expect(contrast(theme[edge], theme['surface']), edge).toBeGreaterThanOrEqual(3);
  }
});

test('the dark of the device and the dark that is chosen are one', () => {
  expect(colours(":root:not([data-theme='light'])")).toEqual(darkened);
});
