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
    offline: 'offline',
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
  search: {
    stop:
      'a about all also am an and any are as at be been being between but by calculate calculated calculating calculation can compute ' +
      'could define definition did difference do does each every example examples explain explained explanation for formula ' +
      'from get give had has have having he her here how hows i if in into is it its just let matter matters may me mean meaning means ' +
      'might more most much many must my need no not of on only or our ours please she should show so some such tell than ' +
      'that the their them then there these they this those to too us versus very vs want was we were what whats when where which ' +
      'who whom whose why will with work works would you your',
    stem: [
      ['our(?=$|al|s$|ed$|ing$|it)', 'or'],
      ['(?<=[^e]..)tre(?=s?$)', 'ter'],
      ['(?<=..)ies$', 'y'],
      ['(?<=.(?:ss|sh|ch|x|z))es$', ''],
      ['(?<=..)(?<!s|u|si)s$', ''],
      ['i[sz](?:e|ed|ing|er|ation)$', 'iz'],
      ['(?<=...)at(?:e|ed|ing|ion|or|ive)$', 'at'],
      ['(?<=[aeiouy].*.)(?:ing|ed)$', ''],
      ['([bdgmnprt])\\1$', '$1'],
      ['(?<=..)e$', ''],
    ],
    sound: [
      ['ph', 'f'],
      ['gh', ''],
      ['^(?:kn|gn)', 'n'],
      ['^wr', 'r'],
      ['wh', 'w'],
      ['c(?=[eiy])', 's'],
      ['ck|qu|c(?!h)|q', 'k'],
      ['z', 's'],
      ['(?<=.)(?:ie|ei|ea|ee|i|y)', 'i'],
      ['(?<=.)(?:ou|oo|u)', 'u'],
      ['(?<=..)[ao](?=n[tscd]|r|l)', 'e'],
      ['(.)\\1+', '$1'],
    ],
  },
};
