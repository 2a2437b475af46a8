/**
 * Interface words in English, the language whose keys every other dictionary satisfies.
 * The sentence above a key tells translators where it stands.
 */
export const en = {
  site: {
    // Name of the site; never translated.
    name: 'Senda',
    // Words after the name in the title of the home page.
    tagline: 'The customer journey, word by word',
    // Description of the home page for search engines; 110 to 155 characters.
    description:
      'The reference on the customer journey: eight stage guides, a glossary with questions and answers, and checklists for teams, each in {{languages}}.',
  },
  nav: {
    // First link of every page, seen on focus only.
    skip: 'Skip to content',
    // Accessible name of the header's list of sections.
    sections: 'Sections',
    // Sections of the site, in the header and the menu.
    stages: 'Stages',
    glossary: 'Glossary',
    checklists: 'Checklists',
    guides: 'Guides',
    models: 'Models',
    bibliography: 'Sources',
    assessments: 'Assessments',
    selfAssessment: 'Self-assessment',
    abbreviations: 'Abbreviations',
    // Link to the page about the offline copy, in the menu before its state is known and in the footer.
    offline: 'Read offline',
    // Accessible name of the line of eight stations under the header.
    journey: 'The eight stages',
    // Button that opens the menu.
    menu: 'Menu',
    // Heading of the theme choice in the menu.
    theme: 'Theme',
    themeAuto: 'System',
    themeLight: 'Light',
    themeDark: 'Dark',
    // Heading of the switch for definitions shown on hover.
    previews: 'Definitions on hover',
    previewsOn: 'Shown',
    previewsOff: 'Off',
    // Link to the same page in another language; {{language}} is that language's own name.
    switchTo: 'Read this page in {{language}}',
    // Home link's accessible name.
    home: 'Senda, home',
  },
  home: {
    // The line of the home page: one sentence, set very large.
    title: 'Every word of the customer journey, in the order it happens.',
    // Lede of the home page; the numbers are counted from the content.
    lede: 'Eight stages, {{terms}} terms and {{checks}} checks a team can work through together. In {{languages}}.',
    // Heading above the nine checklists and other ways in.
    waysIn: 'Other ways in',
    glossary: 'Look a word up',
    glossaryText: 'Every entry says what the thing is, what it is not, and what people ask about it.',
    checklists: 'Work through a checklist',
    checklistsText: 'Tick what is true today. Your ticks stay on this device, in both languages.',
    assessments: 'See where you stand',
    assessmentsText: 'Score and progress stage by stage, and what to do next: alone, or with a team and one file.',
    governance: 'See the whole journey',
    governanceText: 'Seven checks for whoever answers for all eight stages at once.',
    guides: 'Read how it is done',
    guidesText: 'Mapping, measuring, reviews, consent, automation: what crosses every stage, with worked examples.',
    models: 'Compare the stage models',
    modelsText: 'AIDA, the funnel’s heirs, the loops: {{count}} models laid over the same eight stages.',
    bibliography: 'Check where it comes from',
    bibliographyText: 'Every work cited, where it is cited, and which ones were not checked against the original.',
  },
  count: {
    // Counts in rows and headings.
    terms_one: '{{count}} term',
    terms_other: '{{count}} terms',
    checks_one: '{{count}} check',
    checks_other: '{{count}} checks',
    minutes_one: '{{count}} minute to read',
    minutes_other: '{{count}} minutes to read',
    results_one: '{{count}} result',
    results_other: '{{count}} results',
  },
  stages: {
    // Title and lede of the stage index.
    title: 'The eight stages',
    lede: 'From the need that starts the search to the sentence a customer says to a friend. Nobody walks them in a straight line: they are a reading aid, and every guide says where people skip, loop and stop.',
    description:
      'Eight stage guides of the customer journey, from the need that starts the search to the recommendation: what customers do, what breaks, what to measure.',
    // The three facts under a stage's title.
    lasts: 'How long it takes',
    measured: 'Measured with',
    ends: 'It ends with',
    // Two longer facts under the lede.
    feels: 'What people feel',
    aim: 'What the company aims at',
    // Table of contents.
    contents: 'On this page',
    // Table of touchpoints: its caption and head cells.
    touchpointsCaption: 'Where they meet you',
    touchpoint: 'Touchpoint',
    touchpointNote: 'What happens there',
    // List of metric terms after the section on measuring.
    metrics: 'Metrics of this stage',
    // Self-assessment section: heading and sentence.
    questions: 'Ask yourselves',
    questionsLede:
      'Answer each from 0 to 3: 0, nobody knows; 1, talked about; 2, done for some customers; 3, done, measured and reviewed in the last 90 days.',
    // Heading of the checklist inside a guide.
    checklist: 'The checklist',
    // Link to the checklist's own page.
    checklistPage: 'Open it as a page of its own',
    // Links at the foot of a guide.
    previous: 'Before',
    next: 'Next',
    // Accessible name of the links at the foot.
    pager: 'Along the line',
    // Number of a stage, read aloud: "Stage 2".
    number: 'Stage {{number}}',
  },
  guides: {
    // Title and lede of the list of guides; {{count}} is a number.
    title: 'Guides',
    lede: 'What crosses the eight stages: {{count}} guides, each with a decision to take on Monday.',
    description:
      'Guides on the customer journey: mapping it, choosing a stage model, measuring, omnichannel, reviews, consent, automation, service and the common mistakes.',
    // Line above the title of a guide: "Guide 3".
    number: 'Guide {{number}}',
    // Accessible name of the links at the foot of a guide.
    pager: 'More guides',
  },
  models: {
    // Title and lede of the list of stage models; {{count}} is a number.
    title: 'Stage models',
    lede: '{{count}} ways to cut the same journey, laid over the eight stages. An empty stretch is a stage on which the model is silent.',
    description:
      'The stage models of the customer journey side by side, from AIDA to the messy middle: origin, stages, what each is good for and how it maps to eight stages.',
    // Head cell of the table of models.
    model: 'Model',
    // Line above the name of a model.
    kind: 'Stage model',
    // Facts beside a model.
    year: 'Published',
    origin: 'Origin',
    verified: 'Checked',
    verifiedYes: 'against the source or two independent ones',
    verifiedPartly: 'in part: the text says which part',
    verifiedNo: 'not against the original',
    verifiedUnsigned: 'a form in common use that nobody signs',
    glossary: 'In the glossary',
    // Heading of the model's stages.
    stages: 'Its stages',
    // Before the stages that one of them covers, read aloud; and what is said where there are none.
    covers: 'On the eight stages',
    coversNone: 'none of the eight',
    // Headings of the two lists.
    fits: 'Good for',
    unfit: 'Not for',
    // Accessible name of the links at the foot of a model.
    pager: 'More models',
  },
  bibliography: {
    title: 'Sources',
    // {{count}} is a number of works.
    lede: '{{count}} works, each with the pages that cite it.',
    description:
      'Bibliography of Senda: every book, article, standard and law cited, with the pages that cite it and a mark on those not checked against the original.',
    // Sentence above the list; {{count}} works carry the mark.
    unverified: '{{count}} of them could not be checked against the original and say so.',
    // Before the list of pages that cite a work.
    citedIn: 'Cited in',
    // Shape of a work where its publisher alone does not tell.
    book: 'book',
    blog: 'blog',
    report: 'report',
    talk: 'talk',
  },
  glossary: {
    title: 'Glossary',
    // Lede under the title; {{terms}} is "50 terms".
    lede: '{{terms}}. The dots show the stages where each one is used.',
    description:
      'A to Z of the customer journey: definitions, formulas, worked examples and the questions people ask, each entry in {{languages}}.',
    // Head cells of the table.
    term: 'Term',
    usedIn: 'Stages',
    // Accessible name of the alphabet.
    alphabet: 'Letters',
    // A synonym's row points to its entry: "see churn rate".
    see: 'see {{term}}',
    // Filter above the table.
    filter: 'Filter the list',
    filterText: 'Words in the list',
    filterLetter: 'Letter',
    filterStage: 'Stage',
    filterKind: 'Kind',
    any: 'Any',
    clear: 'Show all',
    // How many rows the filter shows; the second, when a misspelt word was read as another: {{query}}.
    shown: '{{shown}} of {{total}} shown',
    shownCorrected: '{{shown}} of {{total}} shown for “{{query}}”',
    none: 'No term fits all of this.',
  },
  kind: {
    concept: 'Concept',
    metric: 'Metric',
    method: 'Method',
    model: 'Model',
    channel: 'Channel',
    technology: 'Technology',
    'law-standard': 'Law or standard',
    role: 'Role',
    artifact: 'Artifact',
    psychology: 'Psychology',
  },
  term: {
    // Before the stage links at the top of an entry.
    usedIn: 'Used in',
    allStages: 'Every stage',
    // Heading of the definition, for screen readers.
    definition: 'Definition',
    // Headings of the aside.
    alsoCalled: 'Also called',
    avoid: 'Better not',
    notSameAs: 'Not the same as',
    broader: 'Broader',
    narrower: 'Narrower',
    related: 'Related',
    abbreviation: 'Abbreviation',
    kind: 'Kind',
    reviewed: 'Reviewed',
    sources: 'Sources',
    // Where an entry is used: in checks, guides, entries.
    backlinks: 'Where it is used',
    backlinkChecks: 'Checks',
    backlinkStages: 'Guides',
    backlinkModels: 'Stage models',
    backlinkTerms: 'Entries',
    // Heading of the questions.
    faqs: 'What people ask',
    // Formula block.
    formula: 'Formula',
    formulaExample: 'With the numbers of the example',
    // Units of a result.
    unitPercent: '{{value}}%',
    unitPoints: '{{value}} points',
    unitPlain: '{{value}}',
    unitMoney: '€{{value}}',
    unitMonths_one: '{{value}} month',
    unitMonths_other: '{{value}} months',
    unitDays_one: '{{value}} day',
    unitDays_other: '{{value}} days',
    unitHours_one: '{{value}} hour',
    unitHours_other: '{{value}} hours',
    unitMinutes_one: '{{value}} minute',
    unitMinutes_other: '{{value}} minutes',
    unitSeconds_one: '{{value}} second',
    unitSeconds_other: '{{value}} seconds',
    // What a formula takes of a list of numbers, before the list in brackets.
    measureSum: 'sum of\u00a0',
    measureMedian: 'median of\u00a0',
    genderM: 'masculine',
    genderF: 'feminine',
    genderMf: 'masculine or feminine',
    // Marks a source whose details were not checked against the original.
    unverified: 'not checked against the original',
    // Copy-link button; {{what}} is the heading or question.
    copyLink: 'Copy link to “{{what}}”',
    copied: 'Link copied',
    // Links to the file and to the contact.
    edit: 'Edit this page',
    correct: 'Suggest a correction',
    // What a correction message starts with.
    correctSubject: 'Correction: {{title}}',
  },
  checklists: {
    title: 'Checklists',
    lede: '{{checks}} in nine lists: one for each stage and one for the whole journey. Tick what is true today.',
    description:
      'Nine checklists for the customer journey, 120 checks with the reason, the evidence, and the first step for each. Ticks stay on your device.',
    // Line above the title of a stage's checklist.
    kind: 'Checklist of stage {{number}}',
    kindWhole: 'Checklist of the whole journey',
    // Role and effort under a check.
    effortS: 'days',
    effortM: 'weeks',
    effortL: 'months',
    effort: 'Effort',
    impact: 'Impact',
    impact1: 'low',
    impact2: 'medium',
    impact3: 'high',
    level: 'Level',
    // Blanks of the printed list, for a pen; a name and a date that the team has set are printed in them.
    owner: 'Owner',
    due: 'Due date',
    // In a row, before the date and the number of notes.
    dueBy: 'Due',
    notes: 'Notes',
    // In a row, in brackets after a due date that has passed.
    overdue: 'overdue',
    // In a row whose check says something else than when the team set its status.
    reworded: 'Reworded since; please review',
    // State at the right of a check.
    done: 'Done',
    open: 'Open',
    // Statuses that a team sets in the record of a check; "Started" and "Blocked" are shown in the row.
    doing: 'Started',
    blocked: 'Blocked',
    na: 'Does not apply',
    // Read aloud before the list of boxes; {{title}} is the name of the checklist.
    legend: 'Checks: {{title}}',
    // Disclosure under a check: with the team's record in it, and, without JavaScript, with the rest alone.
    recordDetails: 'Record, why, and first step',
    details: 'Why, evidence, and first step',
    why: 'Why',
    evidence: 'How you know it is done',
    how: 'First step',
    terms: 'Words',
    // Progress: "2 of 14 done", shown large as "2 / 14".
    progress: '{{done}} of {{total}} done',
    progressNote: 'done. Saved on this device only.',
    // Accessible name of the part with the count and of its bar.
    progressTitle: 'Progress',
    // Without JavaScript.
    noScript: 'Ticks are kept when JavaScript is on. The list prints with empty boxes.',
    print: 'Print',
    clear: 'Clear all ticks',
    cleared: 'All ticks of this list cleared.',
    undo: 'Undo',
    undone: 'Undone.',
    // Said aloud after a change that leaves the count as it was.
    kept: 'Saved.',
    // Said after a note, a piece of evidence or a check of the team's own was deleted.
    deleted: 'Deleted. Undo brings it back.',
    // Said once after the first tick; a link follows.
    firstTick: 'Your ticks are kept in this browser, on this device. No account, no server.',
    // Link after it, to the dashboard's "Your data".
    backUp: 'Save a backup',
    // Said after twenty changes, or a week, without a backup; a link follows.
    remind: 'You have changed a lot since your last backup, and browsers sometimes clear what sites keep.',
    // Link after it, to the dashboard's "Your data".
    remindLink: 'Save a backup',
    // Before the name of the assessment that the ticks belong to, and instead of the name until it has one.
    assessment: 'Assessment',
    unnamed: 'not named yet',
    // Link after it, to the dashboard.
    manage: 'Name, switch, or share',
    // Said when another tab has opened another assessment.
    switched: 'This page now shows another assessment, chosen in another tab.',
    // Disclosure under the list, to add a check of the team's own; its fields and its button.
    ownAdd: 'Add a check of your own',
    ownCheck: 'What should be true',
    ownButton: 'Add the check',
    // Said once it stands at the end of the list.
    ownAdded: 'Your check is at the end of the list.',
    // Beside the effort of a check that the team added.
    ownMark: 'Added by your team',
    // When the browser refuses to store anything.
    memoryOnly:
      'This browser does not let the site keep your ticks: they last until you close the page. Print the list to keep them.',
    // When the disk or quota is full; the change was a tick, or an entry in a record.
    notSaved:
      'The last change could not be saved: this device has no room left for the site. Free some space, then try again.',
    // When the stored ticks were written by a newer version of the site than the open page.
    newer:
      'These ticks were made with a newer version of the site, so they are only shown here. Reload the page to change them.',
    // When stored ticks could not be read; nothing was deleted.
    damaged:
      'Some stored ticks were damaged. They were set aside, not deleted: “Your data” on the assessments page has them. Please look over the list.',
  },
  record: {
    // The record of a check that a team fills in, on a checklist and on the dashboard.
    title: 'Your record',
    // Its fields.
    status: 'Status',
    owner: 'Owner',
    due: 'Due date',
    reason: 'Why it does not apply',
    // Under that field while it is empty.
    reasonMissing: 'Add a reason. Without one, nobody can judge later whether this still holds.',
    // When the wording of the check has changed since the team set its status, and the button that keeps the status.
    reworded: 'Reworded since you set the status; please review.',
    holds: 'The status still holds',
    // Dated comments of the team.
    notes: 'Notes',
    newNote: 'New note',
    addNote: 'Add the note',
    notesFull: 'This check has {{most}} notes, as many as it can hold. Delete one to add another.',
    // Buttons of a note, and their accessible names; {{date}} is the day of the note.
    edit: 'Edit',
    editNote: 'Edit the note of {{date}}',
    save: 'Save',
    saveNote: 'Save the note of {{date}}',
    delete: 'Delete',
    deleteNote: 'Delete the note of {{date}}',
    // Accessible name of the field in which a note is edited.
    note: 'Note of {{date}}',
    // What shows that the check is done: documents, pages, people to ask.
    evidence: 'Evidence',
    evidenceTitle: 'What shows it',
    evidenceUrl: 'Address, if it has one',
    // Under the address when it is refused.
    badAddress: 'Nothing was added: the address has to be complete and begin with https://, http://, or mailto:.',
    addEvidence: 'Add the evidence',
    evidenceFull: 'This check has {{most}} pieces of evidence, as many as it can hold. Delete one to add another.',
    // Accessible name of the button beside a piece of evidence.
    deleteEvidence: 'Delete {{title}}',
    // At the foot of the record of a check that the team added.
    deleteOwn: 'Delete this check',
  },
  assessments: {
    // Title of the dashboard and of the list of assessments.
    title: 'Assessments',
    lede: 'Where your journey stands, stage by stage, and what to do next. Kept in this browser, shared only when you say so.',
    description:
      'Your team’s pass through the nine checklists: score and progress per stage, what to do next, work left by owner and due date, comparison, sharing. No account.',
    // Before there is anything: one sentence, a field for the name and a button, two links.
    blank: 'Name what you want to assess, then work through the nine checklists.',
    blankName: 'A brand, a product, or a project',
    start: 'Start an assessment',
    seeExample: 'Look at an example',
    selfFirst: 'Take the ten-minute self-assessment first',
    // Without JavaScript.
    noScript:
      'Scores need JavaScript. Without it, every check is listed below, and each checklist prints with empty boxes.',
    // The assessment that is shown: its name, what it is for and when it was started.
    unnamed: 'Assessment without a name',
    since: 'Started on {{day}}',
    // Label of the list of all assessments in this browser.
    choose: 'Switch to',
    // What can be done with an assessment as a whole: short buttons.
    actions: 'This assessment',
    rename: 'Rename',
    new: 'New',
    duplicate: 'Duplicate',
    reset: 'Start over',
    delete: 'Delete',
    undo: 'Undo',
    print: 'Print',
    // Fields and buttons of its forms.
    name: 'Name',
    scope: 'What it is for',
    scopeHint: 'Brand, product, or project',
    save: 'Save',
    cancel: 'Cancel',
    create: 'Create',
    newTitle: 'A new assessment',
    copyName: '{{name}} (copy)',
    resetTitle: 'Start over?',
    resetText:
      'Every status of “{{name}}” goes back to open. Owners, due dates, notes, and evidence stay, and today’s statuses are kept as a snapshot.',
    deleteTitle: 'Delete this assessment?',
    deleteText:
      '“{{name}}” is deleted with everything in it. You can bring it back right afterward, and “Your data” keeps a copy.',
    // Notices about the last change; {{name}} is an assessment, or a check in "ticked".
    started: '“{{name}}” has begun. It is kept in this browser, on this device.',
    created: '“{{name}}” is saved in this browser and open now.',
    duplicated: '“{{name}}” is open now; the original stays as it is.',
    switched: '“{{name}}” is open now.',
    ticked: 'Done: “{{name}}.”',
    resetDone: '“{{name}}” starts over. A copy of how it was is kept under “Your data.”',
    // Said after a note or evidence was deleted, and after a copy or a file was brought in.
    entryDeleted: 'Deleted.',
    merged: 'Brought in. A copy of what was here before is kept under “Your data.”',
    deleted: '“{{name}}” was deleted.',
    restored: '“{{name}}” is back.',
    restore: 'Bring it back',
    undone: 'Undone.',
    first: 'Your work is kept in this browser, on this device. No account, no server: save a backup now and then.',
    remind: 'You have changed a lot since your last backup, and browsers sometimes clear what sites keep.',
    toStorage: 'Your data',
    // A copy that the site made by itself, under “Your data”: its button, the same for a screen reader, the question
    // before and what is said after. {{when}} is a day and time.
    copyDelete: 'Delete',
    copyDeleteOf: 'Delete the copy of {{name}}, {{when}}',
    copyDeleteTitle: 'Delete this copy?',
    copyDeleteText: '{{name}}, {{when}}. It cannot be brought back. Your assessments stay as they are.',
    copyDeleted: 'The copy was deleted.',
    memory:
      'This browser does not let the site keep anything: what you do here lasts until you close the page. Save it as a file below.',
    full: 'The last change could not be saved: this device has no room left for the site. Save a file, then free some space.',
    newer:
      'This assessment was changed with a newer version of the site, so it is only shown here. Reload the page to work on it.',
    damaged:
      'Some of what was stored was damaged. It was set aside, not deleted: “Your data” has it. Please look over the assessment.',
    noExample: 'The example could not be loaded. Check your connection, then try again.',
    // Banner while the example is shown.
    looking: 'You are looking at an example, an invented shop. None of it is stored.',
    close: 'Close the example',
    keep: 'Save as a copy',
    // Said aloud after a change.
    spoken: 'Score {{score}}, {{answered}} of {{checks}} answered.',
    // The overview: nine stations with a score each.
    overview: 'Where you stand',
    overallOf: 'of what applies is in place',
    answered: '{{answered}} of {{checks}} answered',
    reached: 'Level {{level}} reached',
    reckoned: 'How the score is calculated',
    rule: 'Each check weighs as much as its impact: low 1, medium 2, high 3. Done counts in full, started counts half, open and blocked count for nothing. What does not apply is left out. The score is what is earned, divided by what is possible. Every status but open counts as answered.',
    levels:
      'Checks have three levels: 1 is the groundwork, 3 is for teams that have the rest. A checklist has reached a level when every check of that level and of those below is done or does not apply.',
    // Heads of the table of sums.
    list: 'Checklist',
    earned: 'Earned',
    possible: 'Possible',
    score: 'Score',
    count: 'Answered',
    allLists: 'All checklists',
    // What to do next; {{list}} becomes a link.
    next: 'What to do next',
    weakest: '{{list}} is weakest: {{score}} of what applies is in place.',
    begin: 'Nothing is answered yet. The journey begins with {{list}}.',
    complete: 'Everything that applies is in place.',
    worth: 'The most impact for the least effort',
    worthNone: 'Nothing is waiting: every check is done, blocked, or does not apply.',
    tick: 'Done: {{check}}',
    levelOf: 'Level {{level}}',
    ownerOf: 'Owner: {{owner}}',
    dueOn: 'Due {{day}}',
    dueSince: 'Overdue since {{day}}',
    byOwner: 'Work left by owner',
    owner: 'Owner',
    open: 'Not done',
    overdue: 'Overdue',
    noOwner: 'No check has an owner yet. Owners and due dates are set in the record of each check.',
    byDue: 'Work left by due date',
    due: 'Due date',
    dueOverdue: 'Overdue',
    dueWeek: 'In the next 7 days',
    dueLater: 'Later',
    dueNone: 'No due date',
    // Dialog before printing, and words of the printed report.
    printTitle: 'Print a report',
    printLength: 'How much',
    printSheets: 'One sheet per checklist',
    printFull: 'In full, with reasons, notes, and evidence',
    printLanguage: 'Language',
    reportHead: '{{name}}, {{day}}',
    reportFigures: '{{score}}, {{answered}} of {{checks}} answered',
    reportStatus: 'Status',
    reportCheck: 'Check',
    reportReason: 'Does not apply: {{reason}}',
    // The example: an invented online shop for hiking gear, over a year. Written like people write to each other, and without
    // names of months, because its days move with the reader’s own.
    exampleName: 'Collado online shop',
    exampleScope: 'Hiking gear, sold online in Spain and France',
    exampleSnapshotStart: 'First workshop',
    exampleSnapshotSpring: 'After the new checkout',
    exampleSnapshotAutumn: 'Before the season',
    exampleNoStores: 'We have no stores of our own.',
    exampleConsumers: 'We sell to consumers only, without a sales team.',
    exampleNotOffered: 'We do not offer this.',
    exampleInterviews: 'Five of eight interviews done. All five began with a trip already booked, not with gear.',
    exampleQuestions: 'The French questions are missing. Chloé collects them from the chat.',
    exampleCrawl: 'Sizes and stock were only there after a click. Now they stand in the page.',
    exampleReviews:
      'The request goes out ten days after delivery. It is written down; nobody checks yet that it is kept.',
    exampleTheme: 'Waits for the new theme. The supplier has moved the date twice.',
    exampleGuests: 'Live for a month: one in seven abandoned carts now ends in an order.',
    exampleKeyboard: 'The keyboard works. Screen readers still skip the size table.',
    examplePromise: 'We promise three days and measure almost four. The islands pull it up.',
    exampleDelays: 'The carrier’s file comes at seven, our message goes out at nine. Weekends are missing.',
    exampleParcel: 'First reason: “Where is my parcel?”, 31 of 100 contacts. The tracking page comes first.',
    exampleLawyer: 'Our lawyer has had the list for two months. We change no text before she answers.',
    exampleCohorts: 'We have cohorts by month. Why people do not come back, nobody knows.',
    exampleHeard: 'Asked after the order for six weeks, in their own words: 412 answers to sort.',
    exampleReturns: 'The map showed that nobody answered for returns. Now Lucía does.',
    exampleCrawlReport: 'Crawl report',
    exampleCartReport: 'Abandoned carts, before and after',
    exampleMap: 'Journey map, in the meeting room',
    exampleRecording: 'Recording of a return in two steps',
  },
  register: {
    // The table of all checks on the dashboard.
    title: 'All checks',
    // Accessible name of the form above it; its fields follow. "Any" and "Show all" are those of the glossary.
    filter: 'Filter the checks',
    text: 'Words in a check',
    list: 'Checklist',
    status: 'Status',
    // Choice of the status field: open, started or blocked.
    notDone: 'Not done',
    // Choice of the owner field, and heading of the checks that have no owner.
    nobody: 'Nobody',
    owner: 'Owner',
    due: 'Due date',
    // Choices of the due field; the first and the last are headings of groups too.
    overdue: 'Overdue',
    week: 'In the next 7 days',
    later: 'Later',
    noDate: 'No due date',
    // Field that chooses by what the rows are grouped: checklist, owner, due date, or status.
    group: 'Group by',
    // When no row is left.
    none: 'No check matches these filters.',
    // Head cells of the table; the last one stands over the buttons that open a check's record.
    check: 'Check',
    record: 'Record',
    // After a date that has passed: "Nov 20, 2026, overdue".
    late: 'overdue',
    // Small words under a check: the team added it itself; its wording has changed since; how many notes it has.
    own: 'Added by your team',
    reworded: 'Reworded since; please review',
    notes: 'Notes: {{notes}}',
    // Disclosure with what can be done to all rows that are shown, its fields and buttons.
    bulk: 'Change all that are shown',
    newStatus: 'New status',
    setStatus: 'Set status',
    newOwner: 'New owner',
    setOwner: 'Set owner',
    // Question before it is done; {{value}} is a status or a person.
    askStatus: 'Set the status of all that are shown to “{{value}}”?',
    askOwner: 'Make {{value}} the owner of all that are shown?',
    askNobody: 'Remove the owner from all that are shown?',
    // Under the question: how many of the shown rows do not have it already.
    askCount: 'Checks that change: {{changed}} of the {{shown}} shown. “Undo” takes all of it back in one step.',
    confirm: 'Change them',
    cancel: 'Cancel',
  },
  comparison: {
    // The part of the dashboard that compares with a snapshot or another assessment.
    title: 'Then and now',
    intro: 'Take a snapshot of today’s statuses, and see later what has changed since.',
    // Field and button that take a snapshot, the statuses of today; the label is what happened that day.
    keepLabel: 'Label (optional)',
    keep: 'Take a snapshot',
    // When the greatest number of snapshots is kept.
    keepFull: 'This assessment has 100 snapshots, as many as it can hold. Delete one to take another.',
    // Said once after a snapshot was taken or deleted.
    kept: 'Snapshot taken.',
    deleted: 'Snapshot deleted.',
    // Heading of the list of snapshots, and what stands there instead.
    states: 'Snapshots',
    none: 'No snapshot was taken yet.',
    // Label of a snapshot that the site took by itself.
    automatic: 'taken before an import or a merge',
    // Button; the day follows for those who hear it.
    delete: 'Delete',
    // The score of all lists together.
    overall: 'Overall',
    // Where nothing applies, there is no score.
    noScore: 'no score',
    // Field with the snapshots and the other assessments.
    compare: 'Compare with',
    choose: 'A snapshot or an assessment',
    // Group of the field's options, and an assessment that nobody has named.
    assessments: 'Other assessments',
    unnamed: 'Assessment without a name',
    failed: 'That assessment could not be read. Choose another, or a snapshot.',
    // The two sides: a snapshot and today.
    then: 'Then',
    now: 'Now',
    // The two sides: another assessment and the one that is shown.
    there: 'The other',
    here: 'This one',
    // Sentence under the heading of the chart: scores and a day, or the name of the other assessment.
    since: 'Overall, {{from}} on {{day}}, and {{to}} now.',
    beside: 'Overall, {{from}} in “{{name}}” and {{to}} in this one.',
    // Head of the table: list, score then and now, change in percentage points, checks answered then and now.
    list: 'Checklist',
    score: 'Score',
    points: 'Points',
    answered: 'Answered',
    // "9 of 14", as short as can be.
    of: '{{part}} / {{all}}',
    tableTitle: 'Score and answers per checklist',
    // What changed since a snapshot was taken; each with the number of its checks.
    changed: 'What has changed since',
    unchanged: 'No status has changed since.',
    better: 'Better now',
    worse: 'Worse now',
    other: 'Other changes',
    added: 'Asked only since',
    retired: 'No longer asked',
    // The same between two assessments.
    differs: 'Where they differ',
    same: 'Every status is the same in both.',
    ahead: 'Further in this one',
    behind: 'Further in the other',
    otherwise: 'Other differences',
    // From one status to another: {{then}} and {{now}} are the names of the sides.
    step: '{{then}}: {{from}}. {{now}}: {{to}}.',
    // Notes under a comparison.
    ownChecks: 'Checks that your team added are left out: the other side does not have them.',
    unknown: 'Answers to checks that this site does not know, left out: {{number}}.',
    // Drawing and table of the overall score over time.
    trend: 'The score over time',
    trendSaid: 'Overall, {{from}} on {{first}}, and {{to}} on {{last}}.',
    trendTable: 'The numbers behind the line',
    day: 'Day',
    // What an assessment holds for checks that were taken out of the lists.
    retTitle: 'Answers to checks no longer asked',
    retIntro: 'These checks were taken out of the checklists. What your team wrote stays here and no longer counts.',
    retSince: 'Taken out on {{day}}',
    retUnknown: 'Not known to this site',
    retOwner: 'Owner: {{name}}',
    retNotes: 'Notes: {{number}}',
    retEvidence: 'Evidence: {{number}}',
    // Button that copies the answers into the empty fields of the check that is asked instead.
    retCarry: 'Carry over to “{{check}}”',
    // Beside the button when nothing is left to copy, and once after it was used.
    retNothing: 'Nothing left to carry over.',
    retCarried: 'Answers carried over.',
  },
  exchange: {
    // Sharing, files, and what a link or a file brings.
    title: 'Share and export',
    // Files of the assessment that is shown: heading, sentence, then a button and a note for each kind.
    filesTitle: 'Save as a file',
    filesNote:
      'The assessment you have open, as it is now. Nothing leaves this device unless you send the file yourself.',
    json: 'Assessment (JSON)',
    // Ctrl+S and ⌘S are keys.
    jsonNote:
      'Everything in it: to keep, to move to another device, or to merge with a colleague’s copy. Ctrl+S or ⌘S does the same.',
    csv: 'Table (CSV)',
    csvNote: 'One row per check, for a spreadsheet. Change it there and open it here again.',
    markdown: 'Task list (Markdown)',
    markdownNote: 'Boxes to tick in a wiki, a tracker, or an editor. Open it here again and the ticks come back.',
    calendar: 'Due dates (calendar)',
    calendarNote: 'An entry on the day for each check that is not done and has a due date.',
    // Follows the note on the calendar when there is nothing to save.
    noDates: 'There are none yet.',
  },
  sharing: {
    // The part of the dashboard that makes a link of an assessment.
    shareTitle: 'Share a link',
    // What happens to the words of a link; said plainly above it.
    shareNote:
      'The assessment travels in the link, after the # sign. Browsers never send that part to a server, but it stays in their history and in every chat or email you paste it into, and whoever has the link can read it.',
    // Legend of the choice between a short and a full link, the choices, and what each is good for.
    what: 'What the link carries',
    statuses: 'Statuses only',
    statusesNote: 'A short link that fits a QR code.',
    everything: 'Statuses and details',
    everythingNote:
      'Adds the name, the reasons, your self-assessment, your own checks, and when each was set, so that two copies can be merged.',
    // Legend of the boxes that add fields to a full link.
    also: 'Also include',
    notes: 'Notes',
    owners: 'Owners',
    dates: 'Due dates',
    evidence: 'Evidence',
    // Label of the read-only field.
    link: 'Link',
    // {{length}} is a number.
    length: 'Length: {{length}} characters.',
    long: 'Some chat and email programs cut links of more than 2,000 characters.',
    tooLong: 'This link is too long to arrive whole everywhere. Save a file and send that instead.',
    // Goes to the part of the dashboard where files are saved.
    toFile: 'Save a file',
    notPacked: 'This browser cannot make the longer link. Choose “Statuses only,” or save a file.',
    copy: 'Copy link',
    copied: 'Link copied.',
    notCopied: 'The browser did not allow copying. The link is selected: copy it with the keyboard or the menu.',
    // Opens the device’s own sharing.
    send: 'Share…',
    showQr: 'Show a QR code',
    hideQr: 'Hide the QR code',
    // Read aloud instead of the drawing.
    qr: 'QR code of the link with the statuses',
    // The part that shows what a link or a file brings, before anything is saved.
    incomingTitle: 'Open what somebody sent you',
    incomingNote:
      'A file from Senda: an assessment, a backup, a table (CSV), or a task list (Markdown). You see what would change first; nothing is saved until you decide.',
    openFile: 'Open a file',
    drop: 'You can also drop the file anywhere on this page.',
    dropHere: 'Let go to look at the file',
    // Where the preview comes from; {{name}} is the name of a file, or a copy kept before a risk.
    fromLink: 'From a link',
    fromFile: 'From {{name}}',
    // Heading of what comes in when it has no name.
    unnamed: 'Assessment without a name',
    unnamedValues: 'Statuses from a link',
    // Heading when a file holds several assessments.
    backup: 'A backup with several assessments',
    nothingYet: 'Nothing is saved yet. Look at what would change, then decide.',
    // {{name}} is the assessment that is open.
    compared: 'Compared with “{{name}},” the assessment you have open.',
    comparedUnnamed: 'Compared with the assessment you have open.',
    // The open assessment when nobody has named it; it stands inside sentences.
    mine: 'your assessment',
    // The four figures of a preview; {{done}} and {{total}} are numbers.
    answered: 'Checks answered',
    ofTotal: '{{done}} of {{total}}',
    // Beside an assessment of a backup.
    answeredOf: '{{done}} of {{total}} checks answered',
    wouldChange: 'Would change here',
    newerHere: 'Newer here, would stay',
    leftOut: 'Could not be placed',
    leftOutNote: 'These lines belong to no check or field of Senda. They are listed so that nothing disappears unseen.',
    newerNote: 'What came in is older for these fields, so a merge keeps what you have.',
    // Last row of that list when it is very long; {{number}} is how many lines are not shown.
    leftOutMore: 'And {{number}} more.',
    // A line of a text file that was left out.
    line: 'Line {{place}}',
    noChange: 'Nothing would change: everything in it is here already.',
    changes: 'What would change',
    // Groups of changes besides the checklists.
    aboutGroup: 'About the assessment',
    otherGroup: 'No longer asked on the site',
    // Names of fields beside their values.
    fieldStatus: 'Status',
    fieldReason: 'Reason',
    fieldOwner: 'Owner',
    fieldDue: 'Due date',
    fieldNote: 'Note',
    fieldEvidence: 'Evidence',
    fieldOwn: 'Own check',
    fieldAnswer: 'Answer',
    fieldName: 'Name',
    fieldScope: 'Scope',
    fieldMade: 'Started',
    fieldSnapshot: 'Snapshot',
    // A question of the self-assessment; {{number}} is a number.
    question: 'Self-assessment, question {{number}}',
    // Read aloud between the old and the new value.
    becomes: 'becomes',
    // Between the value that stays and an older one that came in.
    insteadOf: 'instead of',
    // Name of a field whose value is new, or goes.
    added: '{{field}}, added',
    removed: '{{field}}, removed',
    // A snapshot that was taken by itself, before a merge.
    automatic: 'automatic',
    // The ways to decide, each with what it does. {{name}} is the open assessment.
    decide: 'What do you want to do?',
    saveCopy: 'Save as a copy',
    saveCopyNote: 'A new assessment beside yours. Yours stays as it is.',
    merge: 'Merge into {{name}}',
    mergeNote:
      'The newest value of each field wins; notes of both stay. A copy is kept first, and one Undo takes all of it back.',
    take: 'Import ticked rows into {{name}}',
    takeNote: 'The other rows are left out. A copy is kept first, and one Undo takes all of it back.',
    look: 'Just look',
    lookNote: 'Shows it on this page without saving anything.',
    endLook: 'Stop looking',
    looking: 'You are looking at what came in. Nothing is saved.',
    discard: 'Discard',
    discardNote: 'Closes this and keeps nothing of it.',
    close: 'Close',
    // After the decision. {{name}} is an assessment.
    savedCopy: 'Saved as “{{name}}” and open now.',
    merged: 'Merged. Undo takes it back as one step.',
    discarded: 'Discarded. Nothing was saved.',
    restored: 'Saved: {{names}}.',
    // Why something cannot be done now.
    memoryOnly:
      'This browser keeps nothing for the site, so a copy cannot be saved. You can look, or merge until you close the page.',
    newerOnly:
      'Your assessments were changed with a newer version of the site. Reload the page before you import anything.',
    notKept:
      'The browser could not save it; there may be no room left. Nothing was changed. Free some space, then try again.',
    // A merge whose result would be too much; nothing was written.
    'excess-records':
      'Together they would have more than 2,000 checks and answers. Nothing was changed; save it as a copy instead.',
    'excess-entries':
      'Together, one check would have more than 20 notes or 20 pieces of evidence, or the assessment more than 100 snapshots. Nothing was changed; save it as a copy instead.',
    'excess-bytes':
      'Together they would be larger than 1 MB and no longer fit into one file. Nothing was changed; save it as a copy instead.',
    'excess-assessments':
      'There are 50 assessments in this browser, which is the most. Delete one first; nothing was changed.',
    // The assessments of a backup: what to do with each.
    backupNote: 'Tick what you want to have here. Nothing else changes.',
    restore: 'Import the ticked ones',
    restoreNote: 'Each is saved, or merged into the one you have. A copy of that one is kept first.',
    // Choices per assessment; the label names it.
    way: 'What to do with {{name}}',
    wayCopy: 'Save as a copy',
    wayMerge: 'Merge into the one here',
    // Why nothing could be taken in. {{place}} is a line, or a record and field.
    refusedTitle: 'This could not be opened',
    refusedNote: 'Your assessments are as they were.',
    refusedPlace: 'The trouble is here: {{place}}.',
    refusedLine: 'The trouble is in line {{place}}.',
    'refused-too-large': 'It is too large: an assessment may have 1 MB, a table 4 MB, a link 65,536 characters.',
    'refused-empty': 'There is nothing in it. Ask for it again, or choose another file.',
    'refused-not-text': 'It is not a text file. Choose a JSON, CSV, or Markdown file from Senda.',
    'refused-not-json':
      'It looks like a JSON file, but its text is broken; perhaps only part of it was saved. Save it again, or ask for it again.',
    'refused-not-ours':
      'It is not a file of Senda: nothing in it says that it holds an assessment. Choose a file that was saved on this page.',
    'refused-newer': 'It was made with a newer version of the site. Reload this page, then open it again.',
    'refused-unknown-version':
      'This kind of file or link is not known here. Perhaps a newer version of the site made it: reload the page and open it again.',
    'refused-damaged-link':
      'The link is damaged: some of its characters changed on the way. Ask for it again, or for a file.',
    'refused-cut-link':
      'The link was cut on the way: its end is missing. Ask for a file instead; chat and email programs leave those whole.',
    'refused-too-many-assessments': 'It holds more than 50 assessments, which is the most.',
    'refused-too-many-records': 'It holds more than 2,000 checks and answers, which is the most.',
    'refused-too-many-entries': 'One check in it has more than 100 notes or 100 pieces of evidence, which is the most.',
    'refused-too-long': 'One of its texts is longer than its field allows.',
    'refused-no-known-line':
      'No line in it names a check of Senda. Choose a table or a task list that was saved on this page.',
    'refused-no-compression': 'This browser cannot unpack such a link. Open it in another browser, or ask for a file.',
    // The part for a file that a team keeps in a folder they share.
    teamTitle: 'Work on one file together',
    teamNote:
      'Keep the assessment as a file in a folder your team shares (a synced or network folder). Everybody opens that file here; saving merges, so nobody’s work is lost.',
    teamUnable:
      'This browser cannot write to a file in a folder; Chrome and Edge on a computer can. Here, save a file, send it, and open the file that comes back: it is merged in the same way.',
    teamToData: 'Save a file',
    teamToOpen: 'Open a file',
    teamOpen: 'Open a team file',
    teamMake: 'Make a team file',
    teamSave: 'Save to the team file',
    teamGet: 'Get what others changed',
    teamLeave: 'Disconnect',
    // Suggested name of the file when the assessment has no name; no accents or spaces.
    teamFileName: 'team-assessment',
    // What the file picker calls this kind of file.
    teamKind: 'Senda assessment',
    // States of the team file; {{file}} is its name.
    'team-none': 'Not connected to a team file.',
    'team-current': '{{file}} and this browser say the same.',
    'team-unsaved': 'There are changes here that {{file}} does not have yet.',
    'team-others': 'There are changes in {{file}} that this browser does not have yet.',
    'team-both':
      'There are changes here that {{file}} does not have, and changes in it that this browser does not have.',
    'team-permission':
      'The browser asks for permission again before it opens {{file}}: save to it, or get what others changed.',
    'team-denied':
      'The browser was not allowed to open {{file}}. Nothing was changed. Try again, and allow it when the browser asks.',
    'team-gone':
      '{{file}} is gone: it was moved, renamed, or deleted. Open it again where it is now, or make a new one.',
    'team-damaged':
      '{{file}} could not be read, so nothing was written to it and nothing changed here. Put back an earlier version of it, or make a new one.',
    'team-merged': 'Others had changed {{file}}. Their changes are here now, and Undo takes them back here.',
    'team-saved': 'Saved to {{file}}.',
    'team-mergedSaved': 'Others had changed {{file}} meanwhile. Both are merged, here and in the file.',
    'team-other': '{{file}} holds another assessment now. Nothing was written; open it again to work on that one.',
    'team-failed': '{{file}} could not be written. Nothing is lost here; try again.',
  },
  storage: {
    // What is stored in this browser, backups, deletion.
    title: 'Your data',
    lede: 'Everything you enter stays in this browser, on this device. There is no account and no server, so the only other copy is the backup you save.',
    // Why a file matters.
    risk: 'Browsers may clear what a site keeps: Safari after seven days of use without a visit, a private window when it closes. A backup survives both.',
    // Instead of the figures when the browser refuses to store anything.
    memory:
      'This browser does not let the site keep anything, so your work lasts until you close the page. Download a backup before you do.',
    // Names of the four figures.
    assessments: 'Assessments',
    changes: 'Changes since the last backup',
    exported: 'Last backup',
    used: 'Space used',
    // Values: no file was ever saved; the browser does not tell; {{size}} is a number.
    never: 'Never',
    unknown: 'Not known',
    size: '{{size}} kB',
    // Buttons, and what is said after them. {{name}} is the name of a file.
    download: 'Download a backup',
    saved: 'Your browser is saving {{name}}, with every assessment in it.',
    failed:
      'The backup could not be made: the browser does not let the site read what it keeps. Reload the page and try again.',
    persist: 'Ask the browser to keep this data',
    persisted: 'The browser will keep this data until you delete it.',
    notPersisted:
      'The browser did not agree. It may once you come here more often; until then, save a backup now and then.',
    // Label of the field for a file.
    restore: 'Restore from a file',
    restoreNote:
      'A backup, an assessment, a table, or a task list. You see what would change before anything is saved.',
    // Names of files: "senda-everything-2026-11-22.json".
    file: 'everything',
    asideFile: 'set aside',
    // Whole assessments that the site copies by itself before something that could hurt them.
    copies: 'Automatic copies',
    copiesNote:
      'Assessments as they were before you imported, merged, started over, or deleted. The newest ten are kept.',
    // Follow the moment at which a copy was kept.
    beforeImport: 'before an import',
    beforeMerge: 'before a merge',
    beforeReset: 'before starting over',
    beforeDelete: 'before deletion',
    unnamed: 'Assessment without a name',
    open: 'Open',
    // Name of the button for a screen reader, and where the preview says the copy comes from. {{when}} is a day and time.
    openCopy: 'Open the copy of {{name}}, {{when}}',
    copyOf: 'Copy of {{name}}, {{when}}',
    // Records that could not be read; their number follows.
    aside: 'Damaged records set aside',
    asideNote: 'They could not be read, so no assessment shows them. Nothing of them was deleted.',
    asideDownload: 'Download them',
    // Deleting all of it, with a question before.
    delete: 'Delete everything',
    deleteTitle: 'Delete everything?',
    deleteText:
      'Every assessment, every automatic copy, and every damaged record is deleted from this browser. This cannot be undone.',
    deleteFirst: 'Download a backup first',
    deleteNow: 'Delete everything',
    deleteCancel: 'Keep it',
    deleted: 'Everything was deleted from this browser.',
    notDeleted:
      'The browser did not let the site delete it. You can clear the data of this site in the browser’s settings.',
  },
  selfAssessment: {
    // Title of the page with the questions of the self-assessment.
    title: 'Self-assessment',
    lede: 'Twenty-one questions, ten minutes: they show which checklist to open first.',
    description:
      'A ten-minute self-assessment of the customer journey: answer twenty-one questions from 0 to 3 and see which of the nine checklists your team should do first.',
    // Above the questions.
    how: 'For each question, choose what is true today, not what is planned. Leave out what does not concern you.',
    // The four answers to every question; the figure stands before the words.
    answer0: 'Nobody knows',
    answer1: 'Talked about, nothing written',
    answer2: 'Done for some customers',
    answer3: 'Done, measured, and reviewed in the last 90 days',
    // Button at a question that has an answer: the question is unanswered again.
    takeBack: 'Clear this answer',
    // Progress: "8 of 21 answered", for all questions and for those of one list; the figures come in the page.
    progress: '{{answered}} of {{total}} answered',
    progressTitle: 'Your answers',
    // Link from the progress to the result further down.
    toResult: 'See the order',
    // Before the name of the team's assessment, which is a link: "Kept in the assessment Brand X".
    keptIn: 'Kept in the assessment',
    // In place of the name while there is none: "Kept in the assessment that has no name yet".
    unnamed: 'that has no name yet',
    clear: 'Clear all answers',
    cleared: 'All answers cleared.',
    // Heading of the result: the checklists, the one to do first on top.
    result: 'Checklists, most urgent first',
    resultEmpty: 'Answer a question, and the order appears here.',
    // Mean of a list's answers; {{mean}} is a figure such as 1.3.
    mean: 'Average {{mean}} of 3',
    // One sentence on why a list stands where it stands, by its mean: below 1, below 2, below 3, and 3.
    why0: 'For most of it, nobody knows how things stand.',
    why1: 'It is talked about; little of it is written down or done.',
    why2: 'It is done for some customers, and not yet measured for all.',
    why3: 'It is done, measured, and reviewed: it can wait.',
    // Before the names of the lists without an answer.
    unanswered: 'Not answered yet',
    // Before the link to the checklist of the whole journey.
    whole: 'One checklist has no questions of its own, because it serves every stage:',
    // For those who print the page, or have no JavaScript.
    paperTitle: 'Adding up by hand',
    paperHow:
      'For each checklist, add up the figures and divide by the number of questions you answered. The lowest result comes first.',
    // Under the questions of a list, before an empty line.
    paperSum: 'Sum ÷ answers',
    noScript: 'Without JavaScript nothing is kept: print the page, fill it in, and add up by hand.',
    // Said once after the first answer.
    first: 'Your answers are kept in this browser, on this device. No account, no server.',
    // Said once after many changes without a backup; the link after it leads to the part that saves one.
    remind: 'You have changed a lot since your last backup, and browsers sometimes clear what sites keep.',
    toStorage: 'Save a backup under “Your data”',
    // When the browser refuses to store anything.
    memory:
      'This browser does not let the site keep your answers: they last until you close the page. Print the page to keep them.',
    // When the disk or quota is full.
    full: 'The last answer could not be saved: this device has no room left for the site. Free some space, then try again.',
    // When the stored answers were written by a newer version of the site than the open page.
    newer:
      'These answers were given with a newer version of the site, so they are only shown here. Reload the page to change them.',
    // When stored answers could not be read; nothing was deleted.
    damaged:
      'Some stored answers were damaged. They were set aside, not deleted: “Your data” on the assessments page has them. Please look over the questions.',
    // Link on a stage guide, under the questions of its stage.
    fromStage: 'Answer these questions in the self-assessment',
    // Two links on the page with all checklists.
    fromChecklists: 'Not sure where to begin? Take the self-assessment',
    toAssessments: 'See where your whole journey stands',
  },
  role: {
    analytics: 'Analytics',
    content: 'Content',
    'customer-success': 'Customer success',
    cx: 'CX',
    ecommerce: 'E-commerce',
    finance: 'Finance',
    legal: 'Legal',
    marketing: 'Marketing',
    operations: 'Operations',
    people: 'People',
    product: 'Product',
    research: 'Research',
    sales: 'Sales',
    service: 'Customer service',
    store: 'Store',
    ux: 'UX',
    'web-it': 'Web and IT',
  },
  search: {
    title: 'Search',
    description:
      'Search the stage guides, the glossary with its questions, and the checklists of Senda, in {{languages}}.',
    // Button in the header and label of the field.
    open: 'Search',
    // Keys that open the search; on a Mac the script writes its own.
    shortcut: 'Ctrl K',
    label: 'Search words, questions and checks',
    submit: 'Search',
    close: 'Close',
    // Before anything is typed.
    hint: 'Try one of these',
    // What was searched on this device before, shown while the field is empty.
    recent: 'Recent searches',
    // Beside the list: it goes nowhere else.
    recentNote: 'Kept on this device only.',
    // Button that takes one search out of the list; {{query}} is what was searched.
    recentForget: 'Forget “{{query}}”',
    recentClear: 'Forget all',
    // In place of the list where the browser stores nothing.
    recentOff: 'This browser stores nothing for this site, so no recent searches are kept.',
    // Accessible name of the results.
    results: 'Results',
    // Number of results when there are more to show.
    first_one: 'The first result',
    first_other: 'The first {{count}} results',
    // When a misspelt word was read as another: {{query}} is the query as it was understood.
    corrected: 'Showing results for “{{query}}”.',
    // Behind the number of results when the full text is missing, and why, below them.
    namesOnly: 'Names only.',
    namesOnlyWhy:
      'Only names were searched: the full text is not stored on this device and could not be reached. What stands inside the texts may be missing here.',
    // While nothing was found; the second when filters narrow the search.
    none: 'Nothing found for “{{query}}”.',
    noneFiltered: 'Nothing found for “{{query}}” with these filters.',
    // Above the entries whose names come nearest.
    nearest: 'Nearest entries',
    // Links: to the glossary, and to where missing terms are suggested, with the title that a suggestion gets.
    noneIndex: 'Look through the whole glossary',
    suggest: 'Suggest this term',
    suggestTitle: 'Missing term: {{query}}',
    // Fold with the three choices that narrow the results.
    filters: 'Filters',
    filterKind: 'Kind',
    filterStage: 'Stage',
    filterLetter: 'First letter',
    any: 'Any',
    clearFilters: 'Clear the filters',
    // When the index cannot be loaded.
    failed: 'The search index could not be loaded. Check the connection and try again; the glossary lists every term.',
    // Without JavaScript.
    noScript: 'Search needs JavaScript. The glossary lists every term from A to Z: pick a letter.',
    // In development, before the index exists.
    notBuilt: 'The search index is made by the build: run npm run build once, then search works here too.',
    // Label above results in another language.
    other: 'Also in {{language}}',
    // Kinds of results.
    kindTerm: 'Entry',
    kindFaq: 'Question',
    kindStage: 'Stage',
    kindGuide: 'Guide',
    kindModel: 'Model',
    kindChecklist: 'Checklist',
    kindCheck: 'Check',
    kindPage: 'Page',
    kindIndex: 'Index',
    loading: 'Searching',
    more: 'Show more results',
  },
  abbreviations: {
    title: 'Abbreviations',
    lede: '{{count}} short forms and what each one stands for.',
    description:
      'Abbreviations of the customer journey, from CX to ZMOT, with the term each one stands for, in {{languages}}, and a link to its entry.',
    short: 'Short form',
    long: 'Stands for',
  },
  offline: {
    // The line in the menu once its state is known; at most 30 characters.
    lineReady: 'Offline: ready',
    lineUpdating: 'Offline: updating',
    linePartly: 'Offline: not complete',
    lineNone: 'Offline: not stored',
    // The bar at the foot of a page, and its buttons.
    updateReady: 'A new version of Senda is ready. Switching reloads its open pages.',
    switch: 'Switch now',
    later: 'Later',
    lost: 'No network: only what this browser keeps will open.',
    close: 'Close',
    // Title, lede and description of the page.
    title: 'Read offline',
    lede: 'Senda fits into your browser: entries, guides, checklists, and search then open on a plane, in a basement, or while the server is down.',
    description:
      'Keep Senda in your browser and read it without a network: one language or the whole site, its size, how to stop and remove it, and how to install it.',
    // The same page when it stands in for one that is not kept; {{path}} is the address that was asked for.
    missingTitle: 'This page is not stored on this device',
    missingLede:
      'The server does not answer, and {{path}} is not among the pages that this browser keeps. These should open:',
    missingLinks: 'Pages that should open',
    missingHome: 'Home',
    tryAgain: 'Try again',
    // Heading above the state of the copy.
    stateTitle: 'In this browser',
    noScript:
      'Choosing what to keep needs JavaScript, which is switched off here. The browser’s own “Save page” still keeps single pages.',
    // The state in one sentence. {{what}} is "the whole site" or "everything in English", {{size}} is "1.2 MB".
    ready: 'Ready offline: {{what}}, {{size}} in this browser.',
    storing: 'Storing {{what}}. You can go on reading meanwhile.',
    updating: 'Updating: a new version is being fetched, and until all of it is here the old one serves.',
    partly: 'Not complete: you asked for {{what}}, and part of it is missing. Resuming fetches only that part.',
    none: 'Not stored: this browser keeps only what every page needs and the pages you visit, {{size}} so far.',
    noneYet: 'Not stored: this browser keeps nothing of this site for reading offline yet.',
    insecure: 'Not possible at this address: browsers keep copies only of sites that are served over https.',
    unsupported:
      'Not possible in this browser: it has no service workers, or a private window switches them off. A current browser can do it in an ordinary window.',
    blocked:
      'Not possible now: this browser does not let the site store data, or the server did not answer. Look at the settings for this site, then reload the page.',
    // What was chosen, inside the sentences above; {{languages}} is "English" or "English and French".
    what: 'everything in {{languages}}',
    whatAll: 'the whole site',
    // Beside the state while the browser says that there is no network.
    noNetwork: 'There is no network right now.',
    // Accessible name of the progress bar, and the words under it: "62%: 1.1 MB of 1.8 MB".
    progressName: 'Download of the offline copy',
    progress: '{{percent}}: {{done}} of {{total}}',
    // Read aloud at every quarter.
    quarter: '{{percent}} downloaded',
    // Buttons below the state.
    stop: 'Stop',
    resume: 'Resume',
    remove: 'Remove the copy',
    // The question before the copy is removed.
    removeTitle: 'Remove the copy from this browser?',
    removeText:
      'Whatever you chose to keep is deleted. The pages you visited, your assessments, and your settings stay.',
    removeNow: 'Remove it',
    removeCancel: 'Keep it',
    // What went wrong and how to mend it; the last sentence follows each of the four.
    faultNetwork: 'The server could not be reached. Look whether this device has a network, then try again.',
    faultServer:
      'The server answered with an error, or with something else than was asked for. Some networks want you to sign in first; otherwise wait a few minutes and try again.',
    faultDamaged:
      'What came was cut short or changed on the way, so none of it is used. Try again; if it happens once more, try another network.',
    faultRoom:
      'The browser gives this site no more room. Free some space on the device or choose one language, then try again.',
    faultKept: 'What was stored before still opens.',
    // When the browser refused without saying why.
    failed: 'That did not work. Reload the page and try again.',
    // The choice.
    choice: 'What should this browser keep?',
    choiceOne: 'Everything in {{language}}',
    choiceAll: 'The whole site, in {{languages}}',
    choiceNone: 'Nothing beyond the pages I visit',
    // Under a choice; {{size}} is "1.2 MB".
    size: '{{size}} to download',
    apply: 'Apply',
    // What is kept, and why.
    keptTitle: 'What is kept, and why',
    keptAuto:
      'Without asking, the browser keeps what every page needs, the list of terms for search, and the pages you visit: they open again when the network is gone, and sooner when it is slow.',
    keptChosen:
      'The rest waits until you ask for it, because it takes data and room: all entries, guides, models, and checklists of a language, and its full-text search.',
    keptWhole:
      'Each download is checked against the fingerprint that the site publishes for it. A new version is fetched whole and then offered; until you switch, every page comes from the old one.',
    // How to install the site as an app, by browser; the quoted words are those of the browsers' own menus.
    installTitle: 'Install it',
    installLede:
      'Installed, Senda has an icon of its own and opens in its own window, without the browser’s bars. It is the same site with the same copy.',
    install: 'Install Senda',
    installed: 'Senda is installed on this device.',
    installChrome: 'Chrome, Edge, and other Chromium browsers',
    installChromeText: 'Open the browser’s menu and choose “Install” or “Add to Home screen.”',
    installIos: 'iPhone and iPad',
    installIosText:
      'Tap the share button, then “Add to Home Screen.” The installed app keeps a copy of its own: open it once with a network, and choose there what to keep.',
    installMac: 'Safari on a Mac',
    installMacText: 'Choose “Add to Dock” in the File menu. That app, too, keeps a copy of its own.',
    installFirefox: 'Firefox',
    installFirefoxText:
      'On Android, open the menu and choose “Install” or “Add to Home screen.” On most computers Firefox installs no sites, but the copy works in a tab.',
    // What the copy does not do.
    limitsTitle: 'What it does not do',
    limitTracking:
      'It does not follow you. What you read, keep, and search for is sent nowhere; the server only sees that files are fetched from it.',
    limitForever:
      'It does not last forever. Safari may delete it after seven days of use without a visit, other browsers when the disk is nearly full, and a private window when it closes. An installed site usually keeps it longer.',
    limitAssessments:
      'It is no backup of your assessments. They are kept apart from it and stay when you remove it, but a browser can lose them too.',
    limitAssessmentsLink: 'Save your assessments as a file',
  },
  notFound: {
    title: 'This station does not exist',
    lede: 'The address leads nowhere, or the page has moved. The line goes on on both sides.',
    action: 'Search',
    home: 'Back to the start',
    description:
      'This page does not exist. Search the glossary, the stage guides and the checklists, or start from the home page of Senda.',
  },
  moved: {
    // Page that stands where another used to be.
    title: 'This page has moved',
    text: 'It is now here:',
  },
  footer: {
    license: 'Texts under CC BY 4.0, code under MIT.',
    // Accessible name of the footer links.
    links: 'About this site',
  },
  figure: {
    // Text alternative of the strip of dots; {{stages}} is a list of names.
    strip: 'Used in: {{stages}}',
    stripAll: 'Used in every stage',
  },
} as const;
