import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
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
const bin = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));

/** Unpacks the carried browser, with the system libraries it may lack; whole or not at all. */
async function unpack(home: string): Promise<void> {
  if (existsSync(home)) return;
  const fresh = await mkdtemp(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    chromium.setGraphicsMode = false;
    await chromium.executablePath();
    await inflate(join(bin, 'al2023.tar.br'));
    await rename(fresh, home);
  } catch (reason) {
    await rm(fresh, { recursive: true, force: true });
    // Another process that unpacked at the same time has won; its copy is as good.
    if (!existsSync(home)) throw reason;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The Chromium that comes with the packages; it is built for Linux on x64 only. */
async function carried(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('carried for Linux x64 only');
  // A copy for each user of the machine, so that root and an ordinary user do not trip over each other's files.
  const home = join(tmpdir(), `luzhi-browser-${process.getuid?.() ?? 0}`);
  await unpack(home);
  const start = (env: NodeJS.ProcessEnv) =>
    driver.launch({ executablePath: join(home, 'chromium'), headless: true, args: QUIET, env });
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  try {
    return await start(process.env);
  } catch {
    return start({ ...process.env, LD_LIBRARY_PATH: libraries });
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
