/** What a kind of request is, before anyone files one. */
type Kind = {
  /** The name shown to agents and staff. */
  name: string;
  /** True where filing without an uploaded document fails condition G2 (or P1). */
  needsDocument: boolean;
  /** What to attach, as a sentence an agent reads. */
  document: string;
  /** The citation of the authority the kind rests on. */
  authority: string;
  /** The line of the transparency report it is counted under; null where it is not counted. */
  reportedAs: string | null;
  /** National security process: lives in the compartment and is reported in bands only (50 U.S.C. 1874). */
  nationalSecurity: boolean;
  /** False where only cleared staff may enter it. */
  agentsMayFile: boolean;
};

const ATTACH = 'Attach the signed document.';

/** The sixteen kinds of request, in the order they are offered. */
export const KINDS = {
  subpoena_administrative: {
    name: 'Administrative subpoena',
    needsDocument: true,
    document: 'Attach the signed subpoena and cite the statute that authorises it.',
    authority: '18 U.S.C. § 2703(c)(2)',
    reportedAs: 'Subpoena',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  subpoena_trial: {
    name: 'Trial subpoena',
    needsDocument: true,
    document: 'Attach the signed subpoena.',
    authority: '18 U.S.C. § 2703(c)(2)',
    reportedAs: 'Subpoena',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  subpoena_grand_jury: {
    name: 'Grand jury subpoena',
    needsDocument: true,
    document: 'Attach the signed subpoena.',
    authority: '18 U.S.C. § 2703(c)(2)',
    reportedAs: 'Grand Jury Subpoena',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  // 2703(c)(2) speaks of an "administrative subpoena authorized by a Federal or State statute": a demand is
  // one only where its own statute says so.
  civil_investigative_demand: {
    name: 'Civil investigative demand',
    needsDocument: true,
    document: 'Attach the signed demand and cite the statute it is issued under.',
    authority:
      '18 U.S.C. § 2703(c)(2), where the statute of the demand authorises an administrative subpoena',
    reportedAs: 'Civil Investigative Demand',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  court_order: {
    name: 'Court order (§ 2703(d) or equivalent)',
    needsDocument: true,
    document: 'Attach the order signed by the court.',
    authority: '18 U.S.C. § 2703(d)',
    reportedAs: 'Court Order',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  search_warrant: {
    name: 'Search warrant',
    needsDocument: true,
    document: 'Attach the warrant signed by the judge.',
    authority: '18 U.S.C. § 2703(a)-(c); Fed. R. Crim. P. 41 or the State equivalent',
    reportedAs: 'Search Warrant',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  police_force_order: {
    name: 'Police force order',
    needsDocument: true,
    document: ATTACH,
    authority: 'None under U.S. law by itself; counsel reviews it',
    reportedAs: 'Police Force Order',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  emergency: {
    name: 'Emergency disclosure request',
    needsDocument: false,
    document: 'No document is needed; a letter may be attached.',
    authority: '18 U.S.C. § 2702(b)(8), (c)(4)',
    reportedAs: 'Exigent, Emergency and/or Child Safety Circumstances',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  preservation: {
    name: 'Preservation request',
    needsDocument: true,
    document: 'Attach the formal request on the letterhead of your agency.',
    authority: '18 U.S.C. § 2703(f)',
    reportedAs: 'Record Preservation Request',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  takedown: {
    name: 'Request to disable content',
    needsDocument: true,
    document: ATTACH,
    authority: 'Considered case by case',
    reportedAs: 'Takedown Request',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  wiretap: {
    name: 'Wiretap order (Title III)',
    needsDocument: true,
    document: 'Attach the order signed by the court.',
    authority: '18 U.S.C. § 2510 et seq.; CALEA, 47 U.S.C. § 1001 et seq.',
    reportedAs: 'Court Order',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  pen_trap: {
    name: 'Pen register / trap and trace order',
    needsDocument: true,
    document: 'Attach the order signed by the court.',
    authority: '18 U.S.C. § 3121 et seq.; CALEA, 47 U.S.C. § 1001 et seq.',
    reportedAs: 'Court Order',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  national_security_letter: {
    name: 'National security letter',
    needsDocument: true,
    document: 'Attach the signed letter.',
    authority: '18 U.S.C. § 2709',
    reportedAs: 'National Security Letters',
    nationalSecurity: true,
    agentsMayFile: true,
  },
  fisa_order: {
    name: 'FISA court order or directive',
    needsDocument: false,
    document: 'The document is never uploaded; cleared staff enter its reference.',
    authority: 'Foreign Intelligence Surveillance Act, 50 U.S.C. § 1801 et seq.',
    reportedAs: 'FISA Court Orders',
    nationalSecurity: true,
    agentsMayFile: false,
  },
  // Counted under "Court Order" for the country that asked, not for the authority that executes it.
  mlat: {
    name: 'MLAT request or letter rogatory',
    needsDocument: true,
    document: 'Attach the request or letter, and the U.S. process that executes it where there is one.',
    authority: '18 U.S.C. § 3512; 28 U.S.C. § 1781',
    reportedAs: 'Court Order',
    nationalSecurity: false,
    agentsMayFile: true,
  },
  inquiry: {
    name: 'General inquiry',
    needsDocument: false,
    document: 'No document is needed; nothing is disclosed on an inquiry.',
    authority: 'None; nothing is disclosed',
    reportedAs: null,
    nationalSecurity: false,
    agentsMayFile: true,
  },
} as const satisfies Record<string, Kind>;

/** The id of a kind of request, e.g. `subpoena_trial`. */
export type KindId = keyof typeof KINDS;

/** Every kind's id, in the order of `KINDS`; never empty, so that a schema can take it as its choices. */
export const KIND_IDS = Object.keys(KINDS) as [KindId, ...KindId[]];
