import { PAIR_ROLES, SUSPENDERS } from '@/lib/accounts/policy';
import { STAFF_ROLES } from '@/lib/accounts/rules';
import type { Relation } from './relations';
import type { RouteAccess } from './routes';

/** Who may press the button of an action, and the line of a policy that decides whose thing it may be about. */
export type ActionAccess = RouteAccess & Relation;

const open = { who: 'public' } as const;
const mailbox = { who: 'mailbox' } as const;
const signedIn = { who: 'anyone_signed_in' } as const;
const agent = { who: 'agent' } as const;
const staff = { who: 'staff', roles: STAFF_ROLES } as const;
const readers = {
  who: 'staff',
  roles: ['analyst', 'counsel', 'cleared', 'trust_and_safety', 'auditor'],
} as const;
/** Analysts and counsel, and in the compartment the cleared; which request is whose the rule decides. */
const handlers = { who: 'staff', roles: ['analyst', 'counsel', 'cleared'] } as const;
const counsels = { who: 'staff', roles: ['counsel', 'cleared'] } as const;
const urgent = { who: 'staff', roles: ['analyst', 'counsel'] } as const;
const administrator = { who: 'staff', roles: ['administrator'] } as const;
const editors = { who: 'staff', roles: ['counsel', 'administrator'] } as const;
/** Who may say that somebody is one of an agency's people, for the company. */
const confirmers = editors;
const contact = { who: 'point_of_contact' } as const;
const onDraft = { ...agent, rule: 'edit' } as const;

/**
 * Every action by its name. `formAction` takes no other name and refuses whoever its row leaves out, before anything
 * that was sent is looked at; the use case behind it asks the policy again. README's matrix is made of it, and
 * tests/e2e/role-matrix tries each of its cells.
 */
