import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { writeBackup } from '../../tests/assessments.ts';
import { axeViolations } from '../../tests/axe.ts';
import { componentPages } from '../../tests/component-pages.ts';
import { stored } from '../../tests/storage-page.ts';
import { writeDocument } from '../model/assessment/document.ts';
import { REFUSALS, type Incoming } from '../model/assessment/incoming.ts';
import { writePacked } from '../model/assessment/link.ts';
import type { Field, Records, RecordState, Value } from '../model/assessment/state.ts';

const THEN = Date.now() - 100_000;
const HOSTILE = '<img src=x onerror=alert(1)>"\'{name}';

const pages = componentPages('exchange', 'bare-board[ready]');

type Given = Record<string, Partial<Record<Field, Value>>>;

/** Records of an assessment whose cells were all set at one time. */
function records(given: Given, ms = THEN): Map<string, RecordState> {
  const cells = (fields: Given[string]): RecordState =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, [value, ms, 0, 'ana']])) as RecordState;
  return new Map(Object.entries(given).map(([id, fields]) => [id, cells(fields)]));
}

const MINE = records({ about: { name: 'Acme' }, 'dis-01': { status: 'done' }, 'dis-02': { owner: 'Leo' } });
const THEIRS = records(
  {
    about: { name: 'Acme' },
    'dis-02': { owner: 'Marta' },
    'dis-03': { status: 'done', 'note-a1': { on: '2026-11-20', text: HOSTILE } },
  },
  THEN + 1000,
);

/** Opens the page with an assessment in it. */
async function open(path = 'en/', mine: Records = MINE): Promise<Page> {
  const page = await pages.open('en/#');
  await page.evaluate((all) => window.board.put('default', all), [...mine]);
  if (path !== 'en/') {
    await page.goto(`${pages.origin}/${path}`);
    await ready(page);
  }
  return page;
}

type TestPart = HTMLElement & { receive: (incoming: unknown, source: string) => void };

const ready = (page: Page): Promise<void> => page.locator('bare-board[ready]').waitFor();
const undo = (page: Page): Promise<unknown> => page.evaluate(() => window.board.undo());
const choose = (page: Page, choice: string): Promise<void> => page.locator(`[data-choice="${choice}"]`).click();
const figures = (page: Page): Promise<string[]> =>
  page.locator('.inc-figures dd:visible').evaluateAll((all) => all.map((one) => one.textContent));

