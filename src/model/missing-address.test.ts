import { expect, test } from 'vitest';
import { wordsOfAddress } from './missing-address.ts';

test.each([
  ['/en/glossary/churn-rat/', 'churn rat'],
  ['/es/glosario/tasa_de+abandono', 'tasa de abandono'],
  ['/en/loyalty.html', 'loyalty'],
  ['/es/se%C3%B1al', 'señal'],
  ['/es/sen%CC%83al', 'señal'],
  ['/en/100%-loyal', '100 loyal'],
  ['/en/%E0%A4%A', ''],
  ['/en/%3Cscript%3Ealert(1)%3C/script%3E', 'script'],
  ['/en/a%2Fb%00c', 'a b c'],
  ['/404.html', ''],
  ['/en/404/', ''],
  ['/', ''],
  ['', ''],
  [`/en/${'word-'.repeat(40)}`, 'word '.repeat(16).trim()],
])('%s asks for "%s"', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});
