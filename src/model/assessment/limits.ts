/** How much an assessment may hold: what comes from a file, a link or storage is refused beyond it. */
export const LIMITS = {
  /** Bytes of one file, and of an assessment that is to fit into one. */
  fileBytes: 1024 * 1024,
  /** Bytes of a table or a task list: the same assessment takes more room when it is written for people. */
  textBytes: 4 * 1024 * 1024,
  /** Characters of a link's fragment. */
  linkCharacters: 64 * 1024,
  /** Bytes that a link may unpack to. */
  unpackedBytes: 256 * 1024,
  assessments: 50,
  records: 2000,
  /** Entries of a check that one page writes, and days that are kept. */
  notes: 20,
  evidence: 20,
  snapshots: 100,
  /** How many times as many entries are read: pages that write at once may unite more than each of them would. */
  united: 5,
  /** Characters of a text, by what it is. */
  note: 1000,
  reason: 300,
  name: 120,
  owner: 80,
  check: 200,
  title: 120,
  url: 500,
} as const;