async function give(page: Page, text: string, name = 'ana.json'): Promise<void> {
  await page.setInputFiles('[data-door] input', {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await page.locator('#incoming[data-kind]').waitFor();
}

/** What the browser keeps of the records, as text. */
const itemsOf = async (page: Page): Promise<string> => JSON.stringify((await stored(page))['senda:/ items']);

/** The value of a field in the assessment that is shown. */
function valueIn(page: Page, record: string, field: string): Promise<unknown> {
  return page.evaluate(
    ([id = '', name = '']) =>
      (window.board.store.records.get(id) as Record<string, [unknown]> | undefined)?.[name]?.[0],
    [record, field],
  );
}

const CHECKS = [
  { id: 'dis-01', n: 1 },
  { id: 'dis-03', n: 3 },
];
const LINK = writePacked(records({ 'dis-01': { status: 'doing' }, 'dis-03': { status: 'done' } }), CHECKS);

describe('a preview', () => {
  test('of a link shows what would change and writes nothing', async () => {
    const page = await open();
    const before = await stored(page);
    await page.goto(`${pages.origin}/en/${LINK}`);
    await page.locator('#incoming[data-kind="values"]').waitFor();
    expect(await figures(page)).toEqual(['2 of 120', '2', '0']);
    expect(await page.locator('.inc-row').first().innerText()).toMatch(/Status\s+Done\s+becomes\s+Started/);
    expect(await page.locator(':focus').getAttribute('class')).toBe('inc-name');
    expect(await stored(page)).toEqual(before);
    await choose(page, 'discard');
    expect(await stored(page)).toEqual(before);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator(':focus').innerText()).toBe('Discarded. Nothing was saved.');
  });

  test('comes with a link that is put into the address later', async () => {
    const page = await open();
    await page.evaluate((hash) => (location.hash = hash), LINK);
    await page.locator('#incoming[data-kind="values"]').waitFor();
    await page.evaluate(() => (location.hash = '#share=p1.AAAA'));
    await page.locator('#incoming[data-kind="refused"]').waitFor();
  });

  test('of a file stays over a switch of language and a reload, a link too', async () => {
    const page = await open();
    await give(page, writeDocument('x1', THEIRS));
    await page.goto(`${pages.origin}/es/`);
    await page.locator('#incoming[data-kind="copy"]').waitFor();
    expect(await page.locator('.inc-promise').innerText()).toContain('Todavía no se ha guardado nada');
    await page.reload();
    await page.locator('#incoming[data-kind="copy"]').waitFor();
    await choose(page, 'discard');
    await page.goto(`${pages.origin}/en/${LINK}`);
    await page.locator('#incoming[data-kind="values"]').waitFor();
    await page.reload();
    await page.locator('#incoming[data-kind="values"]').waitFor();
    await choose(page, 'discard');
    await page.reload();
    await ready(page);
    expect(await page.locator('#incoming[data-kind]').count()).toBe(0);
  });

  test('shows people’s words as text, and what is newer here as what stays', async () => {
    const page = await open('en/', records({ 'dis-02': { owner: 'Leo' } }, THEN + 9000));
    await give(page, writeDocument('x1', records({ about: { name: HOSTILE }, 'dis-02': { owner: HOSTILE } })));
    expect(await page.locator('.inc-name').innerText()).toBe(HOSTILE);
    expect(await page.locator('#incoming img').count()).toBe(0);
    expect(await figures(page)).toEqual(['0 of 120', '1', '1', '0']);
    await page.locator('.inc-outdated > summary').click();
    // It unfolds with a movement.
    await expect.poll(() => page.locator('.inc-outdated .inc-row').innerText()).toMatch(/Owner\s+Leo instead of <img/);
    expect(await page.locator('.inc-list summary').first().innerText()).toMatch(/About the assessment\s+1/);
  });

  test('of a table names its file once', async () => {
    const page = await open();
    await give(page, 'id,status\ndis-03,done\n', 'tasks.csv');
    expect(await page.locator('.inc-preview .inc-source').innerText()).toBe('From tasks.csv');
    expect(await page.locator('.inc-name').innerText()).toBe('Assessment without a name');
    await choose(page, 'copy');
    await page.locator('.inc-result:not([hidden])').waitFor();
    expect(await page.locator('.inc-result').innerText()).toBe('Saved as “tasks” and open now.');
  });

  test('lists what a file says under keys that nobody knows, of each assessment of a backup too', async () => {
    const page = await open();
    await give(page, writeDocument('x1', THEIRS).replace('"schema"', '"mood":"good","schema"'));
    expect(await figures(page)).toContain('1');
    await page.locator('.inc-leftout > summary').click();
    await expect
      .poll(() => page.locator('.inc-leftout li').allInnerTexts())
      .toEqual([expect.stringMatching(/mood\s+good/)]);
    await give(
      page,
      writeBackup([{ id: 'b2', records: THEIRS }], Date.now()).replace('"records"', '"mood":"good","records"'),
    );
    await page.locator('#incoming[data-kind="backup"]').waitFor();
    await expect
      .poll(() => page.locator('.inc-leftout li').allInnerTexts())
      .toEqual([expect.stringMatching(/Acme: mood\s+good/)]);
  });

  test('of hundreds of changes draws a list when it is opened', async () => {
    const page = await open();
    const many = Array.from({ length: 30 }, (_, n) => [`dis-${String(n).padStart(2, '0')}`, { owner: 'Ana' }] as const);
    await give(page, writeDocument('x1', records({ ...Object.fromEntries(many), 'con-01': { owner: 'Eva' } })));
    expect(await page.locator('.inc-changes .inc-row').count()).toBe(0);
    await page.locator('.inc-changes summary').last().click();
    await page.locator('.inc-changes .inc-row').first().waitFor();
    expect(await page.locator('.inc-changes details[open] .inc-row').count()).toBe(
      await page.locator('.inc-changes .inc-row').count(),
    );
  });

  test('follows what changes here meanwhile, and keeps the boxes and the focus', async () => {
    const page = await open();
    await give(page, 'id,status,owner\ndis-01,doing,\ndis-03,done,\nxxx-99,done,Ana\n', 'tasks.csv');
    expect(await page.locator('.inc-leftout').innerText()).toContain('Could not be placed');
    const box = page.locator('.inc-changes input').first();
    await box.uncheck();
    const name = 'Triggers come from eight buyer interviews Status Done becomes Started';
    expect(await page.getByRole('checkbox', { name, exact: true }).count()).toBe(1);
    await page.evaluate(() => window.board.show());
    expect(await box.isChecked()).toBe(false);
    expect(await page.locator(':focus').getAttribute('data-change')).toBe('dis-01 status');
  });
});

describe('a decision', () => {
  test('to merge joins a colleague’s file, and one undo takes all of it back', async () => {
    const page = await open();
    const before = await valueIn(page, 'dis-02', 'owner');
    await give(page, writeDocument('x1', THEIRS));
    await choose(page, 'merge');
    await page.locator('.inc-result:not([hidden])').waitFor();
    expect(await valueIn(page, 'dis-02', 'owner')).toBe('Marta');
    expect(await valueIn(page, 'dis-01', 'status')).toBe('done');
    expect(await valueIn(page, 'dis-03', 'note-a1')).toEqual({ on: '2026-11-20', text: HOSTILE });
    expect(await valueIn(page, 'about', 'snapshot-auto20261122')).toMatchObject({ on: '2026-11-22', label: '' });
    expect(await itemsOf(page)).toContain('Marta');
    expect(await page.evaluate(copies)).toEqual(['merge']);
    await undo(page);
    expect(await valueIn(page, 'dis-02', 'owner')).toBe(before);
    expect(await valueIn(page, 'dis-03', 'status')).toBe('open');
    expect(await valueIn(page, 'dis-03', 'note-a1')).toBeNull();
    expect(await itemsOf(page)).not.toContain('Marta');
  });

  test('to bring values in takes the ticked rows alone, in one step', async () => {
    const page = await open();
    await give(page, 'id,status,owner\ndis-01,doing,\ndis-03,done,\n', 'tasks.csv');
    await page.locator('.inc-changes input').first().uncheck();
    await choose(page, 'take');
    await page.locator('.inc-result:not([hidden])').waitFor();
    expect(await valueIn(page, 'dis-01', 'status')).toBe('done');
    expect(await valueIn(page, 'dis-03', 'status')).toBe('done');
    expect(await page.evaluate(copies)).toEqual(['import']);
    await undo(page);
    expect(await valueIn(page, 'dis-03', 'status')).toBe('open');
  });

  test('with no row ticked has nothing to bring in', async () => {
    const page = await open();
    await give(page, 'id,status\ndis-03,done\n', 'tasks.csv');
    await page.locator('.inc-changes input').uncheck();
    expect(await page.locator('[data-choice="take"]').getAttribute('aria-disabled')).toBe('true');
    await page.locator('[data-choice="take"]').click({ force: true });
    expect(await page.locator('.inc-preview').isVisible()).toBe(true);
  });

  test('to save a copy leaves the other as it is, under a name of its own', async () => {
    const page = await open();
    const before = await valueIn(page, 'dis-02', 'owner');
    await give(page, writeDocument('x1', THEIRS));
    await choose(page, 'copy');
    await page.locator('.inc-result:not([hidden])').waitFor();
    expect(await page.locator('.inc-result').innerText()).toBe('Saved as “Acme (2)” and open now.');
    expect(await page.locator('bare-board').getAttribute('data-shown')).toBe('Acme (2)');
    expect(await valueIn(page, 'dis-02', 'owner')).toBe('Marta');
    await page.evaluate(() => window.board.choose('default'));
    await page.locator('bare-board[data-shown="Acme"]').waitFor();
    expect(await valueIn(page, 'dis-02', 'owner')).toBe(before);
  });

  test('on a file with a clock ahead is made once: what was changed since stays', async () => {
    const page = await open();
    const ahead = records({ 'dis-02': { owner: 'Marta' } }, Date.now() + 3_600_000);
    const text = writeDocument('x1', ahead);
    // The same file both times, as it lies on the disk.
    const drop = (): Promise<void> =>
      page.evaluate(
        ([content = '', written = '']) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([content], 'ana.json', { lastModified: Number(written) }));
          document.body.dispatchEvent(
            new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
          );
        },
        [text, String(THEN + 50_000)],
      );
    await drop();
    await page.locator('#incoming[data-kind="copy"]').waitFor();
    await choose(page, 'merge');
    await page.locator('.inc-result:not([hidden])').waitFor();
    expect(await valueIn(page, 'dis-02', 'owner')).toBe('Marta');
    await page.evaluate(() => {
      const detail = { changes: [{ record: 'dis-02', field: 'owner', from: 'Marta', to: 'Leo' }] };
      document.querySelector('#incoming')?.dispatchEvent(new CustomEvent('senda-edit', { detail, bubbles: true }));
    });
    await expect.poll(() => valueIn(page, 'dis-02', 'owner')).toBe('Leo');
    await drop();
    await page.locator('#incoming[data-kind="copy"]').waitFor();
    expect(await page.locator('[data-choice="merge"]').getAttribute('aria-disabled')).toBe('true');
    expect((await figures(page))[1]).toBe('0');
    // A reload reads it as the same file too.
    await page.reload();
    await page.locator('#incoming[data-kind="copy"]').waitFor();
    expect((await figures(page))[1]).toBe('0');
  });

  test('to look shows it without writing, and ends', async () => {
    const page = await open();
    const before = await stored(page);
    await give(page, writeDocument('x1', records({ about: { name: 'Theirs' } })));
    await choose(page, 'look');
    expect(await page.locator('bare-board').getAttribute('data-shown')).toBe('Theirs');
    expect(await page.locator(':focus').innerText()).toBe('Stop looking');
    await choose(page, 'end-look');
    expect(await page.locator('bare-board').getAttribute('data-shown')).toBe('Acme');
    expect(await page.locator(':focus').innerText()).toBe('Just look');
    expect(await stored(page)).toEqual(before);
  });

  test('that would outgrow the limits is refused before anything is written', async () => {
    const notes = (prefix: string): Given => ({
      'dis-01': Object.fromEntries(
        Array.from({ length: 15 }, (_, index) => [`note-${prefix}${index}`, { on: '2026-11-20', text: 'x' }]),
      ),
    });
    const page = await open('en/', records(notes('a')));
    const before = await stored(page);
    await give(page, writeDocument('x1', records(notes('b'))));
    await choose(page, 'merge');
    expect(await page.locator(':focus').innerText()).toContain('one check would have more than 20 notes');
    expect(await stored(page)).toEqual(before);
  });

  test('is told when the browser has no room for it', async () => {
    const page = await open();
    await give(page, writeDocument('x1', THEIRS));
    await page.evaluate(() => {
      window.board.shelf.keepCopy = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await choose(page, 'merge');
    expect(await page.locator(':focus').innerText()).toContain('Nothing was changed');
    expect(await valueIn(page, 'dis-02', 'owner')).toBe('Leo');
  });

  test('on a backup takes the ticked ones, each its own way', async () => {
    const page = await open();
    const backup = [
      { id: 'default', records: THEIRS },
      { id: 'b2', records: records({ about: { name: 'Second' } }) },
      { id: 'b3', records: records({ about: { name: 'Third' } }) },
    ];
    await give(page, writeBackup(backup, Date.now()));
    expect(await page.getByRole('combobox', { name: 'What to do with Acme' }).inputValue()).toBe('merge');
    expect(await page.locator('.inc-way:visible').count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Third' }).uncheck();
    await choose(page, 'restore');
    await page.locator('.inc-result:not([hidden])').waitFor();
    expect(await page.locator('.inc-result').innerText()).toBe('Saved: Acme and Second.');
    expect(await valueIn(page, 'dis-02', 'owner')).toBe('Marta');
    const items = await itemsOf(page);
    expect(items).toContain('Second');
    expect(items).not.toContain('Third');
  });

  test('works with the keyboard alone', async () => {
    const page = await open();
    await give(page, writeDocument('x1', THEIRS));
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator(':focus').getAttribute('data-choice')) === 'merge') break;
    }
    await page.keyboard.press('Enter');
    await page.locator('.inc-result:not([hidden])').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Merged. Undo takes it back as one step.');
  });
});

