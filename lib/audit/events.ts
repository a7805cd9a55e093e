import type { AuditData } from './rules';

const WAYS: Record<string, string> = {
  phone: 'by telephone',
  mail: 'by mail',
  in_person: 'in person',
};

const CALLS: Record<string, string> = {
  confirmed: 'it confirms the request',
  denied: 'it denies the request',
  unreachable: 'nobody could be reached',
};

/**
 * The vocabulary of the log: every act, with the sentence a person reads. The sentences name no one and quote
 * nothing: who and when stand beside them.
 */
const ACTS = {
  'settings.seeded': () => 'Set the shipped settings.',
  'settings.catalogue_published': (d) => `Published version ${d.version} of the data catalogue.`,
  'template.saved': (d) => `Saved version ${d.version} of a template (${d.purpose}, ${d.language}).`,
  'template.retired': (d) => `Retired a template (${d.purpose}, ${d.language}).`,
  'settings.desk_published': (d) => `Published version ${d.version} of the desk’s settings.`,
  'calendar.feed_made': (d) =>
    d.replaced
      ? 'Made a new address for the own calendar; the old one ended.'
      : 'Made an address for the own calendar.',
  'calendar.feed_revoked': () => 'Ended the address of the own calendar.',
  'settings.assignment_changed': (d) => `Saved version ${d.version} of the rules of assignment.`,
  'settings.on_call_changed': (d) => `Changed who is on call for emergencies (${d.people} named).`,
  'agency.seeded': () => 'Entered an agency.',
  'agency.proposed': () => 'Named an agency that nobody has verified.',
  'agency.imported': () => 'Imported an agency that nobody has verified.',
  'agency.changed': (d) => `Changed the entry of an agency (${entryFields(d.fields)}).`,
  'agency.checked': (d) =>
    `Checked an agency${d.verdict === 'genuine' ? '' : ' and found it doubtful'}${alike(d)}.`,
  'agency.opened': (d) => `Opened an agency that another had checked${alike(d)}.`,
  'agency.refused': () => 'Refused to open an agency that another had checked.',
  'agency.change_checked': (d) => `Checked a change of an agency’s entry${alike(d)}.`,
  'agency.change_made': (d) => `Put a change of an agency’s entry into effect${alike(d)}.`,
  'agency.change_refused': () => 'Refused a change of an agency’s entry.',
  'agency.contact_named': () => 'Made an agent the agency’s point of contact.',
  'agency.contact_ended': () => 'Ended that an agent is the agency’s point of contact.',
  'account.created': () => 'Created an account.',
  'account.registered': () => 'Asked for an account of an agency.',
  'account.confirmed': () => 'Confirmed an agent’s account.',
  'account.confirmation_undone': () => 'Took the confirmation of an agent’s account back.',
  'account.registration_refused': () => 'Refused an agent’s registration.',
  'account.deactivated': () => 'Closed an account.',
  'account.opened_again': () => 'Opened a closed account again.',
  'account.invited': (d) => `Invited a member of staff (${list(d.roles)}).`,
  'account.roles_assigned': (d) => `Changed somebody’s roles: ${list(d.before)} became ${list(d.roles)}.`,
  'account.signed_in': () => 'Signed in.',
  'account.signed_out': (d) => (d.others ? `Signed out the other browsers (${d.others}).` : 'Signed out.'),
  'account.session_ended': () => 'Signed out another browser.',
  'account.new_place': (d) => `Signed in from ${newPlace(d)} that the account had not been seen with before.`,
  'account.reopened': (d) => `Reopened the account, which had not been used for ${d.days} days.`,
  'account.suspended': () => 'Suspended an agent.',
  'account.suspension_lifted': () => 'Lifted the suspension of an agent.',
  'agency.suspended': () => 'Suspended an agency.',
  'agency.suspension_lifted': () => 'Lifted the suspension of an agency.',
  'suspension.lift_asked': () => 'Asked that a suspension be lifted.',
  'suspension.lift_refused': () => 'Refused to lift a suspension.',
  'account.mailbox_proven': () => 'Proved the mailbox.',
  'account.identity_proven': () => 'Was vouched for by the identity provider.',
  'account.identity_connected': () => 'Connected an account with the identity provider.',
  'account.roles_followed': (d) => `Got the roles that the identity provider names (${list(d.after)}).`,
  'account.code_refused': (d) => (d.given === 'passkey' ? 'Gave a wrong passkey.' : 'Gave a wrong code.'),
  'account.locked': () => 'Was locked after five wrong codes.',
  'account.factor_enrolled': (d) =>
    d.type === 'passkey' ? 'Enrolled a passkey.' : 'Enrolled an authenticator app.',
  'account.factor_renamed': () => 'Gave a second factor another name.',
  'account.factor_removed': (d) =>
    d.type === 'passkey' ? 'Removed a passkey.' : 'Removed an authenticator app.',
  'account.loss_reported': () => 'Reported that somebody lost their second factor.',
  'account.loss_decided': (d) =>
    d.granted
      ? 'Took away a lost second factor; the next sign-in sets up another.'
      : 'Refused to take away a second factor.',
  'account.released': (d) =>
    d.dormant ? 'Released an account that was dormant.' : 'Released an account that was locked.',
  'account.recovery_code_used': () => 'Used a recovery code.',
  'account.recovery_codes_made': () => 'Made new recovery codes.',
  'account.absence_planned': (d) => `Entered an absence from ${d.firstDay} to ${d.lastDay}.`,
  'account.absence_ended': () => 'Ended an absence, or took it back.',
  'account.factor_given': () => 'Confirmed it was them.',
  'request.started': () => 'Started a draft.',
  'request.draft_saved': (d) => `Saved the draft: ${d.section}.`,
  'request.draft_deleted': () => 'Deleted the draft.',
  'request.viewed': () => 'Opened the request.',
  'request.submit': () => 'Filed the request.',
  'request.corrected': (d) => `Corrected what was filed: ${d.section}.`,
  'request.entered': (d) => `Entered a request that came ${WAYS[String(d.channel)] ?? 'outside the portal'}.`,
  'request.claimed': () => 'Took the request over as its agent.',
  'request.claim_refused': () => 'Gave a reference that waits for nobody of the agency.',
  'request.certified': () => 'Completed and certified the request.',
  'request.begin': () => 'Began the review.',
  'request.ask': (d) => `Asked the agency for information (${list(d.codes)}).`,
  'request.answer': (d) => `Answered the questions (${list(d.codes)}).`,
  'request.delay': () => 'Paused the request for a legal reason.',
  'request.delay_reminded': () => 'Reminded the desk that the request is delayed.',
  'request.resume': () => 'Resumed the review.',
  'request.approve': (d) =>
    d.release
      ? 'Released the data in the emergency.'
      : d.inPart
        ? 'Approved the request in part.'
        : 'Approved the request.',
  'request.fulfil': () => 'Recorded that the request is fulfilled.',
  'request.decline': () => 'Declined the request.',
  'request.withdraw': () => 'Withdrew the request.',
  'request.expire': () => 'The request expired.',
  'request.reopen': () => 'Reopened the request.',
  'request.supersede': () => 'Marked the request as superseded.',
  'request.deadline_checked': (d) =>
    d.inDocument
      ? 'Found the expedited deadline in the document.'
      : 'Did not find the expedited deadline in the document, so the ordinary target counts.',
  'request.tagged': () => 'Put a tag on the request.',
  'request.untagged': () => 'Took a tag off the request.',
  'request.assigned': (d) =>
    d.rule ? byRule(d) : d.assigneeId ? 'Assigned the request.' : 'Took the assignment back.',
  'request.handed_over': () => 'Handed the request over to another agent, as its own left.',
  'request.outcomes_recorded': (d) =>
    `Recorded the outcome of ${d.count} ${d.count === 1 ? 'identifier' : 'identifiers'}.`,
  'checklist.marked': (d) =>
    d.met === null ? `Took back the mark on ${d.code}.` : `Marked ${d.code} as ${d.met ? 'met' : 'not met'}.`,
  'instruction.listed': (d) => `Read the list of instructions (${d.count}).`,
  'instruction.settled': (d) =>
    d.type === 'do_not_act'
      ? d.early
        ? 'Lifted the do-not-act instruction before its end.'
        : 'Lifted the do-not-act instruction.'
      : 'Recorded the review of the accounts.',
  /** As entries of emergencies were called before every kind could be called back on. */
  'emergency.called_back': (d) => `Called the agency back: ${CALLS[String(d.verdict)] ?? d.verdict}.`,
  'request.called_back': (d) => `Called the agency back: ${CALLS[String(d.verdict)] ?? d.verdict}.`,
  'signal.raised': (d) => signalsSaid(words(d.codes), words(d.over)),
  'signal.settled': (d) => `Settled what stood out about who asks (${words(d.codes)}).`,
  'emergency.release_recommended': (d) => `Recommended a release (${list(d.categories)}).`,
  'emergency.release_refused': () => 'Refused the release.',
  'emergency.follow_up_due': () => 'The process that was to follow the release is due.',
  'request.exported': (d) =>
    d.format === 'pdf' ? 'Printed the whole request.' : 'Downloaded the whole request.',
  'receipt.opened': () => 'Opened the receipt.',
  'document.uploaded': () => 'Uploaded a document.',
  'document.confirmed': () => 'Confirmed a document.',
  'document.removed': () => 'Removed a document.',
  'document.opened': () => 'Opened a document.',
  'cure.saved': (d) => `Kept an answer to ${d.code}, not yet sent.`,
  'message.sent': (d) =>
    d.files ? `Sent a message with ${d.files} ${d.files === 1 ? 'file' : 'files'}.` : 'Sent a message.',
  'note.written': () => 'Wrote a note.',
  'desk.keys_switched': (d) => `Switched the desk's single keys ${d.on ? 'on' : 'off'}.`,
  'desk.view_saved': (d) => (d.shared ? 'Kept a shared view of the queue.' : 'Kept a view of the queue.'),
  'desk.view_removed': () => 'Deleted a view of the queue.',
  'desk.queue_exported': (d) => `Exported ${d.rows} ${d.rows === 1 ? 'row' : 'rows'} of the queue.`,
  'audit.verified': (d) =>
    d.intact === false ? 'Verified the audit log: it is broken.' : 'Verified the audit log.',
  'audit.exported': (d) => `Exported entries of the audit log as ${String(d.format).toUpperCase()}.`,
  'audit.sealed_exported': (d) =>
    `Exported entries of the compartment’s log as ${String(d.format).toUpperCase()}.`,
} as const satisfies Record<string, (data: AuditData) => string>;

