/** One way to ask for a page per group; each gives nothing where the page cannot be asked for in that way. */
import type { Subject } from './names.ts';
import type { Workshop } from './queries.ts';
import { withSlip, withTwoTypos, withTypo } from './slips.ts';
import { cutShort, foreignName, inQuestion, ownSynonym, wrong, type Made } from './ways.ts';
import { plain } from './words.ts';

export type Maker = (subject: Subject, workshop: Workshop) => Made | undefined;

const title: Maker = (subject, { names }) => ({
  ask: subject.title,
  right: names.titled(subject.title),
  isName: true,
});

/** As typed in haste: no accents, no capitals, no signs. */
const accents: Maker = (subject, { names, random }) => {
  const bare = plain(subject.title)
    .replace(/[’']/g, '')
    .replace(/[–-]/g, random.pick(['', ' ']));
  const ask = random.pick([bare, bare.toUpperCase()]);
  return ask === subject.title ? undefined : { ask, right: names.titled(subject.title), isName: true };
};

const typoOne: Maker = (subject, workshop) =>
  wrong(subject.title, subject, workshop, (name) => withTypo(name, workshop.speech, workshop.random));

const typoTwo: Maker = (subject, workshop) =>
  wrong(subject.title, subject, workshop, (name) => withTwoTypos(name, workshop.speech, workshop.random));

const slip: Maker = (subject, workshop) =>
  wrong(subject.title, subject, workshop, (name) => withSlip(name.toLowerCase(), workshop.speech, workshop.random));

/** A name cut short, as long as it leads to nothing else. */
const prefix: Maker = (subject, { names, random }) => cutShort(subject.title, subject, { names, random });

const abbreviation: Maker = (subject, { names, random }) => {
  const short = subject.abbreviation;
  if (!short) return undefined;
  const ask = random.pick([short, short.toLowerCase(), short.toUpperCase()]);
  return { ask, right: names.called(short), isName: true };
};

const synonym: Maker = (subject, workshop) => {
  const name = ownSynonym(subject, workshop);
  return name === undefined ? undefined : { ask: name, right: workshop.names.called(name), isName: true };
};

const cross: Maker = (subject, workshop) => {
  const name = foreignName(subject, workshop);
  return name === undefined ? undefined : { ask: name, right: workshop.names.meant(name) };
};

const question: Maker = (subject, workshop) => {
  const asked = inQuestion(subject.title, subject, workshop);
  return asked === undefined ? undefined : { ask: asked, right: workshop.names.titled(subject.title) };
};

/** A question as the entry asks it itself. */
const faq: Maker = (subject, { random }) =>
  subject.questions.length === 0 ? undefined : { ask: random.pick(subject.questions), right: [subject.page] };

/** Checks are no pages: one is taken whatever the page. */
const check: Maker = (_, { names, random }) => {
  const { label, pages } = random.pick(names.checks);
  return { ask: label, right: pages };
};

const phrase: Maker = (_, { phrases, random }) => {
  const found = phrases.pick(random);
  return found && { ask: found.ask, right: [found.page] };
};

const phraseTypo: Maker = (_, { phrases, random, speech }) => {
  const found = phrases.pick(random);
  const ask = found && withTypo(found.ask, speech, random);
  return found && ask ? { ask, right: [found.page] } : undefined;
};

/** Two needs at once. */
const COMBINED: readonly Maker[] = [
  (subject, workshop) => {
    const name = foreignName(subject, workshop);
    if (name === undefined) return undefined;
    const right = workshop.names.meant(name);
    return wrong(name, subject, workshop, (whole) => withTypo(whole, workshop.speech, workshop.random), right);
  },
  (subject, workshop) => {
    const name = ownSynonym(subject, workshop);
    if (name === undefined) return undefined;
    const right = workshop.names.called(name);
    return wrong(name, subject, workshop, (whole) => withTypo(whole, workshop.speech, workshop.random), right);
  },
  (subject, workshop) => {
    const typed = typoOne(subject, workshop);
    const ask = typed && inQuestion(typed.ask, subject, workshop);
    return typed && ask ? { ask, right: typed.right } : undefined;
  },
  (subject, workshop) => {
    const name = foreignName(subject, workshop);
    const ask = name && inQuestion(name, subject, workshop);
    return name && ask ? { ask, right: workshop.names.meant(name) } : undefined;
  },
  (subject, workshop) => {
    const name = ownSynonym(subject, workshop);
    const ask = name && inQuestion(plain(name), subject, workshop);
    return name && ask ? { ask, right: workshop.names.called(name) } : undefined;
  },
  (subject, workshop) => {
    const name = ownSynonym(subject, workshop);
    return name === undefined ? undefined : cutShort(name, subject, workshop);
  },
  (subject, workshop) => {
    const slipped = slip(subject, workshop);
    return slipped && { ...slipped, ask: plain(slipped.ask) };
  },
  (subject, workshop) => {
    const short = subject.abbreviation;
    const ask = short && inQuestion(short, subject, workshop);
    return short && ask ? { ask: plain(ask), right: workshop.names.called(short) } : undefined;
  },
];

const combined: Maker = (subject, workshop) => workshop.random.pick(COMBINED)(subject, workshop);

/** How each group is made. */
export const MAKERS: Readonly<Record<string, Maker>> = {
  title,
  accents,
  'typo 1': typoOne,
  'typo 2': typoTwo,
  slip,
  prefix,
  abbreviation,
  synonym,
  cross,
  question,
  faq,
  check,
  phrase,
  'phrase typo': phraseTypo,
  combined,
};