describe('a refusal', () => {
  test.each(['en', 'es'])('has a sentence for every reason, and the place (%s)', async (language) => {
    const page = await open(`${language}/`);
    const before = await stored(page);
    const told = new Set<string>();
    for (const why of REFUSALS) {
      const refused: Incoming = { kind: 'refused', why, place: why === 'not-json' ? '7' : 'dis-07 note-a1' };
      await page.evaluate((one) => document.querySelector<TestPart>('#incoming')?.receive(one, 'x.json'), refused);
      expect(await page.locator('.inc-refusal').isVisible()).toBe(true);
      expect(await page.locator('.inc-where').innerText()).toMatch(
        why === 'not-json' ? / 7\.$/ : /: dis-07 note-a1\.$/,
      );
      told.add(await page.locator('.inc-why').innerText());
    }
    expect([...told].filter((words) => words.length > 15)).toHaveLength(REFUSALS.length);
    await choose(page, 'close');
    expect(await page.locator('.inc-refusal').isVisible()).toBe(false);
    expect(await page.locator(':focus').getAttribute('type')).toBe('file');
    expect(await stored(page)).toEqual(before);
  });

  test('comes from real files and links', async () => {
    const page = await open();
    await give(page, '{"senda":');
    expect(await page.locator('.inc-why').innerText()).toContain('its text is broken');
    await give(page, '{"a":1}');
    expect(await page.locator('.inc-why').innerText()).toContain('not a file of Senda');
    await give(page, '');
    expect(await page.locator('.inc-why').innerText()).toContain('nothing in it');
    await give(page, 'name,price\nmilk,2\n', 'shop.csv');
    expect(await page.locator('.inc-why').innerText()).toContain('No line in it names a check');
    expect(await page.locator('.inc-where').isVisible()).toBe(false);
    await page.goto(`${pages.origin}/en/${LINK.slice(0, -1)}`);
    await expect.poll(() => page.locator('.inc-why').innerText()).toContain('cut on the way');
  });

  test('comes before a file that is too large is read', async () => {
    const page = await open();
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      const file = new File(['x'], 'big.json');
      Object.defineProperty(file, 'size', { value: 2 ** 30 });
      file.arrayBuffer = () => Promise.reject(new Error('read'));
      transfer.items.add(file);
      Object.defineProperty(transfer, 'files', { value: [file] });
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await page.locator('#incoming[data-kind="refused"]').waitFor();
    expect(await page.locator('.inc-why').innerText()).toContain('too large');
  });
});

