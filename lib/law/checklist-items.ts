/** A condition of the guidelines, as staff check it and as a deficiency letter names it. */
type Condition = {
  /** A few words for tables and chips. */
  name: string;
  /** What must be so, in one sentence. */
  condition: string;
  /** Where the condition comes from. */
  source: string;
  /** What the agent is asked to do where it is missing: the text a letter starts from, for staff to edit. */
  cure: string;
};

const GUIDELINES = 'Company guidelines';

/** The conditions by their codes: G for any request, E for emergencies, P for preservation. */
export const CONDITIONS = {
  G1: {
    name: 'Filed through the portal',
    condition: 'The request was filed in the portal by a government agent from a registered e-mail domain.',
    source: GUIDELINES,
    cure: 'Please file the request in this portal from an e-mail address of your agency whose domain is registered.',
  },
  G2: {
    name: 'Legal process',
    condition:
      'Valid and enforceable legal process is attached, with the statute it rests on where one is needed.',
    source: `${GUIDELINES}; 18 U.S.C. § 2703`,
    cure: 'Please attach the complete, signed legal process that compels the records, and cite its statute where it is an administrative subpoena.',
  },
  G3: {
    name: 'Agent named',
    condition: 'The agent authorised to serve the request is named, with contact details.',
    source: GUIDELINES,
    cure: 'Please give the name, title, telephone number and e-mail address of the agent authorised to serve the request.',
  },
  G4: {
    name: 'Categories stated',
    condition: 'The categories of records are stated with particularity.',
    source: GUIDELINES,
    cure: 'Please state which categories of records you ask for; "all records" is not specific enough.',
  },
  G5: {
    name: 'Account identified',
    condition: 'The identifiers given are enough to find the account.',
    source: GUIDELINES,
    cure: 'Please give an identifier we can search for, such as a phone number with its country code or an account SID, and check it for typing errors.',
  },
  G6: {
    name: 'Time period',
    condition: 'The records asked for are limited to a specific period of time.',
    source: GUIDELINES,
    cure: 'Please give the first and the last day of the period for which you ask for records, as the legal process states it.',
  },
  G7: {
    name: 'Warrant for content',
    condition: 'The content of communications is asked for by a search warrant issued on probable cause.',
    source: '18 U.S.C. § 2703(a); Fed. R. Crim. P. 41 or the State equivalent',
    cure: 'Please serve a search warrant for the content of communications, or withdraw that category.',
  },
  G8: {
    name: 'Deadline in both places',
    condition:
      'A deadline for an expedited answer stands in the submission and in the formal document, and lies ahead.',
    source: GUIDELINES,
    cure: 'Please state the deadline in the formal document too and tell us the page, or drop the request for an expedited answer.',
  },
  G9: {
    name: 'Bar to notice',
    condition:
      'A court order or other legal authority that bars notice to the customer is attached or cited.',
    source: `${GUIDELINES}; 18 U.S.C. § 2705(b)`,
    cure: 'Please attach the court order, or cite the law, that forbids us to notify the customer, with its end; the request of a cover letter is not enough.',
  },
  G10: {
    name: 'Instruction not to act',
    condition: 'The request says explicitly that no action is to be taken against the account.',
    source: GUIDELINES,
    cure: 'Please state explicitly that we are to take no action against the account, or confirm that we may.',
  },
  G11: {
    name: 'Attestation of another State',
    condition:
      'The process of another State comes with the attestation that it does not concern a prohibited violation.',
    source: 'Cal. Penal Code §§ 1524.2(c), 1546.5',
    cure: 'Please attest that the process does not concern a prohibited violation as California law defines it.',
  },
  E1: {
    name: 'Danger to a person',
    condition:
      'The agent legitimately believes in a danger of death or serious physical injury to a person that information of the company may help to prevent.',
    source: '18 U.S.C. § 2702(b)(8), (c)(4)',
    cure: 'Please describe who is in danger of death or serious physical injury, and how you know.',
  },
  E2: {
    name: 'Nature of the emergency',
    condition: 'The nature of the emergency is described and shows why disclosure cannot wait.',
    source: '18 U.S.C. § 2702(b)(8), (c)(4)',
    cure: 'Please describe what has happened or is about to happen, when and where, and why the answer cannot wait.',
  },
  E3: {
    name: 'How it averts the harm',
    condition: 'It is explained how the information asked for will help to avert the harm.',
    source: GUIDELINES,
    cure: 'Please explain what you will do with each category of information to avert the harm.',
  },
  E4: {
    name: 'Why not by process',
    condition:
      'It is explained why ordinary legal process would be insufficient or too late for the deadline asked for.',
    source: GUIDELINES,
    cure: 'Please explain why a subpoena, order or warrant cannot be obtained before your deadline.',
  },
  E5: {
    name: 'Certified',
    condition: 'The statement is certified under penalty of perjury.',
    source: '28 U.S.C. § 1746',
    cure: 'Please certify under penalty of perjury that the statement is true and correct.',
  },
  P1: {
    name: 'Formal request',
    condition: 'A formal request to preserve is attached, on the letterhead of the agency.',
    source: `${GUIDELINES}; 18 U.S.C. § 2703(f)`,
    cure: 'Please attach the signed request to preserve on the letterhead of your agency.',
  },
  P2: {
    name: 'Period of preservation',
    condition: 'The period of preservation is specific and at most 90 days long.',
    source: '18 U.S.C. § 2703(f)(2)',
    cure: 'Please give the first and the last day of the preservation, at most 90 days apart; it can be renewed before it ends.',
  },
  P3: {
    name: 'Limited to what process will seek',
    condition: 'The preservation is limited to what the agent intends to obtain by legal process.',
    source: GUIDELINES,
    cure: 'Please confirm that you intend to obtain legal process for everything you ask us to preserve, or narrow the request.',
  },
} as const satisfies Record<string, Condition>;

/** The code of a condition, e.g. `G6`. */
export type Code = keyof typeof CONDITIONS;

/** Every code in the order shown: G1 to G11, E1 to E5, P1 to P3; never empty. */
export const CODES = Object.keys(CONDITIONS) as [Code, ...Code[]];
