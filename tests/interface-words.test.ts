/** The lint finds words in templates: this shows that its rule sees them, wherever they stand. */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { projectRoot } from '../src/cli/project.ts';

const eslint = new ESLint({ cwd: projectRoot });

async function faultsIn(template: string): Promise<string[]> {
  const code = `---\nconst t = (key: string) => key;\n---\n\n${template}\n`;
  const [result] = await eslint.lintText(code, { filePath: join(projectRoot, 'src', 'components', 'Sample.astro') });
  return result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').map(({ line }) => `${line}`) ?? [];
}

test.for([
  '<p>Read more</p>',
  '<p>{t("x")} and</p>',
  '<a href={t("x")} title="Read more">{t("y")}</a>',
  '<button aria-label="Close"></button>',
  '{true && <span>Words</span>}',
  '<p>{"Read more"}</p>',
])('finds the words in %s', async (template) => {
  expect(await faultsIn(template)).toHaveLength(1);
});

test.for(['<p>{t("x")}</p>', '<p class="read more">{t("x")}, 2 / 14</p>', '<a href="#main" rel="next">{t("x")}</a>'])(
  'finds none in %s',
  async (template) => {
    expect(await faultsIn(template)).toEqual([]);
  },
);
