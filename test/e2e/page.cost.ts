import type { Browser } from 'playwright-core';
import type { ShopCookie } from './buyer.order.js';

/** Lighthouse's simulated slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up; its phone is four times slower. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1_600 * 1_024) / 8, uploadThroughput: (750 * 1_024) / 8 };
const CPU_SLOWDOWN = 4;

/** What a first visit to a page costs somebody with a weak phone on a weak network. */
export interface PageCost {
  /** Of the document and what blocks its first paint, as it came over the wire, compressed. */
  readonly criticalBytes: number;
  readonly scriptBytes: number;
  readonly lcpMs: number;
  /** What was painted largest. */
  readonly lcpOf: string;
  readonly cls: number;
}

interface Painted {
  lcpMs: number;
  lcpOf: string;
  cls: number;
}

/** Watches the largest paint and everything that moves, from before the first byte on. Runs in the page. */
const WATCH = `
  window.painted = { lcpMs: 0, lcpOf: '', cls: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const of = entry.element ? entry.element.tagName + '.' + entry.element.className : '';
      Object.assign(window.painted, { lcpMs: entry.startTime, lcpOf: of });
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.painted.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** The faces are there, and the browser has told of what it painted. */
const SETTLED = `document.fonts.ready.then(() => new Promise((done) => {
  const look = () => (window.painted.lcpMs > 0 ? requestAnimationFrame(() => done(true)) : requestAnimationFrame(look));
  requestAnimationFrame(look);
}))`;

export async function costOf(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  cookies: readonly ShopCookie[] = [],
): Promise<PageCost> {
  const context = await browser.newContext({ viewport });
  try {
    await context.addCookies([...cookies]);
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const types = new Map<string, string>();
    const bytes: Record<string, number> = {};
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other';
      bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(SETTLED);
    const painted = await page.evaluate<Painted>('window.painted');
    return { ...painted, criticalBytes: (bytes['Document'] ?? 0) + (bytes['Stylesheet'] ?? 0), scriptBytes: bytes['Script'] ?? 0 };
  } finally {
    await context.close();
  }
}
