import type { StatuteCode } from './statute-code';

/** State statutes on administrative subpoenas and civil investigative demands: Nebraska to Wyoming. */
export const STATE_STATUTES_N_W: readonly StatuteCode[] = [
  {
    jurisdiction: 'NE',
    code: 'Neb. Rev. Stat.',
    also: ['R.R.S. Neb.', 'Nebraska Statutes'],
    sections: {
      '84-213': {
        authorises: 'The Attorney General may subpoena witnesses and documents in antitrust investigations.',
        source:
          'https://e.casetext.com/statute/revised-statutes-of-nebraska/chapter-84-state-officers/article-2-attorney-general/section-84-213-attorney-general-antitrust-matters-investigation-powers-duties-subpoena (2024)',
      },
      '86-2,112': {
        authorises:
          'The Attorney General or a county attorney may subpoena witnesses and records relevant to the investigation or enforcement of the State’s laws.',
        source: 'https://nebraskalegislature.gov/laws/statutes.php?statute=86-2,112',
      },
    },
  },
  {
    jurisdiction: 'NV',
    code: 'Nev. Rev. Stat.',
    also: ['NRS'],
    sections: {
      '193.340': {
        authorises:
          'The Attorney General, a district attorney, a sheriff or the head of a police department may subpoena what 18 U.S.C. § 2703 lets an Internet provider disclose of a subscriber, in offenses by means of the service.',
        source: 'https://nevada.public.law/statutes/nrs_193.340',
      },
    },
  },
  {
    jurisdiction: 'NH',
    code: 'N.H. Rev. Stat.',
    also: ['RSA', 'N.H. RSA'],
    sections: {
      '149-M:13': {
        authorises:
          'The attorney general may serve a written demand for information or a subpoena for testimony and documents to enforce that chapter.',
        source:
          'https://www.lawserver.com/law/state/new-hampshire/nh-statutes/new_hampshire_revised_statutes_149-m_13',
      },
      '356:10': {
        authorises:
          'The attorney general may subpoena testimony and documents on combinations and monopolies.',
        source:
          'https://d1tvxue8o4w0fl.cloudfront.net/statute/new-hampshire-revised-statutes/title-31-trade-and-commerce/chapter-356-combinations-and-monopolies/section-35610-official-investigation (2024)',
      },
      '358-A:8': {
        authorises:
          'The attorney general may subpoena testimony and documents for the consumer protection chapter.',
        source: 'http://laws9.com/statutes/new-hampshire/TITLEXXXI/CHAPTER358-A/358-A-8',
      },
    },
  },
  {
    jurisdiction: 'NJ',
    code: 'N.J.S.A.',
    mark: '',
    also: ['N.J.S.', 'N.J. Stat.'],
    sections: {
      '56:8-4': {
        authorises: 'The Attorney General may issue subpoenas in investigations of consumer fraud.',
        source:
          'https://hnwlaw.com/business-law/introduction-to-the-nj-consumer-fraud-act/defending-yourself-against-cfa-cases-by-the-nj-attorney-general-ag-or-other-governmental-agencies/; http://njconsumeraffairs.gov/proposal/dcapro1016.htm',
        read: 'list',
      },
    },
  },
  {
    jurisdiction: 'NY',
    code: 'N.Y. Arts & Cult. Aff. Law',
    also: ['Arts and Cultural Affairs Law', 'ACA', 'N.Y. ACA'],
    sections: {
      '23.05': {
        authorises:
          'The attorney general may subpoena witnesses and papers on violations of that article of the arts and cultural affairs law.',
        source: 'https://www.nysenate.gov/legislation/laws/ACA/23.05/',
      },
    },
  },
  {
    jurisdiction: 'NY',
    code: 'N.Y. Exec. Law',
    also: ['Executive Law', 'EXC', 'N.Y. EXC'],
    sections: {
      '63(12)': {
        authorises:
          'The attorney general may issue subpoenas to find the facts of repeated or persistent fraud or illegality in business.',
        source: 'https://app.midpage.ai/document/prestige-sewing-stores-of-queens-inc-v-lefkowitz-6188875',
        read: 'list',
      },
    },
  },
  {
    jurisdiction: 'OH',
    code: 'Ohio Rev. Code',
    also: ['R.C.', 'O.R.C.', 'Ohio R.C.', 'Ohio Code'],
    sections: {
      '1349.191': {
        authorises:
          'The attorney general may subpoena witnesses and records on failures to disclose breaches of personal data.',
        source: 'https://codes.ohio.gov/ohio-revised-code/section-1349.191',
      },
      '4719.11': {
        authorises:
          'The attorney general may subpoena witnesses and records on violations of that chapter’s rules.',
        source: 'https://lawserver.com/law/state/ohio/oh-code/ohio_code_4719-11',
      },
    },
  },
  {
    jurisdiction: 'OK',
    code: 'Okla. Stat. tit. 63,',
    also: ['63 O.S.', '63 Okla. Stat.', 'O.S. 63', 'Okla. Stat. 63'],
    sections: {
      '2-103.1': {
        authorises:
          'The Director of the State’s bureau of narcotics may subpoena witnesses and records in investigations of controlled substances, money laundering and human trafficking.',
        source: 'http://ok.elaws.us/os/63-2-103.1',
      },
    },
  },
  {
    jurisdiction: 'PA',
    code: '10 P.S.',
    also: ['10 Pa. Stat.', 'Pa. Stat. tit. 10'],
    sections: {
      '162.16': {
        authorises:
          'The Attorney General, the secretary or a district attorney may require witnesses and records on the solicitation of funds for charity.',
        source:
          'https://casetext.com/statute/pennsylvania-statutes/statutes-unconsolidated/title-10-ps-charities-and-welfare/chapter-4b-solicitation-of-funds-for-charitable-purposes-act/section-16216-investigation-subpoenas-injunctions-court-orders (2024)',
      },
    },
  },
  {
    jurisdiction: 'RI',
    code: 'R.I. Gen. Laws',
    also: ['RIGL', 'G.L. R.I.'],
    sections: {
      '6-13.1-7': {
        authorises:
          'The attorney general may issue an investigative demand for reports, testimony and documents on deceptive trade practices.',
        source: 'http://webserver.rilin.state.ri.us/Statutes/TITLE6/6-13.1/6-13.1-7.htm',
      },
    },
  },
  {
    jurisdiction: 'TN',
    code: 'Tenn. Code',
    also: ['T.C.A.', 'TCA'],
    sections: {
      '40-17-125': {
        authorises:
          'A district attorney general may subpoena an Internet provider’s subscriber records in investigations of the sexual exploitation of minors.',
        source: 'https://codes.findlaw.com/tn/title-40-criminal-procedure/tn-code-sect-40-17-125/ (2024)',
      },
    },
  },
  {
    jurisdiction: 'TX',
    code: 'Tex. Bus. & Com. Code',
    also: ['Bus. & Com. Code', 'B&C Code'],
    sections: {
      '17.61': {
        authorises:
          'The consumer protection division may issue a civil investigative demand for documents on deceptive trade practices.',
        source: 'https://instalawyer.io/laws/texas-statutes/section-1761-civil-investigative-demand',
      },
    },
  },
  {
    jurisdiction: 'TX',
    code: 'Tex. Gov. Code',
    also: ['Gov. Code'],
    sections: {
      '422.003': {
        authorises:
          'A prosecuting attorney or an officer of the task force on Internet crimes against children may subpoena subscriber records on the sexual exploitation of a minor.',
        source: 'https://codes.findlaw.com/tx/government-code/gov-t-sect-422-003/ (2024)',
      },
    },
  },
  {
    jurisdiction: 'VT',
    code: '8 V.S.A.',
    also: ['Vt. Stat. tit. 8'],
    sections: {
      '13': {
        authorises:
          'The commissioner of banking and insurance may issue subpoenas and require records to enforce that title.',
        source: 'https://statutes.laws.com/vermont/title-08/chapter-1/13',
      },
    },
  },
  {
    jurisdiction: 'VA',
    code: 'Va. Code',
    also: ['Code of Virginia'],
    sections: {
      '19.2-10.2': {
        authorises:
          'An attorney for the Commonwealth may subpoena a provider’s subscriber records, not content, on the offenses that the section lists.',
        source: 'https://statutes.laws.com/virginia/title-19-2/chapter-1/19-2-10-2',
      },
      '59.1-9.10': {
        authorises:
          'The Attorney General may issue a civil investigative demand for testimony and papers on practices that the chapter forbids.',
        source: 'https://statutes.laws.com/virginia/title-59-1/chapter-1-1/59-1-9-10',
      },
    },
  },
  {
    jurisdiction: 'WA',
    code: 'Wash. Rev. Code',
    also: ['RCW', 'Revised Code of Washington'],
    sections: {
      '38.42.150': {
        authorises:
          'The attorney general may issue a civil investigative demand for documents, answers and testimony on violations of that chapter.',
        source: 'https://lawserver.com/law/state/washington/wa-code/washington_code_38-42-150',
      },
    },
  },
  {
    jurisdiction: 'WY',
    code: 'Wyo. Stat.',
    also: ['W.S.', 'Wyoming Statutes'],
    sections: {
      '9-1-640': {
        authorises:
          'The attorney general or his chief deputy may subpoena a provider’s account records on the sexual exploitation of children.',
        source: 'https://instalawyer.io/laws/wyoming-statutes/section-9-1-640-administrative-subpoena',
      },
    },
  },
];
