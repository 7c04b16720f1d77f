import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { FRAME } from '../src/messages/frame.ts';
import { CHROMIUM_FLAGS, chromiumPath, HOW_TO_GET_CHROMIUM } from './chromium.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** The part of the address after `#`. */
  readonly fragment?: string;
  /** As many cores as the browser pretends to have; the pool leaves one for the page. */
  readonly cores?: number;
  /** Script that is added at the end of the worker's script, to break it. */
  readonly inWorker?: string;
  /** Faults are part of this test: console errors are no problem. */
  readonly expectsErrors?: boolean;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, uncaught errors, breaches of the content policy, requests to another origin. */
  readonly problems: readonly string[];
  /** Addresses of everything that was loaded. */
  readonly loaded: readonly string[];
}

let browser: Browser | null = null;
const opened: { context: BrowserContext; problems: string[] }[] = [];

/** Starts a browser for the tests of a file; after each test its pages are closed and must have had no problems. */
export function withBrowser(): void {
  beforeAll(async () => {
    const executablePath = chromiumPath();
    if (!executablePath) throw new Error(`No Chromium was found. ${HOW_TO_GET_CHROMIUM}`);
    browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  });
  afterEach(async () => {
    const problems = opened.flatMap((one) => one.problems);
    await Promise.all(opened.splice(0).map(({ context }) => context.close()));
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
  });
  afterAll(async () => browser?.close());
}

/** Opens the built page in a fresh browser profile and waits until the first picture stands. */
export async function openPage(options: OpenOptions = {}): Promise<OpenedPage> {
  const { fragment = '', cores = 2, inWorker, expectsErrors = false, ...contextOptions } = options;
  if (!browser) throw new Error('openPage: call withBrowser() at the top of the file');
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'nl-NL',
    serviceWorkers: 'block',
    ...contextOptions,
  });
  const problems: string[] = [];
  opened.push({ context, problems });
  await context.addInitScript(watchPage, cores);
  const loaded: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    loaded.push(url.href);
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(inject('pageUrl')).origin)
      problems.push(`request to ${url.href}`);
  });
  if (inWorker !== undefined)
    await context.route(/worker.*\.js/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n;${inWorker}` });
    });
  const page = await context.newPage();
  if (!expectsErrors) {
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      const ours = !/^Service Worker registration blocked by Playwright/.test(message.text());
      if (ours && ['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
    });
  }
  await page.goto(`${inject('pageUrl')}${fragment === '' ? '' : `#${fragment.replace(/^#/, '')}`}`);
  return { page, context, problems, loaded };
}

declare global {
  interface Window {
    /** The workers that the page started, and the messages that it sent them. */
    startedWorkers: Worker[];
    workerMessages: number;
  }
}

/** Runs in the page before anything else: counts what goes to the workers and reports breaches of the policy. */
function watchPage(cores: number): void {
  window.startedWorkers = [];
  window.workerMessages = 0;
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores });
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
  );
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
    window.workerMessages++;
    if (!window.startedWorkers.includes(this)) window.startedWorkers.push(this);
    return Reflect.apply(send, this, sent);
  } as typeof send;
}

/** Waits until all replications of the newest input are on screen, in every figure. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('.is-stale, .fetched') &&
      /(^|[^(])\b[\d.]+ keer nagespeeld(?!\))/.test(document.body.innerText),
    undefined,
    { timeout: 30_000 },
  );
}

/** Returns all that a reader can see or hear: text, and the names and values for a screen reader. */
export function wordsOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const spoken = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder'];
    const heard = [...document.querySelectorAll('*')].flatMap((one) =>
      spoken.map((name) => one.getAttribute(name) ?? ''),
    );
    const typed = [...document.querySelectorAll('input')].map(({ value, type }) => (type === 'range' ? '' : value));
    return [document.title, document.body.innerText, ...heard, ...typed].filter(Boolean).join('\n');
  });
}

/** Returns the drawing of every chart: all path data and texts. */
export function drawings(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('figure svg')]
      .map((svg) => [
        svg.getAttribute('aria-label'),
        svg.innerHTML.replace(/ id="[^"]*"| aria-\w+="[^"]*"|url\([^)]*\)/g, ''),
      ])
      .join('\n'),
  );
}

/** Saves the figures as the page offers them. */
export async function savedJson(page: Page): Promise<string> {
  await page.getByRole('button', { name: FRAME.more, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: FRAME.data })
      .or(page.getByRole('menuitem', { name: FRAME.data }))
      .click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  if (!text.startsWith('{')) throw new Error(`savedJson: the page saved "${text.slice(0, 80)}"`);
  return text;
}

/** Returns how many messages the page has sent to its workers. */
export function messages(page: Page): Promise<number> {
  return page.evaluate(() => window.workerMessages);
}

/** Waits until the workers have finished training: nothing is sent for a while. */
export async function quiet(page: Page): Promise<void> {
  for (let before = -1, now = await messages(page); now !== before; now = await messages(page)) {
    before = now;
    await page.waitForTimeout(400);
  }
}
