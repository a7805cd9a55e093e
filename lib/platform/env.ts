import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const key = z
  .string()
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'it has to be 32 bytes in base64');

/** An address of one of some protocols; what it says never repeats the address, which may hold a password. */
const address = (protocol: RegExp, like: string) =>
  z.string().refine((value) => {
    try {
      return protocol.test(new URL(value).protocol);
    } catch {
      return false;
    }
  }, `it has to be an address such as ${like}`);

const whole = (least: number, most: number) =>
  z.coerce
    .number(`it has to be a whole number from ${least} to ${most}`)
    .int(`it has to be a whole number from ${least} to ${most}`)
    .min(least, `it has to be at least ${least}`)
    .max(most, `it has to be at most ${most}`);

const common = {
  dataDir: z.string(),
  port: z.coerce.number().int().min(0).max(65535),
  seed: z.enum(['none', 'full']),
  /** Limits of a session, at most those of CJIS; the warning comes five minutes before, so none is shorter. */
  sessionHours: whole(1, 12),
  agentIdleMinutes: whole(6, 30),
  staffIdleMinutes: whole(6, 15),
  /** The header in which the proxy in front names the visitor's country; null where none does. */
  countryHeader: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'it has to be the name of a header, such as cf-ipcountry')
    .nullable(),
};

/** `a b` as a list of words. */
const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean));

const oidc = z.object({
  issuer: z
    .string()
    .refine(
      (value) => URL.canParse(value) && isSafeIssuer(new URL(value)),
      'it has to be an address such as https://id.company.example',
    ),
  clientId: z.string('it is not set, and OIDC_ISSUER names a provider that wants it').min(1),
  clientSecret: z.string('it is not set, and OIDC_ISSUER names a provider that wants it').min(1),
  name: z.string().default('your company account'),
  rolesClaim: z.string().default('roles'),
  /** What the provider calls a group, with the roles it brings here. */
  roleMap: z
    .string('it is not set, and without it nobody would get a role')
    .transform((text) => text.split(',').map((pair) => pair.trim().split('=')))
    .refine(
      (pairs) => pairs.every(([group, roles, more]) => group && /^[a-z_+]+$/.test(roles ?? '') && !more),
      'it has to be like legal-analysts=analyst,legal-leads=counsel+administrator',
    )
    .transform((pairs) => pairs.map(([group, roles]) => ({ group: group!, roles: roles!.split('+') }))),
  /** What an answer has to say, in `acr` or in `amr`, to count as a second factor given there. */
  secondFactorAcr: words,
  secondFactorAmr: words,
});

export type OidcSettings = z.infer<typeof oidc>;

/** Tokens go over TLS; on this machine itself a test's provider may speak plain HTTP. */
function isSafeIssuer({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}

const configuration = z.object({
  ...common,
  /** The identity provider of the company's staff; null where there is none. */
  oidc: oidc.nullable(),
  evaluation: z.boolean(),
  databaseUrl: address(/^postgres(ql)?:$/, 'postgresql://user:password@host/database'),
  publicUrl: address(/^https?:$/, 'https://requests.company.example'),
  smtpUrl: address(/^smtps?:$/, 'smtp://user:password@host:587'),
  mailFrom: z.string(),
  storageDir: z.string(),
  encryptionKey: key,
  fingerprintKey: key,
  authSecret: z.string().min(32, 'it has to be at least 32 characters'),
});

export type Configuration = z.infer<typeof configuration>;

/** What the supervisor tells the parts of an evaluation: written to the data folder, readable by its owner alone. */
export type EvaluationFile = Pick<
  Configuration,
  'databaseUrl' | 'publicUrl' | 'smtpUrl' | 'encryptionKey' | 'fingerprintKey' | 'authSecret'
>;

/** Variables a production start needs, with what each is for: the text of the refusal and of `.env.example`. */
export const PRODUCTION_VARIABLES = {
  DATABASE_URL: 'the PostgreSQL (15 or later) to use, as postgresql://user:password@host/database',
  PUBLIC_URL: 'the address people open, as https://requests.company.example',
  SMTP_URL: 'the mail server, as smtp://user:password@host:587',
  MAIL_FROM: 'the sender of every mail, as Legal requests <requests@company.example>',
  STORAGE_DIR: 'the folder in which documents are kept, encrypted',
  ENCRYPTION_KEY: '32 random bytes in base64 that seal documents and identifiers (openssl rand -base64 32)',
  FINGERPRINT_KEY: '32 random bytes in base64 under which identifiers are found (openssl rand -base64 32)',
  AUTH_SECRET: 'at least 32 random characters that sign sign-in cookies (openssl rand -base64 32)',
} as const;

/** Raised when the environment cannot be used; `sentences` has one for each variable concerned. */
export class ConfigurationError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'));
    this.name = 'ConfigurationError';
  }
}

