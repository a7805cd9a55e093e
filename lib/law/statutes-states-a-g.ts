import type { StatuteCode } from './statute-code';

/** State statutes on administrative subpoenas and civil investigative demands: Alaska to Georgia. */
export const STATE_STATUTES_A_G: readonly StatuteCode[] = [
  {
    jurisdiction: 'AK',
    code: 'Alaska Stat.',
    also: ['AS'],
    sections: {
      '44.23.080': {
        authorises:
          'The attorney general may, at an officer’s application, subpoena an Internet provider’s records of an account used in certain sexual offenses against children.',
        source: 'https://www.lawserver.com/law/state/alaska/ak-statutes/alaska_statutes_44-23-080',
      },
      '45.50.592': {
        authorises:
          'The attorney general may issue an investigative demand for documents in antitrust investigations.',
        source:
          'http://touchngo.com/lglcntr/akstats/2007Statutes/Title45/Chapter50/Section592.htm (edition of 2007)',
      },
    },
  },
  {
    jurisdiction: 'AZ',
    code: 'Ariz. Rev. Stat.',
    also: ['A.R.S.', 'Arizona Statutes'],
    sections: {
      '38-431.06': {
        authorises:
          'The attorney general or a county attorney may issue written investigative demands on violations of the public meetings law.',
        source:
          'https://d1tvxue8o4w0fl.cloudfront.net/statute/arizona-revised-statutes/title-38-public-officers-and-employees/chapter-3-conduct-of-office/article-31-public-meetings-and-proceedings/section-38-43106-investigations-written-investigative-demands (through 2024)',
      },
    },
  },
  {
    jurisdiction: 'CA',
    code: 'Cal. Gov. Code',
    also: ['Government Code', 'CGC'],
    sections: {
      '11181': {
        authorises:
          'The head of a State department may subpoena witnesses, documents and writings in investigations of matters under the department’s jurisdiction.',
        source: 'https://jurris.com/california/government-code/11180-11191',
      },
    },
  },
  {
    jurisdiction: 'CO',
    code: 'Colo. Rev. Stat.',
    also: ['C.R.S.', 'Colorado Statutes'],
    sections: {
      '6-1-108': {
        authorises:
          'The attorney general or a district attorney may subpoena witnesses and documents on deceptive trade practices.',
        source:
          'https://getpocketlaw.com/law/state_colorado/section-6-1-108-subpoenas-hearings-rules_ed027894ab46',
      },
      '6-4-111': {
        authorises: 'The attorney general may subpoena witnesses and documents in antitrust investigations.',
        source:
          'http://casetext.com/statute/colorado-revised-statutes/title-6-consumer-and-commercial-affairs/fair-trade-and-restraint-of-trade/article-4-colorado-antitrust-act-of-2023/section-6-4-111-civil-discovery-request-rules (2024)',
      },
    },
  },
  {
    jurisdiction: 'CT',
    code: 'Conn. Gen. Stat.',
    also: ['C.G.S.', 'C.G.S.A.', 'Connecticut Statutes'],
    sections: {
      '35-42': {
        authorises:
          'The Attorney General may subpoena documents and testimony on violations of the antitrust law.',
        source:
          'https://print.casetext.com/statute/general-statutes-of-connecticut/title-35-trade-regulations-trademarks-and-collective-and-certification-marks/chapter-624-connecticut-antitrust-act/section-35-42-investigation-of-alleged-violation-issuance-of-subpoenas-and-written-interrogatories-enforcement-of-compliance-cooperation-service-confidential-material (2024)',
      },
      '42-110d': {
        authorises:
          'The commissioner of consumer protection may subpoena witnesses and documents on unfair trade practices.',
        source:
          'https://d1tvxue8o4w0fl.cloudfront.net/statute/general-statutes-of-connecticut/title-42-business-selling-trading-and-collection-practices/chapter-735a-unfair-trade-practices/section-42-110d-investigation-hearing-orders-enforcement-disclosure-of-information (2024)',
      },
    },
  },
  {
    jurisdiction: 'DC',
    code: 'D.C. Code',
    also: ['Code of the District of Columbia'],
    sections: {
      '1-301.171': {
        authorises:
          'The District of Columbia Auditor may subpoena witnesses and records on any matter under the Auditor’s investigation.',
        source: 'https://code.dccouncil.gov/us/dc/council/code/titles/1/chapters/3/subchapters/I/parts/J',
      },
      '32-1007': {
        authorises:
          'The Mayor and the Attorney General may subpoena witnesses and records to secure compliance with the wage chapter that it stands in.',
        source: 'https://instalawyer.io/laws/district-of-columbia-code/32-1007-investigatory-powers-of',
      },
      '48-905.07': {
        authorises:
          'The Mayor may subpoena witnesses and records in investigations of controlled substances.',
        source: 'https://code.dccouncil.gov/us/dc/council/code/sections/48-905.07',
      },
    },
  },
  {
    jurisdiction: 'FL',
    code: 'Fla. Stat.',
    also: ['F.S.', 'F.S.A.'],
    sections: {
      '501.206': {
        authorises:
          'The enforcing authority (a state attorney or the Department of Legal Affairs) may subpoena witnesses and evidence on deceptive and unfair trade practices.',
        source: 'https://lawserver.com/?p=30093337 (2024)',
      },
      '501.617': {
        authorises:
          'The enforcing authority (the Department of Agriculture and Consumer Services or a state attorney) may subpoena witnesses and evidence on violations of its part of the consumer protection chapter.',
        source: 'https://www.lawserver.com/law/state/florida/statutes/florida_statutes_501-617',
      },
      '520.994': {
        authorises:
          'The State’s office of financial regulation may subpoena witnesses and records on matters of the chapter that it stands in.',
        source: 'https://lawserver.com/law/state/florida/regulations/florida_statutes_520-994 (2024)',
      },
    },
  },
  {
    jurisdiction: 'GA',
    code: 'Ga. Code',
    also: ['O.C.G.A.', 'Official Code of Georgia'],
    sections: {
      '10-1-403': {
        authorises:
          'The administrator may, if the Attorney General consents, issue an investigative demand for testimony and documents on unlawful practices in trade.',
        source:
          'http://statutes.laws-info.com/georgia/title-10/chapter-1/article-15/part-2/10-1-403 (edition of 2010)',
      },
      '35-3-4.1': {
        authorises:
          'The Bureau of Investigation’s leaders may, if the Attorney General consents, subpoena a provider’s subscriber records in certain computer offenses against minors and certain frauds.',
        source:
          'https://law.justia.com/codes/georgia/2017/title-35/chapter-3/article-1/section-35-3-4.1/ (edition of 2017)',
      },
      '35-3-4.5': {
        authorises:
          'The Bureau of Investigation’s leaders may, if the Attorney General consents, subpoena documents and records in investigations of elections.',
        source: 'https://law.justia.com/codes/georgia/2022/title-35/chapter-3/article-1/section-35-3-4-5/',
      },
      '45-15-17': {
        authorises:
          'The Attorney General may subpoena witnesses and records on the affairs of the State, its agencies and those who deal with them.',
        source:
          'https://codes.findlaw.com/ga/title-45-public-officers-and-employees/ga-code-sect-45-15-17/ (2024)',
      },
    },
  },
];
