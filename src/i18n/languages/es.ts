import { es as words } from '../es.ts';
import { parseDay, type Language } from './language.ts';

const NARROW_SPACE = '\u202f';
const dates = new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeZone: 'UTC' });

/** Decimal comma, thin space from five digits on: Intl alone groups with a point, which the academy rejects. */
function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat('es-ES', { useGrouping: 'min2', ...options })
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'group' ? NARROW_SPACE : type === 'minusSign' ? '−' : part))
    .join('');
}

export const es: Language = {
  code: 'es',
  name: 'Español',
  words,
  segments: {
    stages: 'etapas',
    glossary: 'glosario',
    checklists: 'listas',
    assessments: 'evaluaciones',
    selfAssessment: 'autoevaluacion',
    guides: 'guias',
    models: 'modelos',
    bibliography: 'fuentes',
    search: 'buscar',
    abbreviations: 'abreviaturas',
  },
  alphabet: [...'ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'],
  quotes: ['«', '»'],
  wordsPerMinute: 210,
  formatNumber,
  formatDate: (day) => dates.format(parseDay(day)),
  orthography: [
    { name: 'comillas rectas', pattern: /["]|(?<=\p{L})'|'(?=\p{L})/gu, mend: 'usa « »' },
    {
      name: 'falta la tilde en -ción o -sión',
      pattern: /(?<!\p{L})\p{L}+[cs]ion(?!\p{L})/giu,
      mend: 'escribe -ción o -sión',
      ownWords: true,
    },
    {
      name: 'falta el signo de apertura',
      pattern: /(?<=^|\n|[.!?]\s)(?:(?![.!?]\s)[^¿?\n])*\?/gu,
      mend: 'abre la pregunta con ¿',
    },
    {
      name: 'falta la exclamación de apertura',
      pattern: /(?<=^|\n|[.!?]\s)(?:(?![.!?]\s)[^¡!\n])*!/gu,
      mend: 'abre con ¡',
    },
    { name: 'doble espacio', pattern: /(?<=\S) {2,}(?=\S)/g, mend: 'deja un espacio' },
    // A version after a name keeps its point: WCAG 2.2, Atribución 4.0.
    {
      name: 'punto decimal',
      pattern: /(?<![\d.]|\p{Lu}\p{L}*[ \u00a0]|versión )\d+\.\d{1,2}(?![\d.\p{L}º])/gu,
      mend: 'usa la coma decimal',
    },
    { name: 'punto de millares', pattern: /(?<![\d.])\d{1,3}\.\d{3}(?![\d.])/gu, mend: 'usa el espacio fino' },
    { name: 'porcentaje sin espacio duro', pattern: /\d(?:%| %)/gu, mend: 'escribe 65 % con espacio duro' },
    { name: 'moneda sin espacio duro', pattern: /\d(?:[€]| [€])/gu, mend: 'escribe 20 € con espacio duro' },
    { name: 'raya con espacios', pattern: / — /g, mend: 'pega la raya al inciso' },
    { name: 'signo que falta en las fuentes', pattern: /[→←↗✓≥≤·]/gu, mend: 'dilo con palabras' },
  ],
};
