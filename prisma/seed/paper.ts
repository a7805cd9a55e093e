/** The characters that PDF strings escape, and what the standard fonts do not have. */
function pdfText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&');
}

/**
 * A real PDF of one page with some lines of text, small enough to be made two hundred times at a start.
 * @returns its bytes (ISO 32000-1: header, five objects, cross-reference table, trailer)
 */
export function onePagePdf(title: string, lines: string[]): Buffer {
  const text = [
    'BT /F1 16 Tf 72 720 Td',
    `(${pdfText(title)}) Tj`,
    '/F1 11 Tf 0 -32 Td 16 TL',
    ...lines.map((line) => `(${pdfText(line)}) Tj T*`),
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)].join('\n');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n${table}\n${trailer}`, 'latin1');
}

/**
 * The same PDF, opened in another program and saved again: a new revision behind the old one (ISO 32000-1, 7.5.6), which
 * names the program that made it.
 * @param pdf as onePagePdf makes it, or as this made it before
 */
export function savedAgain(pdf: Buffer, producer: string): Buffer {
  const text = pdf.toString('latin1');
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const size = Number(/\/Size (\d+)[^>]*>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text)?.[1]);
  if (!before || !size) throw new Error('only what onePagePdf made can be saved again');
  const added = `${size} 0 obj\n<< /Producer (${pdfText(producer)}) >>\nendobj\n`;
  const table = `xref\n${size} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${size + 1} /Root 1 0 R /Info ${size} 0 R /Prev ${before} >>\n`;
  const end = `startxref\n${text.length + added.length}\n%%EOF\n`;
  return Buffer.from(text + added + table + trailer + end, 'latin1');
}
