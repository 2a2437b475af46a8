import { describe, expect, test } from 'vitest';
import { contentRoot, edited, type Files } from '../../tests/content-fixture.ts';
import { countWords, renderMarkdown, type Rendered } from './render.ts';
import { openVocabulary } from './vocabulary.ts';

const EN = 'content/terms/churn-rate/en.mdx';

function render(source: string, file = EN, changes: Files = {}): Rendered {
  return renderMarkdown(source, file, openVocabulary(contentRoot(changes)));
}

const link = '<a href="/en/glossary/touchpoint/" data-term="touchpoint">touchpoint</a>';

describe('linking of terms', () => {
  test('links the first mention in each section', () => {
    const { html } = render('A touchpoint, a touchpoint.\n\n## Two [#two]\n\nA touchpoint again, and a touchpoint.\n');
    expect(html).toContain(`<p>A ${link}, a touchpoint.</p>`);
    expect(html).toContain(`<p>A ${link} again, and a touchpoint.</p>`);
  });

  test('links across emphasis and in lists, tables and quotations', () => {
    const { html } = render(
      '*touchpoint*\n\n## B [#b]\n\n- touchpoint\n\n## C [#c]\n\n> touchpoint\n\n## D [#d]\n\n| a |\n|---|\n| touchpoint |\n',
    );
    expect(html.split(link)).toHaveLength(5);
  });

  test('leaves headings, code, links and the entry itself alone', () => {
    const { html } = render('## touchpoint [#a]\n\n`touchpoint` [a touchpoint](https://senda.example/) churn rate\n');
    expect(html).not.toContain('data-term');
  });

  test('plain: keeps its words unlinked and leaves no link behind', () => {
    const { html } = render('A [touchpoint](plain:) here.\n');
    expect(html).toContain('<p>A touchpoint here.</p>');
  });

  test('unlinked keeps a whole entry unlinked', () => {
    const changes = { [EN]: edited(EN, 'path: churn-rate', 'path: churn-rate\nunlinked: [touchpoint]') };
    expect(render('A touchpoint.', EN, changes).html).not.toContain('data-term');
  });

  test('speaks the language of the file', () => {
    const { html } = render('Un punto de contacto, no un touchpoint.', 'content/terms/churn-rate/es.mdx');
    expect(html).toContain(
      '<a href="/es/glosario/punto-de-contacto/" data-term="touchpoint">punto de contacto</a>, no un touchpoint.',
    );
  });
});

describe('links by id', () => {
  test.for([
    ['term:touchpoint', '/en/glossary/touchpoint/'],
    ['stage:discovery', '/en/stages/discovery/'],
    ['checklist:discovery', '/en/checklists/discovery/'],
    ['check:dis-02', '/en/checklists/discovery/#dis-02'],
    ['page:about', '/en/about/'],
    ['source:reader-2020', '#source-reader-2020'],
  ] as const)('%s leads to %s', ([written, href]) => {
    expect(render(`[words](${written})`).html).toContain(`href="${href}"`);
  });

  test('ordinary addresses stay as they are', () => {
    expect(render('[words](https://senda.example/)').html).toContain('<a href="https://senda.example/">words</a>');
  });

  test('a draft has no page to link to', () => {
    expect(() => render('[words](term:channel)')).toThrow(/no term "channel"/);
  });
});

describe('headings and tables', () => {
  test('the bracketed id leaves the heading’s words', () => {
    expect(render('## Where it *breaks* [#breaks]\n').html).toContain('<h2 id="breaks">Where it <em>breaks</em></h2>');
  });

  test('alignment is a class, never a style', () => {
    const { html } = render('| a | b |\n|:--|--:|\n| 1 | 2 |\n');
    expect(html).toContain('<td class="align-right">2</td>');
    expect(html).not.toMatch(/style=|align="/);
  });

  test('a wide table stands in a box that the keyboard reaches and its heads name; a narrow one does not', () => {
    const wide = render('| a | b | *c* |\n|---|---|---|\n| 1 | 2 | 3 |\n').html;
    expect(wide).toMatch(/<div class="wide-table" role="group" aria-label="a, b, c" tabindex="0"><table>/);
    expect(render('| a | b |\n|---|---|\n| 1 | 2 |\n').html).not.toContain('wide-table');
  });
});

describe('what a text uses', () => {
  test('is recorded with its section, written and found links alike', () => {
    const { use } = render(
      'A touchpoint.\n\n## Two [#two]\n\n[it](term:touchpoint) in [a study](source:reader-2020), [again](source:reader-2020).\n',
    );
    expect(use.terms).toEqual([
      { id: 'touchpoint', section: '' },
      { id: 'touchpoint', section: 'two' },
    ]);
    expect(use.sources).toEqual(['reader-2020']);
    expect(use.headings).toEqual([{ id: 'two', text: 'Two', depth: 2 }]);
  });

  test('words are counted without addresses and ids', () => {
    expect(countWords('## Two words [#an-id]\n\nA [linked word](term:x), 12,5 and 40.\n')).toBe(8);
  });
});
