/** What a field may hold: values from storage, files and links are rebuilt part by part or refused. */
import { LIMITS } from './limits.ts';
import { cleanAddress, cleanDay, cleanLine, cleanText } from './text.ts';
import { ANSWERS, EFFORTS, STATUSES, type Field, type Value } from './state.ts';

type Reader = (value: unknown) => Value | undefined;

const ITEM = '[a-z]{2,8}-[a-z0-9]{1,12}';
const RECORD_ID = new RegExp(`^(about|${ITEM}|sa-[a-z0-9]{1,12}-[a-z0-9]{1,12})$`);
const ITEM_ID = new RegExp(`^(?!sa-)${ITEM}$`);
const LIST_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The characters of base64url: what a packed snapshot is made of. */
const PACKED = /^[\w-]{0,1000}$/;
const REVISIONS = 10_000;
const IMPACTS = [1, 2, 3] as const;

/** A field's name with an id in it: `note-k3x9`. */
const NAMED = /^(note|evidence|snapshot)-[a-z0-9]{1,16}$/;

const oneOf =
  (all: readonly Value[]): Reader =>
  (value) =>
    all.find((one) => one === value);
const orNull =
  (read: Reader): Reader =>
  (value) =>
    value === null ? null : read(value);
const line =
  (most: number): Reader =>
  (value) =>
    cleanLine(value, most);

const READERS: Readonly<Record<string, Reader>> = {
  status: oneOf(STATUSES),
  reason: (value) => cleanText(value, LIMITS.reason),
  owner: line(LIMITS.owner),
  due: cleanDay,
  rev: (value) => (isCount(value, REVISIONS) ? value : undefined),
  own: orNull(readOwn),
  answer: orNull(oneOf(ANSWERS)),
  name: line(LIMITS.name),
  scope: line(LIMITS.name),
  made: cleanDay,
  note: orNull(readNote),
  evidence: orNull(readEvidence),
  snapshot: orNull(readSnapshot),
};

/** Whether a name is that of a field. */
export function isField(name: string): name is Field {
  return NAMED.test(name) || (Object.hasOwn(READERS, name) && !/^(note|evidence|snapshot)$/.test(name));
}

/** The value rebuilt for its field, or nothing when the field cannot hold it. */
export function readValue(field: Field, value: unknown): Value | undefined {
  return READERS[field.split('-', 1)[0] ?? '']?.(value);
}

/** Whether a key names a record: `about`, a check (`dis-07`, `own-k3x9`) or a question (`sa-dis-1`). */
export function isRecordId(value: unknown): value is string {
  return typeof value === 'string' && RECORD_ID.test(value);
}

/** Whether a key names a check: one of the site's, or `own-…` for one that a team added. */
export function isItemId(value: unknown): value is string {
  return typeof value === 'string' && ITEM_ID.test(value);
}

/** A whole number from 0 to `most`. */
export function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

/** The value under an object's own key; what it inherits is nobody's data. */
export function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

function readNote(value: unknown): Value | undefined {
  const on = cleanDay(own(value, 'on'));
  const text = cleanText(own(value, 'text'), LIMITS.note);
  return on && text ? { on, text } : undefined;
}

function readEvidence(value: unknown): Value | undefined {
  const title = cleanLine(own(value, 'title'), LIMITS.title);
  const url = cleanAddress(own(value, 'url'), LIMITS.url);
  return title && url !== undefined ? { title, url } : undefined;
}

function readOwn(value: unknown): Value | undefined {
  const checklist = own(value, 'checklist');
  const check = cleanLine(own(value, 'check'), LIMITS.check);
  const impact = IMPACTS.find((one) => one === own(value, 'impact'));
  const effort = EFFORTS.find((one) => one === own(value, 'effort'));
  if (typeof checklist !== 'string' || checklist.length > 60 || !LIST_ID.test(checklist)) return undefined;
  return check && impact && effort ? { checklist, check, impact, effort } : undefined;
}

function readSnapshot(value: unknown): Value | undefined {
  const on = cleanDay(own(value, 'on'));
  const label = cleanLine(own(value, 'label'), LIMITS.name);
  const packed = own(value, 'packed');
  if (!on || label === undefined || typeof packed !== 'string' || !PACKED.test(packed)) return undefined;
  return { on, label, packed };
}
