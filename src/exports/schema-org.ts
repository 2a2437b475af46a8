/** JSON-LD of the pages, ready to print inside a script element. */
import { textOf, type Term } from '../model/catalog.ts';
import { anchors, type Place, type Routes } from '../model/routes.ts';

type Json = string | number | boolean | Json[] | { readonly [K in string]?: Json };

interface PageOf {
  routes: Routes;
  language: string;
}

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** Prints JSON-LD so that nothing in it can close the script element. */
function print(data: Readonly<Partial<Record<string, Json>>>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', String.raw`\u003c`);
}

function address({ routes, language }: PageOf, place: Place, anchor?: string): string {
  return routes.absolute(routes.href(language, place, anchor));
}

/** DefinedTerm of an entry, inside the set of its language. */
export function definedTerm(term: Term, page: PageOf): string {
  const text = textOf(term, page.language);
  return print({
    '@type': 'DefinedTerm',
    '@id': address(page, { kind: 'term', id: term.id }),
    name: text.term,
    alternateName: text.synonyms.filter(({ status }) => status !== 'avoid').map(({ label }) => label),
    description: text.short,
    termCode: term.id,
    inLanguage: page.language,
    url: address(page, { kind: 'term', id: term.id }),
    inDefinedTermSet: address(page, { kind: 'glossary' }),
    license: LICENSE,
  });
}

/** DefinedTermSet of the glossary, naming every entry. */
export function definedTermSet(terms: readonly Term[], name: string, page: PageOf): string {
  return print({
    '@type': 'DefinedTermSet',
    '@id': address(page, { kind: 'glossary' }),
    name,
    inLanguage: page.language,
    license: LICENSE,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: textOf(term, page.language).term,
      url: address(page, { kind: 'term', id: term.id }),
    })),
  });
}

/** FAQPage of an entry; `answers` are the rendered answers by question id. */
export function faqPage(term: Term, answers: ReadonlyMap<string, string>, page: PageOf): string {
  return print({
    '@type': 'FAQPage',
    inLanguage: page.language,
    mainEntity: textOf(term, page.language).faqs.map(({ id, q }) => ({
      '@type': 'Question',
      '@id': address(page, { kind: 'term', id: term.id }, anchors.faq(id)),
      name: q,
      acceptedAnswer: { '@type': 'Answer', text: plainText(answers.get(id) ?? '') },
    })),
  });
}

/** The ampersand last, so that a reference written out stays as the reader sees it. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

export interface ArticleOf {
  place: Place;
  headline: string;
  description: string;
  reviewed: string;
  words: number;
}

/** Article of a guide or of a stage model. */
export function article({ place, headline, description, reviewed, words }: ArticleOf, page: PageOf): string {
  return print({
    '@type': 'Article',
    headline,
    description,
    inLanguage: page.language,
    dateModified: reviewed,
    wordCount: words,
    url: address(page, place),
    license: LICENSE,
    author: { '@type': 'Organization', name: 'Senda' },
  });
}

/** BreadcrumbList from the home page to the page itself. */
export function breadcrumbs(trail: readonly { name: string; place: Place }[], page: PageOf): string {
  return print({
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, place }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address(page, place),
    })),
  });
}
