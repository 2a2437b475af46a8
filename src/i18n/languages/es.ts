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
    offline: 'sin-conexion',
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
  search: {
    stop:
      'a al algun alguna algunos ante aquel asi aunque cada calcula calcular calculan calculo como con contra cual cuales cualquier ' +
      'cuando cuanta cuantas cuanto cuantos de debe deben debo decir definicion definir del desde dice diferencia diferencias ' +
      'donde e ejemplo ejemplos el ella ellas ellos en entre era es esa esas ese eso esos esta estan estar estas este esto ' +
      'estos estoy explica explicame explicar formula fue funciona funcionan ha haber hace hacen hacer hacia hago han hasta hay he importa importan la las le les lo los ' +
      'mas me mi mis mucha muchas mucho muchos muy ni no nos nosotros nuestra nuestro nuestros o para pero poder por porque ' +
      'puede pueden puedo que quien quienes quiere quiero saber se sea segun ser si significa significado sin sirve sirven ' +
      'sobre solo son su sus tambien tan te tener tengo tiene tienen toda todas todo todos tu tus u un una unas uno unos usted ' +
      'ustedes versus vs y ya yo',
    stem: [
      ['(?<=...)s$', ''],
      ['(?<=...)[aeo]$', ''],
      ['(?<=...)(?:acion|icion|ador|and|iend|ad|id|ar|er|ir|an|en)$', ''],
      ['(?<=..)ncion$', 'n'],
    ],
    sound: [
      ['ch', 'x'],
      ['h', ''],
      ['ll', 'y'],
      ['v', 'b'],
      ['w', 'u'],
      ['gu(?=[ei])', 'g'],
      ['g(?=[ei])', 'j'],
      ['c(?=[ei])|z', 's'],
      ['qu|c|q', 'k'],
      ['^ps', 's'],
      ['x(?=[^aeiou])', 's'],
      ['m(?=[bp])', 'n'],
      ['y$', 'i'],
      ['(.)\\1+', '$1'],
    ],
  },
};
