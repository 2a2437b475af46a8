/**
 * The example that the dashboard shows: a year of an invented shop, as one document per language.
 *
 * What is the same in every language (statuses, people, days) stands here; what somebody wrote stands in the
 * dictionaries, whose compiler asks every language for it. A noun of its own below content/ would be cleaner, and
 * would cost a schema, a loader, a reader and lint rules for one text that nobody lists, links or searches.
 */
import type { Checklist } from '../model/catalog.ts';
import { SCHEMA } from '../model/assessment/record.ts';
import { packStatuses } from '../model/assessment/packed.ts';
import type { Cell } from '../model/assessment/cell.ts';
import type { RecordState, Status, Value } from '../model/assessment/state.ts';

/** The day on which the story stands; the dashboard moves all of its days to the reader's own. */
export const EXAMPLE_DAY = '2026-11-23';

const CODES: Readonly<Record<string, Status>> = { '.': 'open', w: 'doing', d: 'done', n: 'na', b: 'blocked' };

/** Statuses of each list in the order of its checks: at three snapshots, and on the day of the story. */
const STATUSES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  discovery: ['.....d.d..wdnd', 'w..w.ddd..ddnd', 'w.wd.dddw.ddnd', 'w.wd.dddd.ddnd'],
  consideration: ['w....d.w..ww.bn', 'dw...ddd..dw.bn', 'ddwwddddww.d.bn', 'dddwdddd.wdd.bn'],
  decision: ['.d....ddn...w.', '.dwd..ddn.w.dw', 'wddd..ddn.d.dd', 'wddd..ddn.d.dd'],
  purchase: ['..w.ddnnw...w.', 'dwddddnnw..wdw', 'ddddddnnd..ddw', 'ddddddnnd.wddw'],
  experience: ['.w..d...w..n..', 'ww..d...d..n.d', 'ddw.dw..d..nwd', 'ddw.dw..d..nwd'],
  'after-sales': ['......w..ww..nn', 'd...d.d..dw..nn', 'dw..d.dw.dd..nn', 'dwb.d.dw.dd..nn'],
  loyalty: ['......nw......', '.w....nd..w...', '.d....nd..d...', 'wd....nd..d...'],
  advocacy: ['dw.....w.....', 'dd...w.d.....', 'dd..wd.d...w.', 'dd..wd.d...w.'],
  governance: ['w....d.', 'dd...d.', 'ddd..dw', 'dddw.dw'],
};

/** Who answers for a check, and until when. */
const WORK: readonly [id: string, owner: string, due?: string][] = [
  ['dis-01', 'Marta Rey', '2026-12-18'],
  ['dis-03', 'Chloé Martin', '2026-11-27'],
  ['con-04', 'Chloé Martin', '2026-11-16'],
  ['con-10', 'Marta Rey', '2027-02-26'],
  ['con-14', 'Omar Haddad', '2026-10-30'],
  ['dec-01', 'Marta Rey', '2027-01-15'],
  ['pur-11', 'Omar Haddad', '2026-12-04'],
  ['pur-14', 'Iñaki Soler', '2026-11-20'],
  ['exp-03', 'Iñaki Soler', '2026-11-28'],
  ['exp-06', 'Lucía Prado', '2027-01-29'],
  ['exp-13', 'Omar Haddad'],
  ['aft-02', 'Lucía Prado', '2026-12-11'],
  ['aft-03', 'Lucía Prado', '2026-11-13'],
  ['aft-08', 'Lucía Prado', '2026-12-18'],
  ['loy-01', 'Marta Rey', '2027-01-15'],
  ['loy-12', 'Marta Rey'],
  ['adv-05', 'Chloé Martin', '2026-12-11'],
  ['gov-04', 'Iñaki Soler', '2027-02-26'],
];

const REASONS = {
  'dis-13': 'assessments.exampleNoStores',
  'pur-07': 'assessments.exampleNoStores',
  'pur-08': 'assessments.exampleNoStores',
  'con-15': 'assessments.exampleConsumers',
  'dec-09': 'assessments.exampleConsumers',
  'exp-12': 'assessments.exampleNotOffered',
  'aft-14': 'assessments.exampleNotOffered',
  'aft-15': 'assessments.exampleNotOffered',
  'loy-07': 'assessments.exampleNotOffered',
} as const;

