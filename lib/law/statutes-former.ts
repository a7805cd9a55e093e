import type { StatuteCode } from './statute-code';

/** Federal statutes by a place in the Code that they no longer have and that process still cites. */
export const FORMER_STATUTES: readonly StatuteCode[] = [
  {
    jurisdiction: 'US',
    code: '5 U.S.C. App.',
    also: [
      '5 U.S.C. App. 3',
      '5 U.S.C. App. III',
      '5 U.S.C. App. (III)',
      '5 U.S.C. App. (3)',
      'Inspector General Act of 1978',
      'Inspector General Act',
      'IG Act',
    ],
    sections: {
      '6': {
        authorises:
          'An Inspector General may subpoena the records needed for the work of the office; the former place in the Code of the Inspector General Act (see 5 U.S.C. § 406).',
        source:
          'https://law.onecle.com/ussc/527/527us256.html; https://law.cornell.edu/uscode/text/5a/compiledact-95-452/section-6',
        read: 'list',
      },
    },
  },
];
