import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inspectPdf } from '@/lib/documents/inspect-pdf';

const END = 'startxref\n1234\n%%EOF\n';
const pdf = (body: string, ends = 1) => Buffer.from(`%PDF-1.7\n${body}\n${END.repeat(ends)}`, 'latin1');
const utf16 = (text: string) => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`;

/** Objects packed together, as most programs of today write them. */
const packed = (body: string, data: Buffer = deflateSync(body)) =>
  pdf(
    `7 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n${data.toString('latin1')}\nendstream\nendobj`,
  );

it.each([
  ['a scan', pdf('/Producer (Canon iR-ADV)'), 1, null],
  ['one that was added to', pdf('', 2), 2, null],
  ['one that was added to twice', pdf('', 3), 3, null],
  ['one made for the network', pdf('<< /Linearized 1 >>', 2), 1, null],
  ['such a one that was added to', pdf('<< /Linearized 1 >>', 3), 2, null],
  ['a picture editor', pdf('/Producer (Adobe Photoshop for Windows)'), 1, 'image_editor'],
  ['one in another case', pdf('/Creator(INKSCAPE 1.3)'), 1, 'image_editor'],
  ['hexadecimal UTF-16', pdf(`/Producer <${utf16('iLovePDF')}>`), 1, 'pdf_editor'],
  ['metadata in XML', pdf('<pdf:Producer>ReportLab PDF Library</pdf:Producer>'), 1, 'program_library'],
  ['an attribute in XML', pdf('<rdf:Description xmp:CreatorTool="Canva"/>'), 1, 'image_editor'],
  ['a word processor', pdf('/Creator (Microsoft Word) /Producer (Adobe PDF Library 15.0)'), 1, null],
  ['a bracket in the name', pdf('/Producer (Sejda \\(web\\))'), 1, 'pdf_editor'],
  ['words of the text alone', pdf('(He used Photoshop)'), 1, null],
  ['packed objects', packed(`1 0 << /Producer <${utf16('pdf-lib')}> >>`), 1, 'program_library'],
  ['packed objects of a word processor', packed('1 0 << /Producer (Microsoft Word) >>'), 1, null],
  ['packed objects that are none', packed('', Buffer.from('/Producer (Canva')), 1, null],
  ['packed objects that swell', packed(`${' '.repeat(9_000_000)}/Producer (Canva)`), 1, null],
  ['an empty file', Buffer.alloc(0), 1, null],
])('%s', (_what, bytes, revisions, producer) => {
  expect(inspectPdf(bytes)).toEqual({ revisions, producer });
});

it('reads fifty megabytes of brackets in time', () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50 * 1024 * 1024, '/Producer (')]);
  expect(inspectPdf(bytes).revisions).toBe(1);
}, 10_000);

it('reads fifty megabytes of packs in time', () => {
  const one = packed(' '.repeat(1_000_000));
  const bytes = Buffer.alloc(50 * 1024 * 1024, one);
  expect(inspectPdf(bytes)).toMatchObject({ producer: null });
}, 10_000);
