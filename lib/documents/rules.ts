import { paths } from '@/lib/paths';
import type { DocumentTarget } from './policy';

/** The largest file, in bytes: 50 MB as Windows counts, so that no file manager shows less for one refused. */
export const MAX_BYTES = 50 * 1024 * 1024;
/** The most files a request can carry. */
export const MAX_FILES = 20;
/** The longest file name, in characters. */
export const MAX_NAME = 200;

export const CONTENT_TYPE = 'application/pdf';

/** What a document is; the pre-flight asks for those that a kind of request stands on. */
export const ROLES = {
  process: 'Legal process',
  letterhead: 'Formal request on letterhead',
  non_disclosure: 'Order that bars notice',
  translation: 'Translation',
  attachment: 'Other document',
  scan: 'Scan of what came by mail',
  correspondence: 'File of a message',
} as const;
export type Role = keyof typeof ROLES;
/** What a sender can say that a file is; what comes with a message is of the thread, whatever is said. */
export const SENT_ROLES = (Object.keys(ROLES) as Role[]).filter((role) => role !== 'correspondence');

/** How far from either end of a file its format is told, in bytes. */
export const END_BYTES = 1024;

/** What the answer to an upload carries in the address of the page it leads back to. */
type UploadAnswer = { problem: DocumentProblem } | { received: string };

const NOT_A_PDF = 'The file must be a PDF';
const SAVE_AS_PDF = 'Open it in the program that made it, save it as a PDF, and choose that file.';

/** Every reason to refuse a file, each with the sentence a person reads: field, rule, cure. */
export const PROBLEMS = {
  no_file: 'No file was chosen. Choose the PDF of your legal process, then press Upload.',
  empty: 'The file is empty (0 bytes). Choose the file again, or scan the document once more.',
  too_large: `The file is larger than ${MAX_BYTES / 1024 / 1024} MB. Scan it in black and white or at 200 dpi, or send it in parts.`,
  too_many: `A request can carry ${MAX_FILES} files at most. Remove one below, or join several into one PDF.`,
  one_at_a_time: 'Several files came at once. Choose one file, upload it, then choose the next.',
  name_too_long: `The file name is longer than ${MAX_NAME} characters. Give the file a shorter name and choose it again.`,
  not_pdf: `${NOT_A_PDF}, and this one is not, whatever its name says. ${SAVE_AS_PDF}`,
  not_pdf_program: `${NOT_A_PDF}, but this one is a program. Choose the PDF of your legal process.`,
  not_pdf_archive: `${NOT_A_PDF}, but this one is a ZIP archive or an Office document. ${SAVE_AS_PDF}`,
  not_pdf_word: `${NOT_A_PDF}, but this one is a word processor's document. ${SAVE_AS_PDF}`,
  not_pdf_image: `${NOT_A_PDF}, but this one is an image. Print it to PDF, or scan the document as a PDF.`,
  not_pdf_web_page: `${NOT_A_PDF}, but this one is a web page. Print the page to PDF and choose that file.`,
  cut_off: 'The PDF breaks off before its end. Save or scan it again, and choose the new file.',
  changed:
    'What arrived is not what your browser announced, so it was not kept. Upload the file again; close it in other programs first.',
  incomplete: 'The upload broke off before its end, so nothing was kept. Upload the file again.',
  closed:
    'The request takes no documents any more: it was filed, or its questions were answered. Send a message on its page instead.',
  not_confirmed:
    'Size and SHA-256 of the file are not those you confirmed. Compare them once more on the documents page.',
  too_often:
    'Too many files were sent within a quarter of an hour, so this one was not kept. Send it again in 15 minutes; in an emergency call the emergency line.',
  failed: 'The file could not be stored, and nothing was kept. Upload it again in a few minutes.',
} as const;

export type DocumentProblem = keyof typeof PROBLEMS;

/** The sentence of a code out of an address; null for anything that is none of ours. */
export function problemSentence(code: unknown): string | null {
  return typeof code === 'string' && Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as DocumentProblem] : null;
}

