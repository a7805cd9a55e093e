import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const runtime = 'nodejs';

/** What the viewer fetches by name while it draws, as the library ships it: by folder, the names that are there. */
const SHIPPED: Record<string, { name: RegExp; type: string }> = {
  // Faxes and scans (CCITT, JBIG2, JPEG 2000) are decoded in plain script: the page's policy allows no WebAssembly.
  wasm: { name: /^(jbig2|openjpeg)_nowasm_fallback\.js$/, type: 'text/javascript; charset=utf-8' },
  standard_fonts: { name: /^[A-Za-z-]+\.(pfb|ttf)$/, type: 'application/octet-stream' },
  cmaps: { name: /^[A-Za-z0-9-]+\.bcmap$/, type: 'application/octet-stream' },
};

type Context = { params: Promise<{ file: string[] }> };

/** Serves the decoders, fonts and character maps of the viewer: public files of a public library. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [folder = '', name = '', ...rest] = (await params).file;
  const kind = Object.hasOwn(SHIPPED, folder) ? SHIPPED[folder] : undefined;
  if (!kind?.name.test(name) || rest.length > 0) return new Response('Not found\n', { status: 404 });
  const path = join(/*turbopackIgnore: true*/ process.cwd(), 'node_modules', 'pdfjs-dist', folder, name);
  const file = await readFile(path).catch(() => null);
  if (!file) return new Response('Not found\n', { status: 404 });
  return new Response(new Uint8Array(file), {
    headers: { 'content-type': kind.type, 'cache-control': 'public, max-age=86400' },
  });
}
