import { z } from 'zod';
import type { ProducerKind } from '@/lib/documents/rules';
import { CALL_VERDICT_IDS } from '@/lib/law/call-back';
import type { KindId } from '@/lib/law/kinds';
import { narrative } from '@/lib/requests/schema';

const withReference = { reference: z.string().max(40) };

/** What came of a call to the agency. Which number was dialled is no field: it is the registry's. */
export const callBackSchema = z.object({
  ...withReference,
  verdict: z.enum(CALL_VERDICT_IDS, { error: 'Choose what came of the call.' }),
  account: narrative('The account', 'Write who answered, and what was said.'),
  calledAt: z.string().trim().max(20).optional(),
});

/** A key of SIGNALS; one that is not raised is refused by the use case. */
const code = z.string().regex(/^[a-z_]{1,40}$/, 'Tick signals of this list.');

/** Signals that were looked into, and what was found. */
export const settleSchema = z.object({
  ...withReference,
  codes: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(code).min(1, 'Tick at least one signal that you looked into.').max(100),
  ),
  note: narrative('The note', 'Write what you looked into, and what you found.'),
});

/** Whose a telephone number in a request is said to be; the names of its fields. */
export type NumberOf = 'phone' | 'callback' | 'supervisorPhone' | 'switchboard';

/** Counts, codes and ids; never a name, an identifier or a number of a person. */
export type Facts = Record<string, string | number | string[]>;

/** Everything that the table looks at, as it stood when the request was filed. */
export type Seen = {
  kind: KindId;
  filedAt: Date;
  /** Filed in the portal, and not entered by staff. */
  portal: boolean;
  agent: null | {
    standing: 'pending' | 'active' | 'suspended' | 'deactivated';
    vouchedAt: Date | null;
    /** Requests of theirs filed before this one, and of those emergencies. */
    earlier: number;
    earlierEmergencies: number;
    /** Filed in the hour before, this one included. */
    lastHour: number;
    /** For how many days the account had been dormant when it signed in again this week; null where it was not. */
    asleepDays: number | null;
    /** What the sign-ins of this week were new by. */
    news: readonly ('device' | 'network' | 'country')[];
    /** Accounts of others with nearly the same name. */
    namesakes: string[];
    mailbox: {
      freeMail: boolean;
      /** The agency whose registered domain it is at; null where it is nobody's. */
      agencyId: string | null;
      /** Agencies with a registered domain that it can be mistaken for. */
      lookAlikes: string[];
    };
  };
  agency: {
    id: string;
    country: string;
    state: string | null;
    standing: 'proposed' | 'verified' | 'suspended';
    verifiedAt: Date | null;
    directoryPhone: string | null;
    timeZone: string | null;
    /** When it filed before, at most the last two hundred. */
    earlier: Date[];
    lastHour: number;
    /** Other agencies with nearly the same name. */
    namesakes: string[];
  };
  /** Telephone numbers in the request, by what they are said to be. */
  numbers: { whose: NumberOf; number: string }[];
  statute: string | undefined;
  documents: { id: string; revisions: number; producer: ProducerKind | null }[];
  /** Its files that requests of other agencies have as well, and those requests. */
  shared: { documentIds: string[]; requestIds: string[] };
  calls: { id: string; verdict: string; calledAt: Date }[];
  /** Whether the company calls back before the first approval for an agent (its setting). */
  callFirst: boolean;
};
