import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** A folder for pictures of every page on the way, for people to look at. */
const SHOTS = process.env['SCREENSHOTS_DIR'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 250;

export const PHONE = { width: 360, height: 780 };
export const DESKTOP = { width: 1280, height: 900 };

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });

/** Keeps a picture of the page at the width of a phone and of a desk, when somebody wants to look at them. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  const lang = (await page.getAttribute('html', 'lang')) ?? '';
  const before = page.viewportSize() ?? PHONE;
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(SHOTS, `${name}-${lang}-${size.width}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}

/** What people do while the worker is busy elsewhere: look again until it is there. */
export async function reloadUntil(page: Page, isThere: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error(`${what} did not appear; the page says:\n${await page.locator('main').innerText()}`);
    await page.waitForTimeout(LOOK_AGAIN_MS);
    await page.reload();
  }
}
