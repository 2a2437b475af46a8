import { describe, expect, test } from 'vitest';
import { headerPolicy, headersFile, metaPolicy, securityHeaders } from './policy.ts';

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );

describe('the policy', () => {
  test('starts from nothing and allows no inline code, no eval and no other origin', () => {
    for (const policy of [metaPolicy, headerPolicy]) {
      expect(directives(policy).get('default-src')).toBe("'none'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/);
      expect(directives(policy).get('require-trusted-types-for')).toBe("'script'");
    }
  });

  test('header and meta differ only in what a meta cannot or should not carry', () => {
    const header = directives(headerPolicy);
    expect(header.get('frame-ancestors')).toBe("'none'");
    expect(header.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    header.delete('frame-ancestors');
    header.set('script-src', "'self'");
    expect(header).toEqual(directives(metaPolicy));
  });
});

describe('headersFile', () => {
  test('sets every header once, in one rule for every file', () => {
    const file = headersFile('/');
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(file.split(`${name}: `)).toHaveLength(2);
      expect(file).toContain(`  ${name}: ${value}\n`);
    }
    expect(file.startsWith('/*\n')).toBe(true);
    expect(file.split('\n').every((line) => line.length < 2000)).toBe(true);
    expect(headersFile('/repo/')).toContain('\n/repo/_astro/*\n');
  });
});
