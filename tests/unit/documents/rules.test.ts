import { describe, expect, test } from 'vitest';
import { losesDocuments, mayOpen, takesDocuments } from '@/lib/documents/policy';
import {
  attachment,
  cleanName,
  documentsPage,
  fileProblem,
  looksLikePdf,
  MAX_BYTES,
  PROBLEMS,
  problemSentence,
} from '@/lib/documents/rules';
import { announcement } from '@/lib/documents/schema';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const problem = (text: string) =>
  fileProblem(text.length, bytes(text).slice(0, 1024), bytes(text).slice(-1024));

describe('a PDF', () => {
  test('is told by its two ends, which may have something before and after', () => {
    expect(looksLikePdf(bytes('%PDF-1.4'), bytes('%%EOF'))).toBe(true);
    expect(looksLikePdf(bytes(`${'\n'.repeat(1000)}%PDF-1.4`), bytes(`%%EOF${'\0'.repeat(900)}`))).toBe(true);
    expect(looksLikePdf(bytes(`${'\n'.repeat(1020)}%PDF-1.4`), bytes('%%EOF'))).toBe(false);
    expect(looksLikePdf(bytes('%PDF-1.4'), bytes(''))).toBe(false);
  });

  test('is refused when empty or too large', () => {
    expect(fileProblem(0, bytes(''), bytes(''))).toBe('empty');
    expect(fileProblem(MAX_BYTES + 1, bytes('%PDF-'), bytes('%%EOF'))).toBe('too_large');
    expect(fileProblem(MAX_BYTES, bytes('%PDF-'), bytes('%%EOF'))).toBeNull();
  });
});

test.each([
  ['MZ\x90\0\x03', 'not_pdf_program'],
  ['\x7fELF\x02', 'not_pdf_program'],
  ['#!/bin/sh\n', 'not_pdf_program'],
  ['PK\x03\x04 word/document.xml', 'not_pdf_archive'],
  ['\x1f\x8b\x08', 'not_pdf_archive'],
  ['\xd0\xcf\x11\xe0\xa1', 'not_pdf_word'],
  ['{\\rtf1', 'not_pdf_word'],
  ['\xff\xd8\xff\xe0 JFIF', 'not_pdf_image'],
  ['\x89PNG\r\n', 'not_pdf_image'],
  ['\0\0\0\x18ftypheic', 'not_pdf_image'],
  ['\xef\xbb\xbf<!DOCTYPE html>', 'not_pdf_web_page'],
  ['  <HTML>', 'not_pdf_web_page'],
  ['%PDF-1.7 and no more', 'cut_off'],
  ['plain text', 'not_pdf'],
  // What begins as a program is one, though it has the marks of a PDF further in and no end.
  ['MZ %PDF-', 'not_pdf_program'],
])('%j is named as %s', (text, expected) => {
  expect(problem(text)).toBe(expected);
});

describe('a name', () => {
  test.each([
    ['C:\\fakepath\\a.pdf', 'a.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['a\0b\r\nc.pdf', 'abc.pdf'],
    ['Cafe\u0301.pdf', 'Caf\u00e9.pdf'],
    ['  ', 'document.pdf'],
    ['\ud800.pdf', '.pdf'],
    ['صك.pdf', 'صك.pdf'],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanName(given)).toBe(shown);
  });

  test('cannot leave its header, and always saves as a PDF', () => {
    expect(attachment('a.pdf')).toBe(`attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`);
    expect(attachment('x"; evil=1.exe')).toBe(
      `attachment; filename="x__ evil_1.exe.pdf"; filename*=UTF-8''x%22%3B%20evil%3D1.exe.pdf`,
    );
    expect(attachment("l'été (1).PDF")).toBe(
      `attachment; filename="l_ete (1).PDF"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29.PDF`,
    );
    expect(attachment(cleanName('صك\r\nSet-Cookie: a.pdf'))).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('the answer to an upload', () => {
  test('leads to the draft, or to the questions of a filed request', () => {
    const draft = { requestId: 'd1', reference: null, status: 'draft', mayAdd: true };
    expect(documentsPage(draft)).toBe('/requests/drafts/d1/documents');
    expect(documentsPage(draft, { problem: 'empty' })).toBe('/requests/drafts/d1/documents?problem=empty');
    const filed = { ...draft, reference: 'OW-2026-000042' };
    expect(documentsPage(filed, { received: 'x' })).toBe('/requests/OW-2026-000042/answer?received=x');
  });

  test('is a sentence of ours or none', () => {
    expect(problemSentence('empty')).toBe(PROBLEMS.empty);
    for (const code of ['nonsense', 'toString', '__proto__', undefined, ['empty']]) {
      expect(problemSentence(code)).toBeNull();
    }
  });
});

test('what a script announces is a size and a hash, or it is refused', () => {
  const sha256 = 'A'.repeat(64);
  expect(announcement.parse({ bytes: '12', sha256 })).toEqual({ bytes: 12, sha256: 'a'.repeat(64) });
  for (const wrong of [{ bytes: '1.5' }, { bytes: '-1' }, { bytes: 'x' }, { sha256: 'aa' }]) {
    expect(announcement.safeParse({ bytes: '12', sha256, ...wrong }).success).toBe(false);
  }
});

test('documents come with drafts, until the review begins and with answers, leave drafts alone, and wait for their confirmation', () => {
  const states = ['draft', 'submitted', 'in_review', 'awaiting_agency', 'fulfilled', null];
  expect(states.filter(takesDocuments)).toEqual(['draft', 'submitted', 'awaiting_agency']);
  expect(states.filter(losesDocuments)).toEqual(['draft']);
  const sent = { uploadedBy: 'a', role: 'process', messageId: null };
  expect(mayOpen({ ...sent, confirmedAt: null }, 'a')).toBe(true);
  expect(mayOpen({ ...sent, confirmedAt: null }, 'b')).toBe(false);
  expect(mayOpen({ ...sent, confirmedAt: new Date(0) }, 'b')).toBe(true);
  const unsent = { ...sent, role: 'correspondence', confirmedAt: new Date(0) };
  expect(mayOpen(unsent, 'a')).toBe(true);
  expect(mayOpen(unsent, 'b')).toBe(false);
  expect(mayOpen({ ...unsent, messageId: 'm' }, 'b')).toBe(true);
});
