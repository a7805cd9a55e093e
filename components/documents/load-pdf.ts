import type { PDFDocumentProxy } from 'pdfjs-dist';
import { paths } from '@/lib/paths';

export type LoadedPdf = { pdf: PDFDocumentProxy; close(): void };

/** Why a document cannot be shown here, in a sentence for the person. */
export class NotShown extends Error {}

/**
 * Reads a document for the viewer and opens it. The settings keep within the page's policy: no eval, no
 * WebAssembly, nothing from elsewhere.
 * @throws NotShown with a sentence
 */
export async function loadPdf(documentId: string, signal: AbortSignal): Promise<LoadedPdf> {
  const answer = await fetch(`${paths.document(documentId)}?view=1`, { signal });
  if (answer.status === 401)
    throw new NotShown('Your session has ended. Sign in again, then reload the page.');
  if (!answer.ok) throw new NotShown('The document could not be read. Reload the page, or try again later.');
  // The library's build for older browsers: locked-down machines are not the newest.
  const [pdfjs, data] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), answer.arrayBuffer()]);
  pdfjs.GlobalWorkerOptions.workerSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    import.meta.url,
  ).toString();
  const shipped = (folder: string) => `${location.origin}${paths.viewerFiles()}${folder}/`;
  const task = pdfjs.getDocument({
    data: new Uint8Array(data),
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    wasmUrl: shipped('wasm'),
    cMapUrl: shipped('cmaps'),
    standardFontDataUrl: shipped('standard_fonts'),
  });
  const close = () => void task.destroy();
  signal.addEventListener('abort', close);
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new NotShown(
      locked
        ? 'The document asks for a password, so it cannot be shown here. Download it to open it.'
        : 'The document cannot be shown here: it may be damaged. Download it to open it in another program.',
    );
  }
}
