import { daysBetween, isCalendarDay } from './calendar-day';
import { checklistFor } from './checklist';
import { type Finding, finding, isBlank, quoted } from './preflight-finding';
import type { PreflightRequest } from './preflight-schema';

type NonDisclosure = NonNullable<PreflightRequest['nonDisclosure']>;

/**
 * What may be named to keep the customer from being notified, with the name shown and its citation.
 * `needs` is what has to be given with it for the bar to hold.
 */
export const NOTICE_AUTHORITIES = {
  '2705b': { name: 'Order under 18 U.S.C. § 2705(b)', source: '18 U.S.C. § 2705(b)', needs: null },
  '2705a': { name: 'Delayed notice under 18 U.S.C. § 2705(a)', source: '18 U.S.C. § 2705(a)', needs: null },
  '3486': { name: 'Order under 18 U.S.C. § 3486', source: '18 U.S.C. § 3486(a)(6)', needs: 'end' },
  '2511': { name: 'Wiretap secrecy', source: '18 U.S.C. § 2511(2)(a)(ii)', needs: null },
  '3123d': {
    name: 'Sealed pen register or trap and trace order',
    source: '18 U.S.C. § 3123(d)',
    needs: null,
  },
  '2709c': { name: 'National security letter', source: '18 U.S.C. § 2709(c)', needs: null },
  fisa: { name: 'FISA order', source: '50 U.S.C. § 1805(c)(2)(B)', needs: null },
  other_order: { name: 'Other court order', source: 'Company guidelines', needs: 'citation' },
  statute: { name: 'Statute', source: 'Company guidelines', needs: 'citation' },
  cover_letter: { name: 'Request in a cover letter', source: 'Company guidelines', needs: null },
} as const;

/** The id of an authority named against notice, e.g. `2705b`. */
export type NoticeAuthority = keyof typeof NOTICE_AUTHORITIES;

const LONGEST_3486 = 90;

function isAuthority(text: string): text is NoticeAuthority {
  return Object.hasOwn(NOTICE_AUTHORITIES, text);
}

/**
 * G9: where the customer is not to be notified, a law or an order bars notice. A cover letter bars nothing; an
 * order under 2705(b) without an end is for counsel, as is 2705(a), which delays the agency's own notice and
 * does not bind the company; 3486 needs an end at most 90 days after its start; a statute or another order has
 * to be cited. The rest stand until the court says otherwise. A bar whose end has passed is left to staff: its
 * end makes a notice fall due. On an inquiry nothing is disclosed, so there is nothing to notify.
 * Source: company guidelines; 18 U.S.C. 2705, 3486(a)(6), 2511(2)(a)(ii), 3123(d), 2709(c).
 */
export function checkNotice({ kind, nonDisclosure }: PreflightRequest): Finding[] {
  if (!nonDisclosure || !checklistFor(kind, { nonDisclosure: true }).includes('G9')) return [];
  const { authority } = nonDisclosure;
  if (authority === null || !isAuthority(authority)) return [noAuthority(authority)];
  return [...checkAuthority(authority, nonDisclosure), ...checkDates(authority, nonDisclosure)];
}

function noAuthority(given: string | null): Finding {
  const named = isBlank(given) ? 'no authority is named' : `${quoted(given ?? '')} is none that we know`;
  return finding('G9', 'nonDisclosure', {
    message: `Notice to the customer is to be withheld, but ${named} that bars it.`,
    cure: 'Name the order or the statute that bars notice, or leave the request for non-disclosure out.',
  });
}

function checkAuthority(authority: NoticeAuthority, { to, citation }: NonDisclosure): Finding[] {
  const { name, source, needs } = NOTICE_AUTHORITIES[authority];
  if (authority === 'cover_letter')
    return [
      finding('G9', 'nonDisclosure', {
        message:
          'The request of a cover letter does not bar notice to the customer: a law or an order has to.',
        cure: 'Attach a court order that bars notice, for example under 18 U.S.C. § 2705(b), or cite the law that does.',
      }),
    ];
  if (authority === '2705a')
    return [
      finding('G9', 'nonDisclosure', {
        level: 'review',
        source,
        message:
          'Section 2705(a) delays the notice that the agency itself owes and does not bind the company.',
        cure: 'Attach an order under 18 U.S.C. § 2705(b), or file it as it is and counsel decides on notice.',
      }),
    ];
  if (authority === '2705b' && isBlank(to))
    return [
      finding('G9', 'nonDisclosure.to', {
        level: 'review',
        source,
        message: 'The order under section 2705(b) has no end, and an indefinite one is looked at by counsel.',
        cure: 'Give the day on which the order ends, or file it as it is and counsel decides on notice.',
      }),
    ];
  if (needs === 'citation' && isBlank(citation))
    return [
      finding('G9', 'nonDisclosure.citation', {
        message: `${name} is named as the bar to notice without its citation.`,
        cure: 'Cite the section of the statute, or the court, the date and the number of the order.',
      }),
    ];
  return [];
}

function checkDates(authority: NoticeAuthority, { from, to }: NonDisclosure): Finding[] {
  if (authority === 'cover_letter') return [];
  const wrong = (
    field: 'from' | 'to',
    message: string,
    cure = 'Give the days as the order states them, as 2026-12-31.',
  ) => [
    finding('G9', `nonDisclosure.${field}`, { message, cure, source: NOTICE_AUTHORITIES[authority].source }),
  ];

  const start = isBlank(from) ? null : from;
  const end = isBlank(to) ? null : to;
  if (start !== null && !isCalendarDay(start))
    return wrong('from', `The start of the bar to notice, ${quoted(start)}, is no date of the calendar.`);
  if (end !== null && !isCalendarDay(end))
    return wrong('to', `The end of the bar to notice, ${quoted(end)}, is no date of the calendar.`);
  if (start !== null && end !== null && start > end)
    return wrong('to', `The bar to notice ends on ${end}, before it starts on ${start}.`);
  if (authority !== '3486') return [];

  const limit = 'Give the end that the order states, at most 90 days after its start; it can be renewed.';
  if (end === null)
    return wrong(
      'to',
      'An order under section 3486 bars notice for at most 90 days, and its end is missing.',
      limit,
    );
  if (start === null)
    return wrong(
      'from',
      'An order under section 3486 bars notice for at most 90 days, and its start is missing.',
      'Give the day on which the order begins to bar notice.',
    );
  const days = daysBetween(start, end);
  return days > LONGEST_3486
    ? wrong(
        'to',
        `An order under section 3486 bars notice for at most 90 days, and this one ends after ${days}.`,
        limit,
      )
    : [];
}
