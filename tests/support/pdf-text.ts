import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Read = { pages: string[]; text: string; info: Record<string, unknown> };

/** What a reader can select in a PDF, page by page, and what the file says of itself. Line breaks are spaces. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''));
    pages.push(words.join('').replace(/\s+/g, ' '));
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, text: pages.join(' '), info: info as Record<string, unknown> };
}
