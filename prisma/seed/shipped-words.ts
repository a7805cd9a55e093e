import type { KindId } from '@/lib/law/kinds';
import type { Language, Purpose } from '@/lib/templates/rules';

type Shipped = {
  key: string;
  purpose: Purpose;
  name: string;
  body: string;
  language?: Language;
  kind?: KindId;
};

/** What staff ask for, by the code that is not met. */
const QUESTIONS: Shipped[] = [
  {
    key: 'g1-portal',
    purpose: 'G1',
    name: 'File it in the portal',
    body: 'We can act on {{reference}} only once it was filed here from an address of {{agency}} whose domain is registered. Please file it from such an address, or ask your point of contact to do so.',
  },
  {
    key: 'g2-process',
    purpose: 'G2',
    name: 'Complete, signed process',
    body: 'The legal process that came with {{reference}} is missing, incomplete or unsigned. Please attach the whole document, with every page and the signature of whoever issued it.',
  },
  {
    key: 'g2-process',
    purpose: 'G2',
    language: 'fr',
    name: 'Acte complet et signé',
    body: 'L’acte de procédure joint à la demande {{reference}} manque, est incomplet ou n’est pas signé. Veuillez joindre le document entier, avec toutes ses pages et la signature de l’autorité qui l’a délivré.',
  },
  {
    key: 'g2-statute',
    purpose: 'G2',
    kind: 'subpoena_administrative',
    name: 'Statute of an administrative subpoena',
    body: 'An administrative subpoena has force through the statute that authorises it. Please attach the subpoena with the statute that {{reference}} rests on cited in it, and tell us the section and the page.',
  },
  {
    key: 'g2-other-provider',
    purpose: 'G2',
    name: 'Process names another provider',
    body: 'The document attached to {{reference}} is addressed to another provider. Please attach process that names {{company}}, or serve the provider it names.',
  },
  {
    key: 'g3-agent',
    purpose: 'G3',
    name: 'Who serves it, and how to reach them',
    body: 'Please give the name and title of the person of {{agency}} who is authorised to serve {{reference}}, with a telephone number that is answered and an official e-mail address.',
  },
  {
    key: 'g4-categories',
    purpose: 'G4',
    name: 'Which records',
    body: 'Please list the kinds of records you need, such as the name and address of the account holder or the message records of the period. “All records” does not tell us what the process compels.',
  },
  {
    key: 'g5-identifier',
    purpose: 'G5',
    name: 'An identifier we can search for',
    body: 'With the identifiers in {{reference}} we found no account. Please check them against your document for typing errors, and add any other you have: a telephone number with its country code, an account SID or an e-mail address.',
  },
  {
    key: 'g6-period',
    purpose: 'G6',
    name: 'First and last day',
    body: 'Please give the first and the last day for which you need records. Both have to be the days that your document states; records exist up to today at the latest.',
  },
  {
    key: 'g6-period',
    purpose: 'G6',
    language: 'fr',
    name: 'Premier et dernier jour',
    body: 'Veuillez indiquer le premier et le dernier jour de la période demandée. Ce doivent être ceux que votre document mentionne ; les données existent jusqu’à aujourd’hui au plus tard.',
  },
  {
    key: 'g7-warrant',
    purpose: 'G7',
    name: 'Content needs a warrant',
    body: 'The content of communications can be disclosed on a search warrant issued on probable cause alone (18 U.S.C. § 2703(a)). Please serve one, or tell us that you withdraw this part of {{reference}}.',
  },
  {
    key: 'g8-deadline',
    purpose: 'G8',
    name: 'Deadline in the document',
    body: 'You ask for an answer by a deadline, but we did not find that deadline in the document. Please tell us the page on which it stands, attach a document that states it, or tell us that the ordinary time will do.',
  },
  {
    key: 'g9-bar',
    purpose: 'G9',
    name: 'Authority that bars notice',
    body: 'We tell our customers about requests unless the law forbids it. Please attach the order, or cite the law, that forbids it for {{reference}}, with the day on which it ends. A request in a cover letter forbids nothing.',
  },
  {
    key: 'g10-instruction',
    purpose: 'G10',
    name: 'Leave the account as it is?',
    body: 'Please tell us in plain words whether {{company}} is to take no action against the account, and until when. Without that instruction our trust and safety team looks at it as at any other.',
  },
  {
    key: 'g11-attestation',
    purpose: 'G11',
    name: 'Attestation of another State',
    body: 'Process of another State needs your attestation that it does not concern a violation which California law protects (Cal. Penal Code §§ 1524.2(c), 1546.5). Please attest this, or tell us why you cannot.',
  },
  {
    key: 'e1-danger',
    purpose: 'E1',
    name: 'Who is in danger',
    body: 'Please tell us who is in danger of death or serious physical injury, what the danger is, and how {{agency}} knows of it.',
  },
  {
    key: 'e2-nature',
    purpose: 'E2',
    name: 'Why it cannot wait',
    body: 'Please tell us what has happened or is about to happen, when and where, and why disclosure cannot wait.',
  },
  {
    key: 'e3-averts',
    purpose: 'E3',
    name: 'How it will help',
    body: 'Please tell us, for each kind of information in {{reference}}, what you will do with it to avert the harm.',
  },
  {
    key: 'e4-process',
    purpose: 'E4',
    name: 'Why not by process',
    body: 'Please tell us why a subpoena, order or warrant cannot be had before your deadline, and when you expect to have one.',
  },
  {
    key: 'e5-certified',
    purpose: 'E5',
    name: 'Certification',
    body: 'Please certify under penalty of perjury that what {{reference}} states is true and correct (28 U.S.C. § 1746). Until then we cannot decide.',
  },
  {
    key: 'p1-letterhead',
    purpose: 'P1',
    name: 'Request on letterhead',
    body: 'Please attach the request to preserve on the letterhead of {{agency}}, dated and signed.',
  },
  {
    key: 'p2-hold',
    purpose: 'P2',
    name: 'Days of the hold',
    body: 'Please give the first and the last day of the preservation, at most 90 days apart. It can be renewed before it ends.',
  },
  {
    key: 'p3-limited',
    purpose: 'P3',
    name: 'What process will seek',
    body: 'Please confirm that {{agency}} intends to obtain legal process for everything that {{reference}} asks us to preserve, or narrow it to what process will seek.',
  },
];