export type AuditAct = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as AuditAct[];

function newPlace({ device, country }: AuditData): string {
  return device ? 'a browser' : country ? 'a country' : 'a network';
}

function byRule({ rule, version, inPlaceOf }: AuditData): string {
  const cover = inPlaceOf ? ', to whoever covers for somebody away' : '';
  return `Assigned the request by rule ${rule} of version ${version}${cover}.`;
}

function signalsSaid(raised: string, over: string): string {
  if (!raised) return `Found that what stood out about who asks no longer holds (${over}).`;
  return `Noticed what stands out about who asks (${raised})${over ? `; what no longer holds: ${over}` : ''}.`;
}

/** Codes as people read them. */
const words = (value: AuditData[string] | undefined) => list(value).replaceAll('_', ' ');

function alike({ lookAlikes }: AuditData): string {
  return lookAlikes ? `, with domains that look like others` : '';
}

function list(value: AuditData[string] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** Parts of an agency's entry whose names in the code are no words. */
const ENTRY_WORDS: Record<string, string> = {
  state: 'State',
  directoryPhone: 'telephone',
  directorySource: 'source of the number',
};

function entryFields(value: AuditData[string] | undefined): string {
  return Array.isArray(value)
    ? value.map((field) => ENTRY_WORDS[String(field)] ?? field).join(', ')
    : list(value);
}

/** The sentence of an entry. An act this version does not know (from a later one) is named as it stands. */
export function auditSentence(act: string, data: AuditData): string {
  const say = (ACTS as Record<string, (data: AuditData) => string>)[act];
  return say ? say(data) : act;
}

/** Stands for the request in what `actOf` says. */
const OBJECT = '{request}';

/**
 * An act as it is said after a name, with a mark in the place of the request: `approved {request}`, `wrote a note`. What
 * nobody did stays a sentence: `{request} expired`.
 */
export function actOf(act: string, data: AuditData): string {
  const sentence = auditSentence(act, data).replace(/\.$/, '');
  const said = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return said.replace(/\bthe request\b/, OBJECT);
}

/**
 * What somebody did, without the full stop: `Cole Counsel approved this`, `This expired`.
 * @param actor whoever did it; null where the portal did it by itself
 * @param says as `actOf` gave it
 * @param object what the request is called
 */
export function actWords(actor: string | null, says: string, object = 'this'): string {
  const told = says.startsWith(OBJECT) ? says : `${actor ?? 'The portal'} ${says}`;
  const words = told.replace(OBJECT, object);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
