import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Makes the built page work without a network: a service worker keeps all its files from the first visit on. */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { type: 'module', src: './register-offline.js' }, injectTo: 'head' }],
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hash = createHash('sha256');
        const files = ['./', 'register-offline.js'];
        for (const [name, output] of Object.entries(bundle)) {
          if (name !== 'index.html') files.push(name);
          hash.update(name).update(output.type === 'chunk' ? output.code : output.source);
        }
        for (const name of publicFiles(publicDir)) {
          files.push(name);
          hash.update(name).update(readFileSync(join(publicDir, name)));
        }
        const cache = `doorstroom-${hash.digest('hex').slice(0, 16)}`;
        this.emitFile({ type: 'asset', fileName: 'register-offline.js', source: registration });
        this.emitFile({ type: 'asset', fileName: 'offline-worker.js', source: serviceWorker(cache, files) });
      },
    },
  };
}

const registration = `if (/^https?:$/.test(location.protocol)) navigator.serviceWorker?.register('./offline-worker.js');\n`;

/**
 * All files of one version together: a page never mixes two versions, and a new version takes over when the last tab
 * of the old one is closed. \`ignoreVary\`: some hosts send \`Vary: Origin\`, and then nothing is found.
 */
function serviceWorker(cache: string, files: readonly string[]): string {
  return `const CACHE = '${cache}';
const FILES = ${JSON.stringify(files)};
addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))));
});
addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('doorstroom-') && name !== CACHE);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => clients.claim()));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const wanted = request.mode === 'navigate' ? './' : request;
  const kept = caches.open(CACHE).then((cache) => cache.match(wanted, { ignoreVary: true, ignoreSearch: true }));
  event.respondWith(kept.then((response) => response ?? fetch(request)));
});
`;
}

function publicFiles(folder: string): string[] {
  if (!folder || !existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('.gitkeep'));
}