/** What a decision says, and a message. */
const STEPS: Shipped[] = [
  {
    key: 'approve',
    purpose: 'approve',
    name: 'Approved',
    body: 'We have approved {{reference}} ({{kind}}). What was granted stands with this decision; the records are being gathered, and a mail tells you when the answer is in the portal.',
  },
  {
    key: 'approve-part',
    purpose: 'approve',
    name: 'Approved in part',
    body: 'We have approved the part of {{reference}} that your process reaches. What was left out stands beside each identifier with its reason; further process for it can be served as a new request.',
  },
  {
    key: 'approve-preservation',
    purpose: 'approve',
    kind: 'preservation',
    name: 'Preservation accepted',
    body: 'We preserve what {{reference}} names for the days it states. Nothing is produced on it; please serve legal process before it ends, or renew it once.',
  },
  {
    key: 'decline-reach',
    purpose: 'decline',
    name: 'Process does not reach it',
    body: 'We decline {{reference}}: the process served does not reach the records asked for (18 U.S.C. § 2703). With process that does, please file a new request and name this reference in it.',
  },
  {
    key: 'decline-reach',
    purpose: 'decline',
    language: 'fr',
    name: 'L’acte ne permet pas la communication',
    body: 'Nous ne donnons pas suite à la demande {{reference}} : l’acte signifié ne permet pas la communication des données demandées. Une demande d’entraide judiciaire internationale le permettrait ; veuillez alors déposer une nouvelle demande et rappeler cette référence.',
  },
  {
    key: 'decline-unanswered',
    purpose: 'decline',
    name: 'Questions were not answered',
    body: 'We asked {{agency}} for information that {{reference}} cannot be processed without, reminded you of it, and had no answer. We therefore decline the request. You can file it anew with what was missing.',
  },
  {
    key: 'decline-no-account',
    purpose: 'decline',
    name: 'No account found',
    body: 'We decline {{reference}}: none of the identifiers it names belongs to an account of {{company}}. If you have others, please file a new request.',
  },
  {
    key: 'delay-motion',
    purpose: 'delay',
    name: 'Motion before a court',
    body: 'A motion concerning {{reference}} is before the court. Our clock stands until it has ruled; we will go on without being asked and tell you so by mail.',
  },
  {
    key: 'delay-conflict',
    purpose: 'delay',
    name: 'Conflict of laws',
    body: 'The law of another country may forbid what {{reference}} asks for. Counsel is resolving the conflict; our clock stands meanwhile, and a mail tells you when we go on.',
  },
  {
    key: 'message-progress',
    purpose: 'message',
    name: 'Where it stands',
    body: 'Your request {{reference}} of {{received}} (your case number: {{case}}) is being worked on. Our answer is due on {{due}}. You need do nothing.',
  },
  {
    key: 'message-progress',
    purpose: 'message',
    language: 'fr',
    name: 'État de la demande',
    body: 'Votre demande {{reference}} du {{received}} (votre numéro de dossier : {{case}}) est en cours de traitement. Notre réponse est prévue pour le {{due}}. Vous n’avez rien à faire.',
  },
  {
    key: 'message-customer',
    purpose: 'message',
    name: 'Notice to the customer is planned',
    body: 'Nothing in {{reference}} bars us from telling our customer of it, and we intend to. If the law does bar it, please send us the order or cite the law before we answer; you may also withdraw the request.',
  },
];

/** Templates that come with the portal, in words that any company can use as they are. */
export const SHIPPED_TEMPLATES: readonly Shipped[] = [...QUESTIONS, ...STEPS];
