import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Ways to turn a string into markup or code: the site's policy refuses them in the browser, the lint in the source. */
const sinks = [
  ['AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]', 'build nodes and set textContent'],
  [
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    'build nodes and set textContent',
  ],
  ["CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", 'build nodes'],
  [
    "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|on.*|srcdoc)$/]",
    'the policy forbids it',
  ],
].map(([selector, mend]) => ({ selector, message: `Not a string into the page: ${mend}.` }));

/** Words belong in the dictionaries of src/i18n: a template holds none, neither as text nor in what is read aloud. */
const words = [
  'JSXText[value=/\\p{L}/u]',
  'JSXAttribute[name.name=/^(aria-label|aria-description|title|alt|placeholder|label)$/] > Literal[value=/\\p{L}/u]',
  'JSXExpressionContainer > Literal[value=/\\p{L}+ \\p{L}/u]',
].map((selector) => ({ selector, message: 'No words in a template: write them into src/i18n/en.ts and its kin.' }));

const house = {
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
  eqeqeq: 'error',
  'no-console': 'error',
  'no-eval': 'error',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  '@typescript-eslint/no-explicit-any': 'error',
};

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.astro/', '.browser/', 'node_modules/', 'coverage/', 'public/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...house,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A test or a callback may be an arrow that returns nothing in one line.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Letters are spread as code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // `(string & {}) | 'known'` keeps the known words for editors.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      'max-lines': ['error', { max: 160, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...words],
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/entries/**/*.ts', 'src/worker/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...sinks],
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  // Astro's own types come by reference.
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
  // Commands talk to a terminal; tests hold many small cases in one block.
  { files: ['src/cli/**', 'tests/**', 'src/integrations/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'tests/**'], rules: { 'max-lines-per-function': 'off' } },
  // A dictionary and a schema are lists: their length is their content.
  { files: ['src/i18n/*.ts', 'src/model/schema.ts', '**/*.test.ts'], rules: { 'max-lines': 'off' } },
  // Tools read these files through their default export; the texts' collections are one such file too.
  {
    files: ['*.config.{ts,js,mjs}', 'src/content.config.ts', 'tests/*-setup.ts', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
