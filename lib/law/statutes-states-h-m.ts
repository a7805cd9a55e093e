import type { StatuteCode } from './statute-code';

/** State statutes on administrative subpoenas and civil investigative demands: Hawaii to Missouri. */
export const STATE_STATUTES_H_M: readonly StatuteCode[] = [
  {
    jurisdiction: 'HI',
    code: 'Haw. Rev. Stat.',
    also: ['HRS', 'Hawaii Statutes'],
    sections: {
      '28-2.5': {
        authorises:
          'The attorney general, and a county prosecutor in criminal matters, may subpoena witnesses and records relevant to an investigation.',
        source: 'https://statutes.laws.com/hawaii/volume-1/title-4/chapter-28/hrs-28-2-5-htm',
      },
      '480-18': {
        authorises:
          'The attorney general may issue an investigative demand for documents and information in antitrust investigations.',
        source:
          'https://d1tvxue8o4w0fl.cloudfront.net/statute/hawaii-revised-statutes/division-2-business/title-26-trade-regulation-and-practice/chapter-480-monopolies-restraint-of-trade/part-i-antitrust-provisions/section-480-18-investigation (2024)',
      },
    },
  },
  {
    jurisdiction: 'ID',
    code: 'Idaho Code',
    also: ['Idaho Stat.'],
    sections: {
      '19-3004A': {
        authorises:
          'A prosecuting attorney or the attorney general may subpoena a provider’s subscriber records in investigations of the offenses that the section lists.',
        source: 'https://legislature.idaho.gov/statutesrules/idstat/Title19/T19CH30/SECT19-3004A',
      },
    },
  },
  {
    jurisdiction: 'IL',
    code: '740 ILCS',
    mark: '',
    also: ['740 Ill. Comp. Stat.'],
    sections: {
      '10/7.2': {
        authorises:
          'The Attorney General may subpoena witnesses, documents and written answers in antitrust investigations.',
        source: 'https://ilga.gov/legislation/ilcs/documents/074000100K7.2.htm',
      },
      '174/31': {
        authorises:
          'The Attorney General may issue subpoenas in investigations of practices that the whistleblower act forbids.',
        source: 'https://self-law.org/code/il/chapter-740/act-174/31',
      },
    },
  },
  {
    jurisdiction: 'IN',
    code: 'Ind. Code',
    also: ['IC', 'I.C.'],
    sections: {
      '4-6-3-3': {
        authorises:
          'The attorney general may issue a civil investigative demand for documents, answers and testimony on violations of the statutes that the office enforces.',
        source: 'http://in.gov/attorneygeneral/3018.htm',
        read: 'list',
      },
    },
  },
  {
    jurisdiction: 'KS',
    code: 'Kan. Stat.',
    also: ['K.S.A.'],
    sections: {
      '50-153': {
        authorises:
          'The attorney general may subpoena witnesses and matter on violations of the antitrust law.',
        source: 'https://ksrevisor.org/statutes/chapters/ch50/050_001_0053.html',
      },
    },
  },
  {
    jurisdiction: 'KY',
    code: 'Ky. Rev. Stat.',
    also: ['KRS'],
    sections: {
      '500.120': {
        authorises:
          'The Attorney General or the commissioner of the State Police may subpoena an Internet provider’s records in investigations of child exploitation and certain other offenses.',
        source: 'https://self-law.org/code/ky/500-120',
      },
    },
  },
  {
    jurisdiction: 'LA',
    code: 'La. C.Cr.P. art.',
    mark: '',
    also: ['La. CCrP', 'La. Code Crim. Proc.', 'Louisiana Code of Criminal Procedure'],
    sections: {
      '732.1': {
        authorises:
          'The state police, the attorney general, a sheriff or an agency of the Internet crimes against children task force may subpoena account records in sex offenses against minors.',
        source:
          'https://legalfix.com/statutes/state-codes/louisiana/code-codeofcriminalprocedure/ccrp-732%2E1',
      },
    },
  },
  {
    jurisdiction: 'LA',
    code: 'La. R.S.',
    mark: '',
    also: ['R.S.', 'La. Rev. Stat.', 'LSA-R.S.'],
    sections: {
      '51:1411': {
        authorises:
          'The attorney general may issue an investigative demand for reports and documents on unlawful trade practices.',
        source: 'http://legis.la.gov/legis/LawPrint.aspx?d=104036',
      },
    },
  },
  {
    jurisdiction: 'MD',
    code: 'Md. Code, Crim. Proc.',
    also: ['Md. Crim. Proc.', 'Crim. Proc.', 'Md. CP'],
    sections: {
      '14-110': {
        authorises:
          'The State Prosecutor may subpoena telephone, business, governmental or corporate records in an ongoing criminal investigation.',
        source: 'https://getpocketlaw.com/law/state_maryland/section-14-110-subpoena-authority_cfc9f10121d3',
      },
      '15-108': {
        authorises:
          'A State’s Attorney may subpoena telephone, business, governmental or corporate records in an ongoing criminal investigation.',
        source: 'https://lexace.ai/us/statute/maryland/CP-15-108',
      },
    },
  },
  {
    jurisdiction: 'MD',
    code: 'Md. Code, State Gov.',
    also: ['Md. State Gov.', 'State Gov.', 'Md. SG'],
    sections: {
      '6-703': {
        authorises:
          'The Attorney General may subpoena telephone, business, government or corporate records in criminal investigations of the environmental and natural resources unit.',
        source:
          'https://govt.westlaw.com/mdc/Document/NBBD7B71046DC11EEA547E6878914D6A4 (in force from 2023-10-01)',
      },
    },
  },
  {
    jurisdiction: 'MA',
    code: 'M.G.L. c. 271,',
    also: ['G.L. c. 271', 'Mass. Gen. Laws c. 271', 'MGLA c. 271', 'c. 271'],
    sections: {
      '17B': {
        authorises:
          'The attorney general or a district attorney may subpoena the records, not content, of telephone, communication and computing services relevant to an ongoing criminal investigation.',
        source:
          'http://masscases.com/cases/sjc/473/473mass653.html; http://data.aclum.org/public-records/use-of-administrative-subpoenas',
        read: 'list',
      },
    },
  },
  {
    jurisdiction: 'MI',
    code: 'Mich. Comp. Laws',
    also: ['MCL', 'MCLA', 'M.C.L.S.'],
    sections: {
      '445.776': {
        authorises:
          'The attorney general, or a prosecuting attorney with leave, may serve a written demand for testimony, answers and documents in antitrust investigations.',
        source:
          'https://casetext.com/statute/michigan-compiled-laws/chapter-445-trade-and-commerce/michigan-antitrust-reform-act/section-445776-written-demand-by-attorney-general-or-prosecuting-attorney-contents-noncompliance-action-to-enforce-demand-service-of-notice-and-pleadings-orders-confidentiality-waiver (2024)',
      },
    },
  },
  {
    jurisdiction: 'MN',
    code: 'Minn. Stat.',
    also: ['M.S.', 'M.S.A.'],
    sections: {
      '8.16': {
        authorises:
          'The attorney general may subpoena the records of telephone, Internet and other named businesses relevant to an ongoing investigation.',
        source: 'https://www.revisor.mn.gov/laws/2001/0/197/ (as amended in 2001)',
      },
      '388.23': {
        authorises:
          'A county attorney may subpoena the records of telephone, Internet and other named businesses relevant to an ongoing law enforcement investigation.',
        source: 'https://www.revisor.mn.gov/statutes/2007/cite/388.23 (edition of 2007)',
      },
    },
  },
  {
    jurisdiction: 'MO',
    code: 'Mo. Rev. Stat.',
    also: ['RSMo', 'V.A.M.S.', 'Missouri Statutes'],
    sections: {
      '127.040': {
        authorises:
          'The attorney general may issue a civil investigative demand for testimony and documents on violations of that chapter.',
        source:
          'https://legalfix.com/statutes/state-codes/missouri/title-ix/chapter-127/section-127-040 (edition of 2019)',
      },
      '407.040': {
        authorises:
          'The attorney general may issue a civil investigative demand for testimony and documents on unlawful merchandising practices.',
        source:
          'https://casetext.com/statute/missouri-revised-statutes/title-xxvi-trade-and-commerce/chapter-407-merchandising-practices/section-407040-investigations-by-attorney-general-investigative-demand-contents-of-how-served (2023)',
      },
    },
  },
];
