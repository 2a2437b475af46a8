/** What lies between two copies of an assessment. */
import { sameValue, valueOf, type Change, type Field, type Records } from './state.ts';

/** What readers would see change on the way from one copy to another: fields whose values differ. */
export function differences(from: Records, to: Records): Change[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((record) => {
    const [before, after] = [from.get(record), to.get(record)];
    const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]) as ReadonlySet<Field>;
    return [...fields].flatMap((field): Change[] => {
      const [was, is] = [valueOf(before, field), valueOf(after, field)];
      return sameValue(was, is) ? [] : [{ record, field, from: was, to: is }];
    });
  });
}
