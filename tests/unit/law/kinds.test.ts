import { describe, expect, test } from 'vitest';
import {
  AGENCY_LEVEL_IDS,
  AGENCY_TYPE_IDS,
  isProcessOfOtherState,
  isStateProcess,
  isUnitedStates,
} from '@/lib/law/bodies';
import { CATEGORIES, CATEGORY_IDS, isContent } from '@/lib/law/categories';
import { KIND_IDS, KINDS } from '@/lib/law/kinds';

describe('kinds of request', () => {
  // Name, needs a document, line of the transparency report.
  test.each([
    ['subpoena_administrative', 'Administrative subpoena', true, 'Subpoena'],
    ['subpoena_trial', 'Trial subpoena', true, 'Subpoena'],
    ['subpoena_grand_jury', 'Grand jury subpoena', true, 'Grand Jury Subpoena'],
    ['civil_investigative_demand', 'Civil investigative demand', true, 'Civil Investigative Demand'],
    ['court_order', 'Court order (§ 2703(d) or equivalent)', true, 'Court Order'],
    ['search_warrant', 'Search warrant', true, 'Search Warrant'],
    ['police_force_order', 'Police force order', true, 'Police Force Order'],
    [
      'emergency',
      'Emergency disclosure request',
      false,
      'Exigent, Emergency and/or Child Safety Circumstances',
    ],
    ['preservation', 'Preservation request', true, 'Record Preservation Request'],
    ['takedown', 'Request to disable content', true, 'Takedown Request'],
    ['wiretap', 'Wiretap order (Title III)', true, 'Court Order'],
    ['pen_trap', 'Pen register / trap and trace order', true, 'Court Order'],
    ['national_security_letter', 'National security letter', true, 'National Security Letters'],
    ['fisa_order', 'FISA court order or directive', false, 'FISA Court Orders'],
    ['mlat', 'MLAT request or letter rogatory', true, 'Court Order'],
    ['inquiry', 'General inquiry', false, null],
  ] as const)('%s', (id, name, needsDocument, reportedAs) => {
    expect(KINDS[id]).toMatchObject({ name, needsDocument, reportedAs });
  });

  test('there are sixteen, two in the compartment, one that agents cannot file', () => {
    expect(KIND_IDS).toHaveLength(16);
    expect(KIND_IDS.filter((id) => KINDS[id].nationalSecurity)).toEqual([
      'national_security_letter',
      'fisa_order',
    ]);
    expect(KIND_IDS.filter((id) => !KINDS[id].agentsMayFile)).toEqual(['fisa_order']);
  });
});

describe('categories of data', () => {
  test('each says what it holds in one sentence; two are content', () => {
    for (const id of CATEGORY_IDS) expect(CATEGORIES[id].description).toMatch(/^[A-Z].*\.$/);
    expect(CATEGORY_IDS.filter(isContent)).toEqual(['content', 'realtime_content']);
  });
});

describe('requesting bodies', () => {
  test('types and levels by their ids', () => {
    expect(AGENCY_TYPE_IDS.join(' ')).toBe('law_enforcement court regulator prosecutor other');
    expect(AGENCY_LEVEL_IDS.join(' ')).toBe(
      'municipal county state provincial federal national international',
    );
  });

  test.each([
    ['US', true],
    ['PR', true],
    ['GU', true],
    ['VI', true],
    ['AS', true],
    ['MP', true],
    ['us', true],
    ['FR', false],
    ['GB', false],
    ['CA', false],
    ['VG', false],
    ['', false],
  ])('%j counts as the United States: %s', (country, expected) => {
    expect(isUnitedStates(country)).toBe(expected);
  });

  test.each([
    ['US', 'IL', 'municipal', true],
    ['US', 'IL', 'county', true],
    ['US', 'TX', 'state', true],
    ['US', 'CA', 'state', false],
    ['US', 'ca ', 'municipal', false],
    ['US', null, 'county', true],
    ['PR', null, 'state', true],
    ['US', 'IL', 'federal', false],
    ['US', null, 'federal', false],
    ['AU', 'NSW', 'state', false],
    ['FR', null, 'municipal', false],
  ] as const)(
    '%s %s %s is process of another State than California: %s',
    (country, state, level, expected) => {
      expect(isProcessOfOtherState({ country, state, level }, 'CA')).toBe(expected);
    },
  );

  test('a California police department serves State process too', () => {
    expect(isStateProcess({ country: 'US', level: 'municipal' })).toBe(true);
    expect(isStateProcess({ country: 'US', level: 'national' })).toBe(false);
  });
});
