/** How people of each language ask and slip; the only file of the benchmark, beside the word lists, that knows a language. */

export interface Speech {
  /** Words that may stand in a phrase but carry none of it. */
  stopWords: ReadonlySet<string>;
  /** Ways to ask what something is; `{x}` is its name. */
  questions: readonly string[];
  /** Ways to ask for a measure. */
  metricQuestions: readonly string[];
  /** Letters side by side on the keyboard, row by row. */
  keyboard: readonly string[];
  /** Spellings taken for one another, in both directions where both happen. */
  slips: readonly (readonly [RegExp, string])[];
  /** Small words that become one. */
  contractions: readonly (readonly [RegExp, string])[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const english: Speech = {
  stopWords: words(
    'a an and are as at be been before but by can did do does for from had has have he her his how i if in into is it ' +
      'its me more most my no not of on one or our out she so than that the their them then there these they this ' +
      'those to up was we were what when where which who whom why will with would you your each every only also after',
  ),
  questions: [
    'what is {x}',
    'what is {x}?',
    'What is {x}?',
    'what does {x} mean',
    'what does {x} mean?',
    'what is the meaning of {x}',
    'what is {x} for',
    'why does {x} matter?',
    'how does {x} work',
    'define {x}',
    'explain {x} to me',
    'whats {x}',
  ],
  metricQuestions: [
    'how do I measure {x}',
    'how do you calculate {x}?',
    'how is {x} calculated',
    'what is a good {x}',
    'formula for {x}',
    'how can we improve {x}?',
  ],
  keyboard: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  slips: [
    [/([b-df-hj-np-tv-z])\1/, '$1'],
    [/(?<=[aeiou])([lmnprst])(?=[aeiou])/, '$1$1'],
    [/ie/, 'ei'],
    [/ei/, 'ie'],
    [/ph/, 'f'],
    [/ance\b/, 'ence'],
    [/ence\b/, 'ance'],
    [/able\b/, 'ible'],
    [/ible\b/, 'able'],
    [/tion\b/, 'sion'],
    [/ck/, 'k'],
    [/ee/, 'ea'],
    [/y(?=[a-z])/, 'i'],
  ],
  contractions: [],
};

const spanish: Speech = {
  stopWords: words(
    'a al algo ante antes aun cada como con contra cual cuando de del desde donde dos el ella ellas ellos en entre era ' +
      'es esa ese eso esta este esto estos fue ha hace han hasta hay la las le les lo los mas me mi mientras mucho muy ' +
      'ni no nos o os otra otro para pero poco por porque que quien se sea ser si sin sino sobre solo son su sus tal ' +
      'tambien tan te ti tiene todo todos tras tu tus un una uno unos y ya yo',
  ),
  questions: [
    'qué es {x}',
    'que es {x}',
    '¿qué es {x}?',
    '¿Qué es {x}?',
    'qué significa {x}',
    '¿qué significa {x}?',
    'qué quiere decir {x}',
    'para qué sirve {x}',
    'para que sirve {x}?',
    'cómo funciona {x}',
    'definición de {x}',
    'cuál es el significado de {x}',
    'explícame {x}',
  ],
  metricQuestions: [
    'cómo se mide {x}',
    'cómo se calcula {x}',
    '¿cómo se calcula {x}?',
    'como medir {x}',
    'fórmula de {x}',
    'cómo mejorar {x}',
  ],
  keyboard: ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'],
  slips: [
    [/b/, 'v'],
    [/v/, 'b'],
    [/s/, 'c'],
    [/s/, 'z'],
    [/z/, 's'],
    [/c(?=[eiéí])/, 's'],
    [/c(?=[eiéí])/, 'z'],
    [/cc/, 'c'],
    [/(?<![cp])h/, ''],
    [/(?<![\p{L}])(?=[aeiouáéíóú])/u, 'h'],
    [/g(?=[eiéí])/, 'j'],
    [/j/, 'g'],
    [/ll/, 'y'],
    [/y(?=[aeou])/, 'll'],
    [/ñ/, 'n'],
    [/x/, 's'],
  ],
  contractions: [
    [/\bde el(?= )/, 'del'],
    [/\ba el(?= )/, 'al'],
  ],
};

const SPEECH: Readonly<Record<string, Speech>> = { en: english, es: spanish };

/** How a language is spoken; one that is not described yet cannot be measured. */
export function speechOf(language: string): Speech {
  const speech = SPEECH[language];
  if (!speech) throw new RangeError(`bench/search/speech.ts does not know how "${language}" is asked`);
  return speech;
}
