import { attachment } from '@/lib/documents/rules';

/** As for documents: saved, never shown or run from the portal's own origin. */
export const GUARD = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
};

/** An answer in words where there is nothing to send. */
export function sentence(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...GUARD, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** Leads to another page, and is not kept. */
export function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } });
}

/** A paper to be saved and printed. */
export function sendPaper(name: string, pdf: Buffer): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...GUARD,
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': attachment(name),
    },
  });
}
