import { mkdirSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPoll } from '../support/build/balloting.ts';
import { launchBrowser } from '../support/browser.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const PASSWORD = 'a long enough password';
const SHOTS = 'test-artifacts/count-to-record';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let base: string;
let roundId: string;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const poll = await buildPoll(world, { seats: 1, names: ['王芳', '李娜'] });
  roundId = poll.roundId;
  await world.account('clerk-a', ['COUNT_CLERK']);
  await world.account('clerk-b', ['COUNT_CLERK']);
  await world.account('officer', ['ELECTION_OFFICER']);
  await world.account('colleague', ['ELECTION_OFFICER']);
  await world.account('committee', ['COMMITTEE_STAFF']);
  const app = await world.app();
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

/** A person at a desk or with a phone, signed in through the page. */
async function person(username: string | null, width: 360 | 1440): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    bypassCSP: true,
  });
  const page = await context.newPage();
  // The day in the browser is the day of the story.
  await page.clock.setFixedTime(new Date('2026-12-16T12:00:00+08:00'));
  if (username !== null) {
    await page.goto(`${base}/sign-in`);
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByLabel('密码').press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  }
  return page;
}

/** Nothing axe finds, and no Latin sentence on a Chinese page. */
async function sound(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(violations, name).toEqual([]);
  const words = (await page.locator('body').innerText()).match(/[A-Za-z]{4,}( [a-z]{2,}){2,}/g);
  expect(words, name).toBeNull();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wider, `${name} scrolls sideways`).toBe(false);
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** Keys the sheet with the keyboard alone: a number, Enter, the next. */
async function keySheet(page: Page, figures: readonly string[]): Promise<void> {
  await page.goto(`${base}/rounds/${roundId}/count`);
  await page.locator('.count-sheet input').first().focus();
  for (const figure of figures) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
}

// Ballots issued, returned, void; who took part; votes in the order of the list.
const FIGURES = ['60', '60', '2', '60', '35', '20'];

test('a clerk keys the sheet by keyboard; a cell that cannot be true says why', async () => {
  const page = await person('clerk-a', 1440);
  await page.goto(`${base}/rounds/${roundId}/count`);
  const cells = page.locator('.count-sheet input');
  await cells.nth(0).fill('60');
  await cells.nth(1).fill('61');
  await cells.nth(1).press('Tab');
  await page.getByText('收回的选票多于发出的选票').first().waitFor();
  await sound(page, 'count-amber-1440');
  await cells.nth(0).fill('');
  await cells.nth(1).fill('');
  await keySheet(page, FIGURES);
  await page.getByRole('button', { name: '提交第 1 遍' }).press('Enter');
  await page.getByText('正在等另一位计票员').waitFor();
});

test('the second clerk, on a phone, sees nothing of the first and agrees', async () => {
  const page = await person('clerk-b', 360);
  await page.goto(`${base}/rounds/${roundId}/count`);
  await page.getByText('第二遍').first().waitFor();
  expect(
    await page
      .locator('.count-sheet input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).not.toContain('35');
  await sound(page, 'count-360');
  await keySheet(page, FIGURES);
  await page.getByRole('button', { name: '提交第 2 遍' }).press('Enter');
  await page.getByText('过半数').first().waitFor();
});

test('an officer asks, a second one declares; the elected is confirmed', async () => {
  const officer = await person('officer', 1440);
  await officer.goto(`${base}/rounds/${roundId}`);
  await officer.getByText('至少31票').first().waitFor();
  await sound(officer, 'result-1440');
  await officer.getByRole('textbox', { name: /没有计票单照片的原因/ }).fill('纸质计票单已归档');
  await officer.getByRole('button', { name: '提请宣布' }).click();
  await officer.getByText('您已提请宣布').first().waitFor();
  await sound(officer, 'result-asked-1440');

  const colleague = await person('colleague', 1440);
  await colleague.goto(`${base}/rounds/${roundId}`);
  await colleague.getByRole('button', { name: '宣布结果' }).click();
  await colleague
    .getByRole('dialog')
    .or(colleague.getByRole('alertdialog'))
    .getByRole('button', { name: '宣布结果' })
    .click();
  await colleague.getByText('12 月 16 日').first().waitFor();

  const committee = await person('committee', 1440);
  await committee.goto(`${base}/rounds/${roundId}`);
  await committee.getByRole('button', { name: /确认 1 人的代表资格/ }).click();
  await committee.getByRole('link', { name: '打开代表档案' }).click();
  await committee.getByRole('heading', { name: '王芳' }).waitFor();
  await sound(committee, 'record-staff-1440');
});

test('anybody opens the result and the deputy’s page, on the desk and on the phone', async () => {
  for (const width of [1440, 360] as const) {
    const page = await person(null, width);
    await page.goto(`${base}/rounds/${roundId}`);
    await page.getByText('王芳').first().waitFor();
    await sound(page, `result-public-${width}`);
    await page.goto(`${base}/deputies`);
    await page.getByRole('link', { name: /王芳/ }).first().click();
    await page.getByRole('heading', { name: '王芳' }).waitFor();
    await sound(page, `record-public-${width}`);
  }
});
