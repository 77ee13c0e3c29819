import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** Where people keep a browser of the Chromium family; the first that exists is taken. */
const INSTALLED: readonly string[] = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
];

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The Chromium that comes with the packages; it is built for Linux on x64 only. */
async function carried(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('carried for Linux x64 only');
  chromium.setGraphicsMode = false;
  // Unpacked once a machine user, so that root and an ordinary user do not trip over each other's files.
  const home = join(tmpdir(), `luzhi-chromium-${process.getuid?.() ?? 0}`);
  await mkdir(home, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = home;
  try {
    const executablePath = await chromium.executablePath();
    return await driver.launch({ executablePath, headless: true, args: QUIET });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** A headless browser for looking at pages: the carried Chromium first, else one found on this machine. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await carried();
  } catch (reason) {
    const executablePath = INSTALLED.find((path) => path !== '' && existsSync(path));
    if (executablePath) return driver.launch({ executablePath, headless: true, args: QUIET });
    throw new Error(
      'No browser: the carried Chromium does not start here, and none was found. Install Chrome, Chromium or ' +
        'Edge (Debian: apt-get install chromium), or name one in CHROME_PATH.',
      { cause: reason },
    );
  }
}
