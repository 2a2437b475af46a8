import { describe, expect, test } from 'vitest';
import { addressOfFile, candidates, isMissingPage, languageAt, localAddress } from './address.ts';

const LANGUAGES = [{ code: 'aa', missing: 'aa/404/' }, { code: 'aab' }];

describe('addresses of a copy', () => {
  test.for([
    ['index.html', ''],
    ['aa/index.html', 'aa/'],
    ['aa/x/index.html', 'aa/x/'],
    ['404.html', '404.html'],
    ['data/a b.json', 'data/a%20b.json'],
    ['aa/año/index.html', 'aa/a%C3%B1o/'],
    ['my-index.html', 'my-index.html'],
  ] as const)('%s is served at "%s"', ([file, address]) => {
    expect(addressOfFile(file)).toBe(address);
    expect(new URL(address, 'https://h.example/repo/').pathname).toBe(`/repo/${address}`);
  });

  test('lie below the base, wherever that is', () => {
    expect(localAddress('/aa/x/', '/')).toBe('aa/x/');
    expect(localAddress('/repo/', '/repo/')).toBe('');
    expect(localAddress('/repository/x', '/repo/')).toBeUndefined();
    expect(localAddress('/repo', '/repo/')).toBeUndefined();
  });

  test.for([
    ['', [['', false]]],
    ['aa/x/', [['aa/x/', false]]],
    [
      'aa/x',
      [
        ['aa/x', false],
        ['aa/x/', true],
      ],
    ],
    ['index.html', [['', true]]],
    ['aa/index.html', [['aa/', true]]],
    [
      'theme.js',
      [
        ['theme.js', false],
        ['theme.js/', true],
      ],
    ],
  ] as const)('"%s" is answered as a host would', ([address, expected]) => {
    expect(candidates(address).map((found) => [found.address, found.redirect])).toEqual(expected);
  });

  test('begin with a language, or with none', () => {
    expect(languageAt(LANGUAGES, 'aa/x/')?.code).toBe('aa');
    expect(languageAt(LANGUAGES, 'aab/')?.code).toBe('aab');
    expect(languageAt(LANGUAGES, 'aa')?.code).toBe('aa');
    expect(languageAt(LANGUAGES, '')).toBeUndefined();
    expect(languageAt(LANGUAGES, 'theme.js')).toBeUndefined();
    expect(isMissingPage(LANGUAGES, 'aa/404/')).toBe(true);
    expect(isMissingPage(LANGUAGES, 'aab/404/')).toBe(false);
  });
});