export const ACTIONS = {
  'ask-code': open,
  'prove-mailbox-by-code': open,
  'prove-mailbox-by-link': open,
  'give-factor': mailbox,
  'enrol-factor': mailbox,
  'challenge-passkey': mailbox,
  'give-passkey': mailbox,
  'confirm-passkey': signedIn,
  'challenge-new-passkey': mailbox,
  'enrol-passkey': mailbox,
  'rename-factor': { ...signedIn, own: true },
  'remove-factor': { ...signedIn, own: true },
  'keep-recovery-codes': signedIn,
  'confirm-factor': signedIn,
  'sign-out': open,
  'sign-out-others': signedIn,
  'sign-out-one': { ...signedIn, own: true },
  'make-recovery-codes': signedIn,
  'stay-signed-in': signedIn,
  'switch-keys': staff,

  'ask-register-code': open,
  'prove-register-mailbox-by-code': open,
  'prove-register-mailbox-by-link': open,
  'register-agent': { who: 'register_mailbox' },

  'ask-emergency-code': open,
  'prove-emergency-mailbox-by-code': open,
  'prove-emergency-mailbox-by-link': open,
  'file-emergency': { who: 'emergency_mailbox' },
  'forget-mailbox': open,

  'start-request': agent,
  'save-draft': onDraft,
  'keep-typing': onDraft,
  'delete-draft': onDraft,
  'submit-request': { ...agent, rule: 'submit' },
  'correct-request': { ...agent, rule: 'correct' },
  'claim-request': agent,
  'certify-request': { ...agent, rule: 'certify' },
  'save-cure': { ...agent, rule: 'answer' },
  'answer-agency': { ...agent, rule: 'answer' },
  'withdraw-request': { ...agent, rule: 'withdraw' },
  // Of what one may add files to: an own draft, answer or message, and as a handler what staff entered.
  'confirm-document': { ...signedIn, own: true },
  'remove-document': { ...signedIn, own: true },
  'send-message': { ...signedIn, rule: 'message' },
  'send-message-with-files': { ...signedIn, rule: 'message' },

  'suspend-party': { who: 'staff', roles: SUSPENDERS },
  'ask-lift': { who: 'staff', roles: PAIR_ROLES },
  'answer-lift': { who: 'staff', roles: PAIR_ROLES },

  'begin-review': { ...handlers, rule: 'begin' },
  'mark-condition': { ...handlers, rule: 'mark' },
  'check-deadline': { ...handlers, rule: 'check_deadline' },
  'assign-request': { ...handlers, rule: 'assign' },
  'change-many': { ...handlers, rule: 'assign' },
  'ask-agency': { ...handlers, rule: 'ask' },
  'record-outcomes': { ...handlers, rule: 'record_outcomes' },
  'fulfil-request': { ...handlers, rule: 'fulfil' },
  'supersede-request': { ...handlers, rule: 'supersede' },
  'approve-request': { ...handlers, rule: 'approve' },
  'decline-request': { ...handlers, rule: 'decline' },
  'delay-request': { ...counsels, rule: 'delay' },
  'resume-request': { ...counsels, rule: 'resume' },
  'reopen-request': { ...counsels, rule: 'reopen' },
  'write-note': { ...handlers, rule: 'write_note' },
  'record-call-back': { ...handlers, rule: 'record_call_back' },
  'settle-signals': {
    who: 'staff',
    roles: ['analyst', 'counsel', 'cleared', 'trust_and_safety'],
    rule: 'settle_signal',
  },
  'recommend-release': { ...urgent, rule: 'recommend_release' },
  'decide-release': { who: 'staff', roles: ['counsel'], rule: 'release' },
  'settle-instruction': {
    who: 'staff',
    roles: ['counsel', 'cleared', 'trust_and_safety'],
    rule: 'settle_instruction',
  },
  'enter-request': urgent,
  'enter-sealed-request': { who: 'staff', roles: ['cleared'] },

  'find-accounts': staff,
  'confirm-agent': { ...confirmers, account: 'confirm' },
  'undo-confirmation': { ...confirmers, account: 'confirm' },
  'refuse-registration': { ...confirmers, account: 'confirm' },
  'close-account': { ...confirmers, account: 'deactivate' },
  'reopen-account': { ...confirmers, account: 'reopen' },
  // A lock may be somebody who was deceived: whoever knows the person looks first.
  'release-account': { ...administrator, account: 'release' },
  'confirm-colleague': { ...contact, account: 'confirm' },
  'undo-colleague': { ...contact, account: 'confirm' },
  'refuse-colleague': { ...contact, account: 'confirm' },
  'close-colleague': { ...contact, account: 'deactivate' },
  'reopen-colleague': { ...contact, account: 'reopen' },
  'release-colleague': { ...contact, account: 'release' },
  'assign-roles': { ...administrator, account: 'assign_roles' },
  'invite-staff': administrator,

  'search-queue': readers,
  'save-view': readers,
  'change-view': { ...readers, own: true },
  'choose-columns': readers,
  'make-calendar-feed': readers,
  'revoke-calendar-feed': readers,
  'report-loss': { who: 'staff', roles: PAIR_ROLES },
  'decide-loss': { who: 'staff', roles: PAIR_ROLES },
  'plan-absence': { who: 'staff', roles: ['analyst', 'counsel', 'cleared', 'administrator'] },
  'end-absence': { who: 'staff', roles: ['analyst', 'counsel', 'cleared', 'administrator'] },
  'verify-log': { who: 'staff', roles: ['counsel', 'cleared', 'auditor'] },

  'enter-agency': { who: 'staff', roles: ['analyst', 'counsel', 'administrator'] },
  'change-agency': { who: 'staff', roles: ['analyst', 'counsel', 'administrator'] },
  'check-agency': editors,
  'check-agency-change': editors,
  'decide-agency': editors,
  'name-contact': editors,
  'import-agencies': editors,

  'add-template': editors,
  'change-template': editors,
  'retire-template': editors,
  'take-back-template': editors,

  'save-catalogue-entry': administrator,
  'remove-catalogue-entry': administrator,
  'publish-catalogue-again': administrator,
  'save-desk-settings': administrator,
  'save-assignment-rule': administrator,
  'move-assignment-rule': administrator,
  'restore-assignment': administrator,
  'save-on-call': administrator,
} as const satisfies Record<string, ActionAccess>;

export type ActionName = keyof typeof ACTIONS;
