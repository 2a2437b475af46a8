/** The one place for the site's security policy: the layout's meta, the server's headers and dist/_headers read it. */

/** Directives that every carrier of the policy can hold. */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
} as const;

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Policy for `<meta http-equiv>`, first in the head, for hosts that send no headers. */
export const metaPolicy: string = policyOf(DIRECTIVES);

/**
 * Policy as a header: a meta cannot refuse framing, and the search worker obeys its own response's
 * policy, so only the header allows WebAssembly while the page's meta still refuses it there.
 */
export const headerPolicy: string = policyOf({
  ...DIRECTIVES,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'frame-ancestors': "'none'",
});

/** Headers of every response, pages and files alike, by name. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Strict-Transport-Security': 'max-age=63072000',
};

/** Files whose name holds a hash of what is in them never change. */
export const hashedFiles = '_astro/';
export const immutable = 'public, max-age=31536000, immutable';

/** What tells browsers of a new version: asked for every time, whatever a host does by itself. */
export const renewed: readonly string[] = ['sw.js', 'offline.json'];

/** The `_headers` file of Cloudflare Pages and Netlify; no header stands in two rules, because hosts join such pairs. */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    rule('/*', securityHeaders),
    rule(`${base}${hashedFiles}*`, { 'Cache-Control': immutable }),
    rule(`${base}data/*`, { 'Access-Control-Allow-Origin': '*' }),
    ...renewed.map((file) => rule(base + file, { 'Cache-Control': 'no-cache' })),
  ].join('\n\n')}\n`;
}
