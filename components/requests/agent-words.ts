import type { Tone } from '@/components/ui/tone';
import type { RequestStatus, Verb } from '@/lib/requests/rules';

type Saying = { title: string; tone: Tone; next: string };

/** What a status means for the agent, and what happens next. */
export const SAYINGS: Record<Exclude<RequestStatus, 'draft'>, Saying> = {
  submitted: {
    title: 'We have received your request',
    tone: 'info',
    next: 'It waits to be read. You need do nothing.',
  },
  in_review: {
    title: 'We are reviewing your request',
    tone: 'info',
    next: 'We compare it with its documents and the law. If something is missing, we ask you here and send a mail.',
  },
  awaiting_agency: {
    title: 'We need information from you',
    tone: 'warning',
    next: 'Please answer the questions below. We cannot go on before that.',
  },
  legally_delayed: {
    title: 'Your request is delayed for a legal reason',
    tone: 'stopped',
    next: 'The reason stands below. We go on as soon as it is resolved, and a mail tells you so.',
  },
  approved: {
    title: 'Your request was approved',
    tone: 'success',
    next: 'We are gathering what was approved. A mail tells you when the answer is here.',
  },
  fulfilled: {
    title: 'Your request was answered',
    tone: 'success',
    next: 'The outcome for each identifier stands below.',
  },
  declined: {
    title: 'Your request was declined',
    tone: 'danger',
    next: 'The reason stands below. If you can cure it, file a new request.',
  },
  withdrawn: {
    title: 'The request was withdrawn',
    tone: 'neutral',
    next: 'It stays on record, and nothing is produced on it. If you need the information after all, file a new request.',
  },
  expired: {
    title: 'The request was closed because our questions were not answered',
    tone: 'neutral',
    next: 'Nothing is produced on it. If you still need the information, file a new request.',
  },
};

/** Where less was approved than was asked for. */
export const IN_PART: Saying = {
  title: 'Your request was approved in part',
  tone: 'success',
  next: 'What was granted, and what was not, stands below. We are gathering what was granted. A mail tells you when it is here.',
};

/** Steps of a request as the agency reads them. What the desk does among itself has no entry and is not shown. */
export const STEPS: Record<Verb | 'entered' | 'claimed' | 'certified', { title: string; tone: Tone }> = {
  entered: { title: 'Entered for you', tone: 'info' },
  claimed: { title: 'Taken over', tone: 'info' },
  certified: { title: 'Completed and certified', tone: 'info' },
  submit: { title: 'Filed', tone: 'info' },
  begin: { title: 'Review begun', tone: 'info' },
  ask: { title: 'Information asked of you', tone: 'warning' },
  answer: { title: 'Questions answered', tone: 'info' },
  delay: { title: 'Delayed for a legal reason', tone: 'stopped' },
  resume: { title: 'Delay ended', tone: 'info' },
  approve: { title: 'Approved', tone: 'success' },
  fulfil: { title: 'Answered', tone: 'success' },
  decline: { title: 'Declined', tone: 'danger' },
  withdraw: { title: 'Withdrawn', tone: 'neutral' },
  expire: { title: 'Closed without an answer from you', tone: 'neutral' },
  reopen: { title: 'Reopened', tone: 'info' },
  supersede: { title: 'Closed, as another request replaces it', tone: 'neutral' },
};
