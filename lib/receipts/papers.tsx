import { bothTimes } from '@/lib/platform/instant';
import type { Paper, Part } from '@/lib/platform/paper';
import { type AnsweredPart, countryName } from '@/lib/requests/kinds/answer-rows';
import { ANSWER_WORDS, answeredParts, documentsPart, HASHING, times } from '@/lib/requests/papers';
import { CHANNEL_WORDS, printedCode } from './rules';
import type { ReceiptContent } from './schema';

/** So many identifiers are printed on a receipt; the SHA-256 stands for the whole list. */
const ON_RECEIPT = 200;

const BY_NUMBER =
  'Characters that the typeface of this paper lacks are written by their Unicode numbers, such as [U+738B]. The file “request.txt” in the archive of the request has them as typed.';

function listedPart({ count, typed, sha256 }: ReceiptContent['identifiers'] & object): Part {
  const lines = typed.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const rest = lines.length - ON_RECEIPT;
  return {
    title: 'Identifiers',
    rows: [
      { label: 'Identifiers read', value: count.toLocaleString('en-US') },
      { label: 'SHA-256 of the list', value: sha256 },
      ...(lines.length === 0
        ? []
        : [
            {
              label: 'As typed',
              value: [
                ...lines.slice(0, ON_RECEIPT),
                ...(rest > 0
                  ? [`and ${rest.toLocaleString('en-US')} more, all of them in “identifiers.txt”.`]
                  : []),
              ].join('\n'),
            },
          ]),
    ],
  };
}

/** The receipt of a filing or a correction, from its content alone. `verifyAt` is the address of the page that checks codes. */
export function receiptPaper(receipt: ReceiptContent, verifyAt: string): Paper {
  const { reference, company, agency, agent, number } = receipt;
  const code = printedCode(receipt.code);
  const corrected = number > 1;
  return {
    title: corrected ? `Receipt of correction ${number - 1}` : 'Receipt',
    lead: `${company.legalName} has received the request described here.`,
    key: [
      { label: 'Reference', value: reference },
      { label: 'Filed', value: times(receipt.filedAt, company.timeZone) },
      ...(corrected ? [{ label: 'Corrected', value: times(receipt.issuedAt, company.timeZone) }] : []),
      { label: 'Receipt code', value: code },
    ],
    parts: [
      {
        title: 'What was filed',
        rows: [
          { label: 'Kind', value: receipt.kind.label },
          { label: 'Agency', value: `${agency.name}, ${countryName(agency.country)}` },
          {
            label: 'Agent',
            value: agent
              ? [[agent.name, agent.title].filter(Boolean).join(', '), agent.address].join('\n')
              : 'To be completed by the agent of the agency',
          },
          { label: 'How it came', value: CHANNEL_WORDS[receipt.channel] ?? receipt.channel },
          ...(receipt.certifiedAt
            ? [{ label: 'Certified', value: bothTimes(new Date(receipt.certifiedAt), company.timeZone).utc }]
            : []),
          { label: 'Guidelines', value: `Version ${receipt.guidelinesVersion}` },
        ],
      },
      documentsPart(receipt.documents, company.timeZone),
      ...(receipt.identifiers ? [listedPart(receipt.identifiers)] : []),
      ...(receipt.categories.length === 0
        ? []
        : [
            {
              title: 'Categories of data',
              rows: receipt.categories.map(({ label, answer }) => ({
                label,
                value: ANSWER_WORDS[answer ?? ''] ?? 'Not judged',
              })),
            },
          ]),
      ...answeredParts(receipt.answers as AnsweredPart[]),
    ],
    notes: [
      `Whether this receipt is genuine: ${verifyAt} answers without signing in.`,
      HASHING,
      'A receipt says what arrived and when. It says neither that the legal process is valid nor what will be produced.',
    ],
    head: [company.portalName, reference],
    foot: `Receipt ${code}`,
  };
}

/** The papers with a note where some characters could not be printed. */
export function withNumberNote(papers: Paper[], byNumber: boolean): Paper[] {
  return byNumber ? papers.map((paper) => ({ ...paper, notes: [...paper.notes, BY_NUMBER] })) : papers;
}
