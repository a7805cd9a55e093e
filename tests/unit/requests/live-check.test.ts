import { describe, expect, test } from 'vitest';
import { checkRequest } from '@/lib/requests/check-draft';
import { viewOf } from '@/lib/requests/kinds/check-view';
import { withTyped } from '@/lib/requests/save-draft';
import type { AnsweredSection, Answers, Typed } from '@/lib/requests/schema';

const CONTEXT = {
  agency: { country: 'US', state: 'CA', level: 'municipal', type: 'law_enforcement' },
  companyState: 'CA',
  at: new Date('2026-06-01T12:00Z'),
  document: true,
} as const;

/** A trial subpoena of which every page was accepted. */
const WHOLE: Answers = {
  process: {
    court: 'A court',
    caseTitle: 'State v. Doe',
    caseNumber: '2026-CF-17',
    issuedOn: '2026-05-04',
  },
  contact: { name: 'Dana Reyes', title: 'Detective', phone: '+1 217 555 0101' },
  matter: { childEndangerment: 'no' },
  identifiers: { identifiers: '+1 415 555 0132' },
  categories: { categories: ['subscriber'], particulars: 'Name and address.' },
  period: { from: '2026-01-01', to: '2026-03-31' },
  handling: { expedited: 'no', notice: 'not_barred', doNotAct: 'no' },
};

/** The view beside the form of a section while this stands in it. */
function beside(section: AnsweredSection, typed?: Typed) {
  const kept = typed ? { ...WHOLE, unfinished: { [section]: typed } } : WHOLE;
  const answers = withTyped('subpoena_trial', kept, section, 'US');
  return viewOf('subpoena_trial', answers, checkRequest('subpoena_trial', answers, CONTEXT), section, 1);
}

describe('the check beside the form', () => {
  test('says that all is there once every page was accepted', () => {
    expect(beside('contact')).toMatchObject({ verdict: 'fileable', whole: true });
  });

  test.each<[string, AnsweredSection, Typed]>([
    ['a field was emptied', 'contact', { name: 'Dana Reyes', title: 'Detective', phone: '' }],
    [
      'something else was typed and waits for the button',
      'contact',
      { name: 'Dana Reyes', title: 'Sergeant', phone: '+1 217 555 0101' },
    ],
  ])('does not say so when %s', (_when, section, typed) => {
    expect(beside(section, typed).whole).toBe(false);
  });

  test('speaks of a page that is half filled in, and not of what stood there before', () => {
    const { verdict, here } = beside('categories', { categories: 'content', particulars: '' });
    expect(verdict).toBe('blocked');
    expect(here.map(({ code }) => code)).toEqual(['G7']);
    expect(beside('categories', { particulars: '' }).here).toEqual([]);
  });

  test('calls nothing wrong because of pages that nobody has filled in', () => {
    const { contact, handling } = WHOLE;
    const barred = { ...handling!, notice: 'barred', bar: '2705a' } as const;
    const begun: Answers = { contact, handling: barred };
    const check = checkRequest('subpoena_trial', begun, { ...CONTEXT, document: false });
    expect(check.verdict).toBe('incomplete');
    expect(viewOf('subpoena_trial', begun, check, 'contact')).toMatchObject({
      verdict: 'review',
      whole: false,
      elsewhere: [{ section: 'handling', count: 1 }],
    });
  });
});