test('a file that is dropped anywhere on the page is opened', async () => {
  const page = await open();
  await page.evaluate(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'ana.json'));
      const fire = (type: string): boolean =>
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      if (fire('dragover')) throw new Error('the browser would open the file itself');
      fire('drop');
    },
    writeDocument('x1', THEIRS),
  );
  await page.locator('#incoming[data-kind="copy"]').waitFor();
  expect(await page.locator('#incoming[data-drop]').count()).toBe(0);
});

test('a browser that keeps nothing can look and merge, and says why it cannot save a copy', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.board.store.mode = 'memory';
    window.board.show();
  });
  await give(page, writeDocument('x1', THEIRS));
  expect(await page.locator('.inc-mode').innerText()).toContain('keeps nothing');
  expect(await page.locator('[data-choice="copy"]').getAttribute('aria-disabled')).toBe('true');
  await choose(page, 'merge');
  await page.locator('.inc-result:not([hidden])').waitFor();
  expect(await valueIn(page, 'dis-02', 'owner')).toBe('Marta');
});

test.each([320, 360, 1280])('previews fit, and axe finds nothing (%s px)', async (width) => {
  const page = await open('es/');
  await page.setViewportSize({ width, height: 800 });
  const files = [
    writeDocument('x1', THEIRS),
    'id,status\ndis-01,doing\nzzz-01,done\n',
    writeBackup([{ id: 'default', records: THEIRS }], Date.now()),
    '{',
  ];
  for (const text of files) {
    await give(page, text);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    if (width !== 360) continue;
    expect(await axeViolations(page, 'bare-board')).toEqual([]);
  }
});

async function copies(): Promise<string[]> {
  return (await window.board.shelf.copies()).map(({ why }) => why);
}
