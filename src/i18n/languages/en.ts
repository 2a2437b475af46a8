import { en as words } from '../en.ts';
import { parseDay, type Language } from './language.ts';

const dates = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

export const en: Language = {
  code: 'en',
  name: 'English',
  words,
  segments: {
    stages: 'stages',
    glossary: 'glossary',
    checklists: 'checklists',
    assessments: 'assessments',
    selfAssessment: 'self-assessment',
    guides: 'guides',
    models: 'models',
    bibliography: 'sources',
    search: 'search',
    abbreviations: 'abbreviations',
  },
  alphabet: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  quotes: ['“', '”'],
  wordsPerMinute: 220,
  formatNumber: (value, options) => new Intl.NumberFormat('en-US', options).format(value).replace('-', '−'),
  formatDate: (day) => dates.format(parseDay(day)),
  orthography: [
    { name: 'straight quotes', pattern: /["]|(?<=\p{L})'|'(?=\p{L})/gu, mend: 'use “ ” and ’' },
    { name: 'doubled word', pattern: /(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/giu, mend: 'keep one' },
    { name: 'double space', pattern: /(?<=\S) {2,}(?=\S)/g, mend: 'keep one space' },
    { name: 'space before percent', pattern: /\d[ \u00a0\u202f]%/gu, mend: 'write 65%' },
    { name: 'hyphen as a dash', pattern: /\p{L} --? \p{L}/gu, mend: 'use a comma, a colon or a dash' },
    { name: 'sign the fonts lack', pattern: /[→←↗✓≥≤·]/gu, mend: 'say it in words' },
  ],
};