const NOTES = [
  ['dis-01', '2026-11-06', 'assessments.exampleInterviews'],
  ['dis-03', '2026-11-12', 'assessments.exampleQuestions'],
  ['dis-04', '2026-05-21', 'assessments.exampleCrawl'],
  ['con-04', '2026-09-14', 'assessments.exampleReviews'],
  ['con-14', '2026-10-19', 'assessments.exampleTheme'],
  ['pur-01', '2026-04-20', 'assessments.exampleGuests'],
  ['pur-11', '2026-11-05', 'assessments.exampleKeyboard'],
  ['pur-14', '2026-11-02', 'assessments.examplePromise'],
  ['exp-03', '2026-10-26', 'assessments.exampleDelays'],
  ['aft-08', '2026-11-09', 'assessments.exampleParcel'],
  ['aft-03', '2026-11-16', 'assessments.exampleLawyer'],
  ['loy-01', '2026-11-16', 'assessments.exampleCohorts'],
  ['adv-05', '2026-11-18', 'assessments.exampleHeard'],
  ['gov-02', '2026-02-16', 'assessments.exampleReturns'],
] as const;

const EVIDENCE = [
  ['dis-04', 'assessments.exampleCrawlReport', 'https://intranet.collado.example/crawl'],
  ['pur-01', 'assessments.exampleCartReport', 'https://intranet.collado.example/carts'],
  ['gov-01', 'assessments.exampleMap', ''],
  ['aft-10', 'assessments.exampleRecording', 'https://intranet.collado.example/returns'],
] as const;

const SNAPSHOTS = [
  ['2025-11-24', 'assessments.exampleSnapshotStart'],
  ['2026-04-20', 'assessments.exampleSnapshotSpring'],
  ['2026-09-14', 'assessments.exampleSnapshotAutumn'],
] as const;

/** Keys of what the example's people wrote. */
export type ExampleText =
  | 'assessments.exampleName'
  | 'assessments.exampleScope'
  | (typeof REASONS)[keyof typeof REASONS]
  | (typeof NOTES)[number][2]
  | (typeof EVIDENCE)[number][1]
  | (typeof SNAPSHOTS)[number][1];

/** The example as a document that the dashboard reads like any other: `{ senda, schema, id, records }`. */
export function exampleAssessment(checklists: readonly Checklist[], words: (key: ExampleText) => string): string {
  const records: Record<string, Record<string, Cell<Value>>> = {};
  const set = (record: string, field: string, value: Value, day = EXAMPLE_DAY): void => {
    (records[record] ??= {})[field] = [value, Date.parse(day), 0, 'example'];
  };
  const [[made]] = SNAPSHOTS;
  set('about', 'name', words('assessments.exampleName'), made);
  set('about', 'scope', words('assessments.exampleScope'), made);
  set('about', 'made', made, made);
  for (const [index, [on, label]] of SNAPSHOTS.entries()) {
    const packed = packStatuses(statusesAt(checklists, index), items(checklists));
    set('about', `snapshot-${index + 1}`, { on, label: words(label), packed }, on);
  }
  for (const [id, { status, rev }] of statusesAt(checklists, SNAPSHOTS.length)) {
    if (status) set(id, 'status', status[0]);
    if (rev) set(id, 'rev', rev[0]);
  }
  for (const [id, key] of Object.entries(REASONS)) set(id, 'reason', words(key), made);
  for (const [id, owner, due] of WORK) {
    set(id, 'owner', owner);
    if (due) set(id, 'due', due);
  }
  for (const [id, on, key] of NOTES) set(id, 'note-1', { on, text: words(key) }, on);
  for (const [id, key, url] of EVIDENCE) set(id, 'evidence-1', { title: words(key), url });
  return JSON.stringify({ senda: 'assessment', schema: SCHEMA, id: 'example', records });
}

function statusesAt(checklists: readonly Checklist[], moment: number): Map<string, RecordState> {
  return new Map(
    checklists.flatMap((checklist) =>
      checklist.facts.items.flatMap(({ id, rev }, index): [string, RecordState][] => {
        const status = CODES[STATUSES[checklist.id]?.[moment]?.[index] ?? '.'] ?? 'open';
        const clock = [Date.parse(EXAMPLE_DAY), 0, 'example'] as const;
        return status === 'open' ? [] : [[id, { status: [status, ...clock], rev: [rev, ...clock] }]];
      }),
    ),
  );
}

function items(checklists: readonly Checklist[]): { id: string; n: number }[] {
  return checklists.flatMap(({ facts }) => facts.items);
}
