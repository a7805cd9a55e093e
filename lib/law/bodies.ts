/** The types of body that may ask, with the name shown. A regulator is one with subpoena authority. */
export const AGENCY_TYPES = {
  law_enforcement: 'Law enforcement',
  court: 'Court',
  regulator: 'Regulator with subpoena authority',
  prosecutor: 'Prosecutor',
  other: 'Other government body',
} as const;

/** The id of a type of requesting body. */
export type AgencyType = keyof typeof AGENCY_TYPES;

/** Every type's id; never empty. */
export const AGENCY_TYPE_IDS = Object.keys(AGENCY_TYPES) as [AgencyType, ...AgencyType[]];

/** The levels of government a body may belong to, with the name shown. */
export const AGENCY_LEVELS = {
  municipal: 'Municipal',
  county: 'County',
  state: 'State',
  provincial: 'Provincial',
  federal: 'Federal',
  national: 'National',
  international: 'International',
} as const;

/** The id of a level of government. */
export type AgencyLevel = keyof typeof AGENCY_LEVELS;

/** Every level's id; never empty. */
export const AGENCY_LEVEL_IDS = Object.keys(AGENCY_LEVELS) as [AgencyLevel, ...AgencyLevel[]];

// 18 U.S.C. 2510(3): "State" includes any territory or possession of the United States. ISO 3166-1 gives
// these five a code of their own.
const UNITED_STATES: ReadonlySet<string> = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP']);

/**
 * Whether a country counts as the United States for the law of disclosure.
 * @param country ISO 3166-1 alpha-2, in either case.
 * Source: 18 U.S.C. 2510(3).
 */
export function isUnitedStates(country: string): boolean {
  return UNITED_STATES.has(country.toUpperCase());
}

/**
 * Whether the process of a body is State process: that of a municipal, county or State body of the United
 * States.
 */
export function isStateProcess(body: { country: string; level: AgencyLevel }): boolean {
  return isUnitedStates(body.country) && ['municipal', 'county', 'state'].includes(body.level);
}

/**
 * Whether the process of a body is that of another U.S. State than the company's, which asks for the
 * attestation of G11. A body whose State is not known, or a territory, is taken as another State: the
 * attestation costs a tick, its absence would break the law.
 * @param companyState the postal code of the company's State, e.g. `CA`.
 * Source: Cal. Penal Code 1524.2(c), 1546.5.
 */
export function isProcessOfOtherState(
  body: { country: string; state: string | null; level: AgencyLevel },
  companyState: string,
): boolean {
  return isStateProcess(body) && body.state?.trim().toUpperCase() !== companyState.trim().toUpperCase();
}