/** The folder of the evaluation's database, mail and keys. */
export function dataDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || '.data');
}

/** A path as the person at the command line means it: from the folder they stand in. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD || '.', path);
}

export function evaluationFilePath(): string {
  return resolve(dataDir(), 'evaluation.json');
}

/** True when nothing names a production database. */
export function isEvaluation(): boolean {
  return !process.env.DATABASE_URL;
}

function fromEnvironment(): Record<string, unknown> {
  const v = process.env;
  return {
    databaseUrl: v.DATABASE_URL,
    publicUrl: v.PUBLIC_URL,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM,
    storageDir: v.STORAGE_DIR,
    encryptionKey: v.ENCRYPTION_KEY,
    fingerprintKey: v.FINGERPRINT_KEY,
    authSecret: v.AUTH_SECRET,
  };
}

function fromEvaluationFile(): Record<string, unknown> {
  const path = evaluationFilePath();
  if (!existsSync(path)) {
    throw new ConfigurationError([
      'The evaluation has not been started here: run npm start first, or set DATABASE_URL for production.',
    ]);
  }
  const file = JSON.parse(readFileSync(path, 'utf8')) as EvaluationFile;
  return {
    ...file,
    mailFrom: 'Legal requests <requests@legal.example>',
    storageDir: resolve(dataDir(), 'documents'),
  };
}

function oidcFromEnvironment(): Record<string, unknown> | null {
  const v = process.env;
  if (!v.OIDC_ISSUER) return null;
  const given = {
    issuer: v.OIDC_ISSUER,
    clientId: v.OIDC_CLIENT_ID,
    clientSecret: v.OIDC_CLIENT_SECRET,
    name: v.OIDC_NAME,
    rolesClaim: v.OIDC_ROLES_CLAIM,
    roleMap: v.OIDC_ROLE_MAP,
    secondFactorAcr: v.OIDC_SECOND_FACTOR_ACR,
    secondFactorAmr: v.OIDC_SECOND_FACTOR_AMR,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

/** What LOG_LEVEL may say. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

const CHOICES: Record<string, string[]> = { SEED: ['full', 'none'], LOG_LEVEL: LOG_LEVELS };

function wrongChoices(): string[] {
  return Object.entries(CHOICES).flatMap(([name, values]) => {
    const given = process.env[name];
    return !given || values.includes(given)
      ? []
      : [`${name} is "${given}": set it to one of ${values.join(', ')}.`];
  });
}

/**
 * Refuses a configuration that is neither evaluation nor complete.
 * @throws ConfigurationError with one sentence a variable
 */
export function checkConfiguration(): void {
  const wrong = wrongChoices();
  if (wrong.length > 0) throw new ConfigurationError(wrong);
  const names = Object.keys(PRODUCTION_VARIABLES) as (keyof typeof PRODUCTION_VARIABLES)[];
  const missing = names.filter((name) => !process.env[name]);
  if (isEvaluation()) {
    const set = names.filter((name) => process.env[name]);
    if (set.length === 0) return;
    throw new ConfigurationError([
      `${set.join(', ')} ${set.length === 1 ? 'is' : 'are'} set but DATABASE_URL is not: set DATABASE_URL for production, or unset the others for an evaluation.`,
    ]);
  }
  if (missing.length > 0) {
    throw new ConfigurationError(
      missing.map((name) => `${name} is not set: it names ${PRODUCTION_VARIABLES[name]}.`),
    );
  }
  env();
}

/** `databaseUrl` is DATABASE_URL. */
const variable = (setting: string) => setting.replace(/[A-Z]/g, '_$&').toUpperCase();

let known: Configuration | null = null;

/**
 * The configuration, read once: from the environment in production, else from the evaluation's file.
 * @throws ConfigurationError when a variable is missing or malformed
 */
export function env(): Configuration {
  if (known) return known;
  const evaluation = isEvaluation();
  const parsed = configuration.safeParse({
    ...(evaluation ? fromEvaluationFile() : fromEnvironment()),
    evaluation,
    dataDir: dataDir(),
    port: process.env.PORT || '3000',
    seed: process.env.SEED === 'none' ? 'none' : 'full',
    sessionHours: process.env.SESSION_HOURS || '12',
    agentIdleMinutes: process.env.AGENT_IDLE_MINUTES || '30',
    staffIdleMinutes: process.env.STAFF_IDLE_MINUTES || '15',
    countryHeader: process.env.COUNTRY_HEADER || null,

    oidc: oidcFromEnvironment(),
  });
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map(
        (issue) => `${variable(issue.path.join('_'))} cannot be used: ${issue.message}.`,
      ),
    );
  }
  known = parsed.data;
  return known;
}
