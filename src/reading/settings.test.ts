import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  test('suits localhost when nothing is set, or set to nothing', () => {
    const defaults = {
      site: 'http://localhost:4321',
      base: '/',
      repository: undefined,
      contact: undefined,
      port: 4321,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ SITE_URL: '', BASE_PATH: '', REPOSITORY_URL: '', CONTACT: '', PORT: '' })).toEqual(defaults);
  });

  test.for([
    ['repo', '/repo/'],
    ['/repo', '/repo/'],
    ['/repo/', '/repo/'],
    ['/a/b', '/a/b/'],
    ['/', '/'],
  ] as const)('the base %s becomes %s', ([given, base]) => {
    expect(readSettings({ BASE_PATH: given }).base).toBe(base);
  });

  test('an e-mail address becomes a link, a web address stays one', () => {
    expect(readSettings({ CONTACT: 'team@senda.example' }).contact).toBe('mailto:team@senda.example');
    expect(readSettings({ CONTACT: 'https://senda.example/contact' }).contact).toBe('https://senda.example/contact');
    expect(
      readSettings({ SITE_URL: 'https://senda.example/', REPOSITORY_URL: 'https://code.example/senda/' }),
    ).toMatchObject({
      site: 'https://senda.example',
      repository: 'https://code.example/senda',
    });
  });

  test('names every bad variable at once', () => {
    const bad = {
      SITE_URL: 'senda',
      BASE_PATH: '/a b',
      REPOSITORY_URL: 'javascript:alert(1)',
      CONTACT: 'nobody',
      PORT: '70000',
    };
    for (const name of Object.keys(bad)) expect(() => readSettings(bad)).toThrow(new RegExp(`^  ${name}`, 'm'));
  });
});
