/** What the search answers from at once: the term list of one language (json), its long labels and its parts (txt). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { termList } from '../../exports/term-list.ts';
import { capitalize, translator } from '../../i18n/index.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { catalog, routes } = await getSite();
  return LOCALES.flatMap((language) => {
    const t = translator(language.code);
    const { list, phrases, parts } = termList({
      catalog,
      routes,
      language,
      others: LOCALES.filter((other) => other !== language),
      capitalize,
      sections: [
        { title: t('stages.title'), place: { kind: 'stages' } },
        { title: t('glossary.title'), place: { kind: 'glossary' } },
        { title: t('checklists.title'), place: { kind: 'checklists' } },
        { title: t('assessments.title'), place: { kind: 'assessments' } },
        { title: t('selfAssessment.title'), place: { kind: 'selfAssessment' } },
        { title: t('guides.title'), place: { kind: 'guides' } },
        { title: t('models.title'), place: { kind: 'models' } },
        { title: t('bibliography.title'), place: { kind: 'bibliography' } },
        { title: t('abbreviations.title'), place: { kind: 'abbreviations' } },
      ],
    });
    const file = (form: string, body: string, part = '') => ({
      params: { lang: language.code + part, form },
      props: { body },
    });
    const rest = parts.flatMap((one, at) => [
      file('txt', one.rows, `-${at + 1}`),
      file('txt', one.phrases, `-${at + 1}-long`),
    ]);
    return [file('json', JSON.stringify(list)), ...(rest.length > 0 ? rest : [file('txt', phrases, '-long')])];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props, params }) =>
  new Response(props.body, {
    headers: { 'Content-Type': params.form === 'json' ? 'application/json' : 'text/plain; charset=utf-8' },
  });
