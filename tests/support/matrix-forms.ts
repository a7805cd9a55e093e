import { randomUUID } from 'node:crypto';
import { DELAY_IDS } from '@/lib/law/grounds';
import type { ActionName } from '@/lib/web/action-access';

/** What each form would send, all of it in order: so that only whose request it is can be wrong with it. */
export const FILLED: Partial<Record<ActionName, Record<string, string>>> = {
  'save-draft': { section: 'contact', name: 'Eve', title: 'Detective', phone: '+1 217 555 0101' },
  'keep-typing': { section: 'contact', name: 'Eve' },
  'correct-request': { section: 'contact', name: 'Eve', title: 'Detective', phone: '+1 217 555 0101' },
  'submit-request': { certified: 'yes', attested: 'yes' },
  'certify-request': { certified: 'yes', attested: 'yes' },
  'save-cure': { code: 'G6', answer: 'These days.', from: '2026-01-01', to: '2026-01-31' },
  'withdraw-request': { reason: 'Not needed any more.', confirmed: 'yes' },
  'send-message': { body: 'Let me in.', idempotencyKey: randomUUID() },
  'send-message-with-files': { body: 'Let me in.', idempotencyKey: randomUUID() },
  'mark-condition': { mark: 'G6:met:0' },
  'check-deadline': { found: 'yes' },
  'assign-request': { assigneeId: '' },
  'ask-agency': { codes: 'G6', 'wording.G6': 'Which days?' },
  'record-outcomes': { rest: 'no_records' },
  'supersede-request': { by: 'OW-2026-000001' },
  'decline-request': { grounds: 'M1' },
  'delay-request': { ground: DELAY_IDS[0]! },
  'reopen-request': { reason: 'Because.' },
  'write-note': { note: 'A note.', idempotencyKey: randomUUID() },
  'record-call-back': { verdict: 'confirmed', account: 'They said so.' },
  'recommend-release': { why: 'A life.', relates: 'A door.', granted: 'subscriber' },
  'decide-release': { releaseId: randomUUID(), decision: 'release', reason: 'A life.' },
  'settle-instruction': { settlement: 'Done.' },
  'settle-signals': { codes: 'first_request', note: 'Looked into.' },
};

/** The forms of whoever has no account, whole, so that only the proof of the mailbox can be missing. */
export const STRANGERS: Partial<Record<ActionName, Record<string, string>>> = {
  'register-agent': {
    name: 'Eve Else',
    title: 'Officer',
    badge: 'SPD 1',
    phone: '+1 217 555 0101',
    supervisor: 'Lt. Lee Chan',
    supervisorPhone: '+1 217 555 0102',
  },
  'file-emergency': { idempotencyKey: randomUUID() },
};
