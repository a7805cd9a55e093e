import type { GroundId } from '@/lib/law/grounds';
import type { KindId } from '@/lib/law/kinds';
import type { PreflightAnswer } from '@/lib/law/preflight';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { Answers } from '@/lib/requests/schema';
import type { Earlier } from './answers';
import type { PastEvent } from './audit';
import type { Entry } from './cases';
import type { Cast } from './cast';
import type { Life } from './life';
import type { Random } from './random';

/** All the rows of one request, for `createMany`, and its entries for the audit log. */
export type RequestRows = {
  request: Prisma.RequestCreateManyInput;
  followers: Prisma.RequestFollowerCreateManyInput[];
  identifiers: Prisma.RequestIdentifierCreateManyInput[];
  categories: Prisma.RequestCategoryCreateManyInput[];
  documents: Prisma.DocumentCreateManyInput[];
  marks: Prisma.ChecklistMarkCreateManyInput[];
  deficiencies: Prisma.DeficiencyCreateManyInput[];
  stops: Prisma.ClockStopCreateManyInput[];
  messages: Prisma.MessageCreateManyInput[];
  notes: Prisma.NoteCreateManyInput[];
  mentions: Prisma.NoteMentionCreateManyInput[];
  receipts: Prisma.ReceiptCreateManyInput[];
  decisions: Prisma.DecisionCreateManyInput[];
  callBacks: Prisma.CallBackCreateManyInput[];
  releases: Prisma.ReleaseCreateManyInput[];
  instructions: Prisma.InstructionCreateManyInput[];
  /** When its accounts went to trust and safety for review, if they did. */
  reviewFrom?: Date;
  events: PastEvent[];
};

/** Everything about one request that is decided once. */
export type Plot = {
  id: string;
  kind: KindId;
  life: Life;
  cast: Cast;
  random: Random;
  /** When all this is told. */
  present: Date;
  reference: string | null;
  answers: Answers;
  /** What the pre-flight said when it was filed; null where none was asked: of a draft, and in a FISA reference. */
  check: PreflightAnswer | null;
  /** How it came, and who entered it; null for what was filed in the portal. */
  entry: (Entry & { byId: string }) | null;
  /** Nobody has checked the agency: the mailbox is proven, and no more. */
  unverified: boolean;
  /** When somebody of the company first opened it; null where nobody has. */
  firstOpenedAt: Date | null;
  renews?: Earlier;
  follows?: Earlier;
  followerIds: string[];
  /** Why less was granted than was asked for. */
  inPart?: GroundId | undefined;
  /** What became of a release that was recommended and not made. */
  release?: 'waits' | 'refused' | undefined;
};
