// The order of the nouns: one may import those before it, never one after it. New nouns take their place here.
const NOUNS = [
  'audit',
  'settings',
  'mail',
  'agencies',
  'accounts',
  'documents',
  'requests',
  'receipts',
  'signals',
  'templates',
  'conversations',
  'emergencies',
  'desk',
  'oversight',
  'productions',
  'preservations',
  'notices',
  'costs',
  'referrals',
  'transparency',
];
const anyOf = (names) => `^lib/(${names.join('|')})/`;

const laterNouns = NOUNS.slice(0, -1).map((noun, index) => ({
  name: `${noun}-imports-a-later-noun`,
  severity: 'error',
  comment: `lib/${noun} may import the nouns listed before it, so that each can be read without those after it. What both need belongs into the earlier one, or the later one calls.`,
  from: { path: `^lib/${noun}/` },
  to: { path: anyOf(NOUNS.slice(index + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...laterNouns,
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Two modules that import each other cannot be understood, tested or loaded one before the other. Move what both need into a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'prisma-in-queries-and-use-cases-only',
      severity: 'error',
      comment:
        'A page that talks to the database passes by policy and scope. Reads belong into queries.ts of a noun, writes into a use case; the page calls those.',
      from: { path: '^(app|components|lib/web)/|^proxy\\.ts$' },
      to: {
        path: '^lib/platform/(prisma/|database\\.ts$)|(^|/)node_modules/(@prisma|pg)/',
        pathNot: '^lib/platform/prisma/enums\\.ts$',
      },
    },
    {
      name: 'prisma-stays-on-the-server',
      severity: 'error',
      comment:
        'schema, rules, policy and events are loaded into the browser and are pure: no database, no environment, no network. They take what they need as arguments.',
      from: { path: '^lib/(?!platform|cli|web|law)[a-z]+/(schema|rules|policy|events)\\.ts$' },
      to: {
        path: '^lib/platform/|(^|/)node_modules/(@prisma|pg|pg-boss|nodemailer|pino)/|^(node:)?(fs|crypto|net|http|child_process)$',
      },
    },
    {
      name: 'the-law-imports-nothing-of-ours',
      severity: 'error',
      comment:
        'lib/law is the rules as data and pure functions, so that a lawyer’s question has one place and no side effect. It imports zod, libphonenumber-js and @date-fns/tz alone.',
      from: { path: '^lib/law/' },
      to: {
        pathNot: '^lib/law/|(^|/)node_modules/(zod|libphonenumber-js|@date-fns/tz|date-fns)/',
      },
    },
    {
      name: 'the-platform-knows-no-noun',
      severity: 'error',
      comment:
        'lib/platform is the outside world (database, mail, clock). It knows no request and no account.',
      from: { path: '^lib/platform/' },
      to: { path: `${anyOf(NOUNS)}|^(app|components|lib/(web|cli))/` },
    },
    {
      name: 'components-read-and-write-nothing',
      severity: 'error',
      comment:
        'A component draws what it is given and calls the action it is given, so that it can be shown in a test and in the browser. Pass data and actions as props from the page.',
      from: { path: '^components/' },
      to: {
        path: '^lib/(platform|cli|web/(?!action-state|form-values))/?|^lib/[a-z]+/(queries|jobs|emails|papers|[a-z]+-[a-z-]+)\\.tsx?$',
        pathNot: '^lib/law/|^lib/web/(action-state|form-values|routes)\\.ts$',
      },
    },
    {
      name: 'nouns-know-no-screen',
      severity: 'error',
      comment:
        'The same use case serves the form, the API, the import and the command line: it imports no page and no component.',
      from: { path: '^lib/(?!web/|cli/)' },
      to: { path: '^(app|components)/|^lib/(web|cli)/|(^|/)node_modules/next/' },
    },
    {
      name: 'the-portal-does-not-import-its-operator',
      severity: 'error',
      comment: 'lib/cli starts the portal from outside; nothing of the portal depends on how it is started.',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/cli/' },
      to: { path: '^lib/cli/|^prisma/seed/|^tests/' },
    },
    {
      name: 'nothing-is-missing',
      severity: 'error',
      comment: 'An import that leads nowhere breaks at run time, and hides from every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^lib/platform/prisma/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
