import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { CHROMIUM_FLAGS, chromiumPath, HOW_TO_GET_CHROMIUM } from '../chromium.ts';
import { firefoxPath, HOW_TO_GET_FIREFOX } from '../firefox.ts';
import type { Hashes, Outcome, Work } from './work.ts';

/** A browser that is started as a program with an address, without a driver: drivers do not speak to every browser. */
export interface Engine {
  readonly name: string;
  readonly program: () => string | null;
  readonly howToGet: string;
  /** Makes a profile ready in an empty folder and returns the flags to start with. */
  readonly prepare: (profile: string) => readonly string[];
}

/** Firefox asks nothing of the network by itself, and shows no page of welcome. */
const FIREFOX_OFF = [
  'app.normandy.enabled',
  'app.update.auto',
  'browser.aboutwelcome.enabled',
  'browser.region.update.enabled',
  'datareporting.policy.dataSubmissionEnabled',
  'extensions.update.enabled',
  'network.captive-portal-service.enabled',
  'network.connectivity-service.enabled',
];

export const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    program: chromiumPath,
    howToGet: HOW_TO_GET_CHROMIUM,
    prepare: (profile) => ['--headless', `--user-data-dir=${profile}`, ...CHROMIUM_FLAGS],
  },
  {
    name: 'Firefox',
    program: firefoxPath,
    howToGet: HOW_TO_GET_FIREFOX,
    prepare: (profile) => {
      const settings = FIREFOX_OFF.map((name) => `user_pref("${name}", false);\n`);
      writeFileSync(join(profile, 'user.js'), settings.join(''));
      return ['--headless', '--no-remote', '--profile', profile];
    },
  },
];

const MEDIA_TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Runs work in a browser with the page that was built in `folder`; rejects when it fails or takes too long. */
export async function hashesIn(
  engine: Engine,
  folder: string,
  work: Work,
  limitMs: number,
): Promise<readonly Hashes[]> {
  const program = engine.program();
  if (program === null) throw new Error(`No ${engine.name} was found. ${engine.howToGet}`);
  const profile = mkdtempSync(join(tmpdir(), 'engine-'));
  let take = (_: Outcome): void => {};
  const outcome = new Promise<Outcome>((resolve) => {
    take = resolve;
  });
  const server = await serve(folder, work, take);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = spawn(program, [...engine.prepare(profile), address], { stdio: ['ignore', 'ignore', 'pipe'] });
  const lastWords = listen(browser);
  browser.once('error', (error) => take({ error: String(error) }));
  browser.once('exit', (code) => take({ error: `it ended by itself with code ${code}` }));
  const timer = setTimeout(() => take({ error: `no answer in ${limitMs} ms` }), limitMs);
  const result = await outcome;
  clearTimeout(timer);
  await end(browser);
  server.closeAllConnections();
  server.close();
  // What a dying browser still writes is left to the cleaning of temporary files.
  await rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  if ('error' in result) throw new Error(`${engine.name}: ${result.error}\n${lastWords()}`);
  return result.hashes;
}

async function serve(folder: string, work: Work, take: (outcome: Outcome) => void): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    if (request.method === 'POST') {
      let body = '';
      for await (const part of request) body += part;
      response.end();
      take(JSON.parse(body));
    } else if (path === '/work.json') {
      response.end(JSON.stringify(work));
    } else {
      const file = join(folder, path === '/' ? 'index.html' : path);
      const text = await readFile(file).catch(() => null);
      response.writeHead(text ? 200 : 404, { 'content-type': MEDIA_TYPES[extname(file)] ?? 'text/plain' });
      response.end(text);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Keeps the last words of a program, for when it fails. */
function listen({ stderr }: ChildProcess): () => string {
  let words = '';
  stderr?.on('data', (chunk) => {
    words = `${words}${chunk}`.slice(-2000);
  });
  return () => words;
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null || program.pid === undefined) return;
  const ended = once(program, 'exit');
  program.kill();
  const impatient = setTimeout(() => program.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(impatient);
}
