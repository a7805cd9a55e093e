import type { Catalogue, CatalogueEntry } from '@/lib/settings/schema';

type Held = Omit<CatalogueEntry, 'id' | 'product' | 'note'> & { note?: string };

const CUSTOMER_SETS = 'As the customer sets: the customer can delete it at any time.';
const LIVES_WITH_ACCOUNT = 'As long as the account exists.';
const NO_PERIOD = 'No fixed period is published. If it may be lost, ask for preservation.';
const FAX_ENDED =
  'Faxes were switched off for all customers on December 17, 2021; there is none of a later date.';
const NOT_STORED = 'Not stored: delivered as it happens, for the term of the order.';

function of(product: string, held: Record<string, Held>): CatalogueEntry[] {
  return Object.entries(held).map(([name, entry]) => ({
    id: `${product}_${name}`,
    product,
    note: null,
    ...entry,
  }));
}

/**
 * The data catalogue of the shipped company. Periods are those its public documentation gives: message logs,
 * media and backups (help article "SMS message and traffic storage"), deleted recordings (help article on voice
 * recordings), call analytics (Voice Insights), mail ("Data retention and deletion in Twilio products"),
 * verifications (Verify: rate limits and timeouts), fax (end of the service). Where it gives none, no figure stands here.
 */
export const SHIPPED_CATALOGUE: Catalogue = {
  version: 1,
  effectiveOn: '2025-01-01',
  changes: 'First version of the data catalogue.',
  entries: [
    ...of('account', {
      subscriber: {
        category: 'subscriber',
        holds:
          'Name, email address and the verified caller ID the account was opened with; contact and billing address where given; start date, length and types of service; subaccounts; the means and source of payment.',
        kept: LIVES_WITH_ACCOUNT,
        note: 'Opening an account takes a verified caller ID, an email address and a name, and no more than that.',
      },
      records: {
        category: 'records',
        holds:
          'How much of each product was used and what was charged for it; log-ins to the account with time and network address; changes to its settings.',
        kept: NO_PERIOD,
      },
    }),
    ...of('phone_numbers', {
      subscriber: {
        category: 'subscriber',
        holds:
          'The customer to whom a number is or was assigned, with the dates; for numbers of some countries the name, address and documents the local rules ask of the holder.',
        kept: LIVES_WITH_ACCOUNT,
        note: 'Customers may pass a number on to users of their own. That cannot be seen here: you receive the customer’s contact details and can ask there.',
      },
    }),
    ...of('voice', {
      records: {
        category: 'records',
        holds:
          'For each call: the numbers it came from and went to, start, end, duration, direction and result, and the account; for conferences also who took part and when.',
        kept: LIVES_WITH_ACCOUNT,
      },
      quality: {
        category: 'records',
        holds: 'Measurements of the quality of a call and of the network and devices it ran over.',
        kept: '30 days.',
      },
      content: {
        category: 'content',
        holds: 'Recordings of calls and voicemail, and transcripts made from them.',
        kept: `${CUSTOMER_SETS} What describes a deleted recording stays for 40 days, without the sound.`,
        note: 'Nothing is recorded unless the customer’s application asks for it. Customers may also have recordings stored outside the company, and then they are not held here.',
      },
      live_records: {
        category: 'realtime_records',
        holds: 'Dialling and signalling of calls as they are made and received.',
        kept: NOT_STORED,
      },
      live_content: {
        category: 'realtime_content',
        holds: 'The sound of calls, intercepted while they last.',
        kept: NOT_STORED,
      },
    }),
    ...of('messaging', {
      records: {
        category: 'records',
        holds:
          'For each message: the numbers or addresses it came from and went to, time, direction, size, channel and whether it was delivered.',
        kept: '13 months (400 days) in the message log, or less as the customer sets; older ones stay in an archive unless the customer has turned it off.',
      },
      bodies: {
        category: 'content',
        holds: 'The text of messages sent and received.',
        kept: 'As the record of the message. A text the customer deletes can remain in backups for up to 30 days.',
        note: 'Customers can have texts and the last digits of numbers blanked out, and then they are not held in readable form.',
      },
      media: {
        category: 'content',
        holds: 'Pictures, sound, video and files sent with messages.',
        kept: '13 months (400 days), or less as the customer sets; then deleted for good.',
      },
      live_records: {
        category: 'realtime_records',
        holds: 'Addressing of messages as they are sent and received.',
        kept: NOT_STORED,
      },
      live_content: {
        category: 'realtime_content',
        holds: 'The text and media of messages, intercepted as they pass.',
        kept: NOT_STORED,
      },
    }),
    ...of('sip_trunking', {
      records: {
        category: 'records',
        holds:
          'For each call over the trunk: the numbers it came from and went to, start, end, duration and result, and the network addresses of the customer’s telephone system.',
        kept: LIVES_WITH_ACCOUNT,
      },
      content: {
        category: 'content',
        holds: 'Recordings of calls over the trunk, where the customer has recording turned on.',
        kept: CUSTOMER_SETS,
      },
      live_records: {
        category: 'realtime_records',
        holds: 'Dialling and signalling of calls over the trunk as they are made and received.',
        kept: NOT_STORED,
      },
      live_content: {
        category: 'realtime_content',
        holds: 'The sound of calls over the trunk, intercepted while they last.',
        kept: NOT_STORED,
      },
    }),
    ...of('video', {
      records: {
        category: 'records',
        holds: 'For each room: its name, start, end and duration, and who joined and left it when.',
        kept: NO_PERIOD,
        note: 'Participants bear the names that the customer’s application gave them.',
      },
      content: {
        category: 'content',
        holds: 'Recordings of the sound and picture of participants, and films put together from them.',
        kept: CUSTOMER_SETS,
        note: 'Nothing is recorded unless the customer’s application asks for it.',
      },
    }),
    ...of('fax', {
      records: {
        category: 'records',
        holds: 'For each fax: the numbers it came from and went to, time, pages and result.',
        kept: LIVES_WITH_ACCOUNT,
        note: FAX_ENDED,
      },
      content: {
        category: 'content',
        holds: 'Pages of faxes, where the customer’s application had them stored.',
        kept: CUSTOMER_SETS,
        note: FAX_ENDED,
      },
    }),
    ...of('email', {
      recipients: {
        category: 'records',
        holds: 'For each mail: sender, recipient, subject, time and whether it was delivered.',
        kept: '37 days at most.',
      },
      events: {
        category: 'records',
        holds: 'Deliveries, bounces, openings and clicks, with the recipient replaced by a pseudonym.',
        kept: 'Up to 1 year.',
      },
      content: {
        category: 'content',
        holds: 'The body of a mail while it waits to be delivered.',
        kept: 'Until it is delivered, 72 hours at most; a mail scheduled for later, until then.',
        note: 'A preservation request reaches no body of a mail already delivered.',
      },
    }),
    ...of('verify', {
      records: {
        category: 'records',
        holds:
          'For each check: the phone number or mail address, the way the code went, when it was sent and tried, and the result.',
        kept: NO_PERIOD,
        note: 'A check itself is open for 10 minutes.',
      },
    }),
  ],
};