/** Where documents are added beside the other sections, not with an answer. */
const TO_CORRECT = ['submitted', 'in_review', 'legally_delayed', 'approved'];

/** The page on which documents of a request are sent, with what became of an upload. */
export function documentsPage(target: DocumentTarget, answer?: UploadAnswer): string {
  const { reference, requestId, status, desk, purpose } = target;
  const filed = (of: string) => {
    if (purpose === 'message') return desk ? paths.deskMessage(of) : paths.requestMessage(of);
    if (purpose && status === 'awaiting_agency') return paths.requestQuestion(of, purpose);
    if (desk) return paths.deskDocuments(of);
    return TO_CORRECT.includes(status) ? paths.requestCorrect(of, 'documents') : paths.requestAnswer(of);
  };
  const page = reference ? filed(reference) : paths.draftSection(requestId, 'documents');
  return answer ? `${page}?${new URLSearchParams(answer)}` : page;
}

/** Each byte as the character of its number; what browsers call latin1 is another table. */
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** True when a PDF begins and ends where it should: `%PDF-` in the first, `%%EOF` in the last 1,024 bytes (ISO 32000). */
export function looksLikePdf(head: Uint8Array, tail: Uint8Array): boolean {
  return (
    text(head.subarray(0, END_BYTES)).includes('%PDF-') && text(tail.subarray(-END_BYTES)).includes('%%EOF')
  );
}

const SIGNATURES: [DocumentProblem, string[]][] = [
  ['not_pdf_program', ['MZ', '\x7fELF', '#!', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe']],
  ['not_pdf_archive', ['PK\x03\x04', 'PK\x05\x06', 'Rar!', '7z\xbc\xaf', '\x1f\x8b']],
  ['not_pdf_word', ['\xd0\xcf\x11\xe0', '{\\rtf']],
  ['not_pdf_image', ['\xff\xd8\xff', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*', 'BM', 'RIFF']],
];

/** What stands there instead of a PDF, by the first bytes. */
function foundInstead(start: string): DocumentProblem {
  const known = SIGNATURES.find(([, prefixes]) => prefixes.some((prefix) => start.startsWith(prefix)));
  if (known) return known[0];
  if (/^....ftyp(heic|heif|mif1|avif)/s.test(start)) return 'not_pdf_image';
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)/i.test(start)) return 'not_pdf_web_page';
  return start.includes('%PDF-') ? 'cut_off' : 'not_pdf';
}

/**
 * Why a file cannot be taken, told from its size in bytes and its first and last 1,024 bytes; null when it can.
 * The browser asks before it sends, the server after it received.
 */
export function fileProblem(bytes: number, head: Uint8Array, tail: Uint8Array): DocumentProblem | null {
  if (bytes === 0) return 'empty';
  if (bytes > MAX_BYTES) return 'too_large';
  if (looksLikePdf(head, tail)) return null;
  return foundInstead(text(head.subarray(0, END_BYTES)));
}

/**
 * A name as it can be shown: without folders, control characters and characters that turn the reading direction
 * (with which `fdp.exe` poses as `exe.pdf`), in composed form.
 */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      .trim() || 'document.pdf'
  );
}

/** The value of a Content-Disposition header that saves under `name` with `ending` at its end (RFC 6266, RFC 8187). */
export function attachment(
  name: string,
  ending: '.pdf' | '.zip' | '.csv' | '.json' | '.xlsx' = '.pdf',
): string {
  const whole = name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
  const plain = whole
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A document as the screen shows it. */
export type DocumentView = {
  id: string;
  /** As sent, cleaned. */
  name: string;
  bytes: number;
  sha256: string;
  createdAt: Date;
  role: Role;
  /** False where it was sent without script and the sender has not yet confirmed size and SHA-256. */
  confirmed: boolean;
};

/** What a program that made a PDF is of. Ordinary ones (word processors, scanners, courts' systems) are not told apart. */
export const PRODUCERS = {
  image_editor: 'a program for editing pictures',
  pdf_editor: 'a website or program for changing PDFs',
  program_library: 'a programmer’s library',
} as const;
export type ProducerKind = keyof typeof PRODUCERS;
