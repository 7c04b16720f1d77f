import type { Plugin } from 'vite';

/**
 * Only our own files, nothing inline, nothing sent elsewhere. Trusted types are left out: they stop `new Worker(url)`.
 * Frame and header protection cannot stand in a page; a host that can set headers adds them.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the content security policy in the built page. The development server needs inline scripts and goes without. */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  };
}
