import { type NextRequest, NextResponse } from 'next/server';

/**
 * Sets the content security policy with a fresh nonce for every page. It is no lock: every page and action checks
 * for itself, and the tests of the role matrix pass without this file.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const development = process.env.NODE_ENV === 'development';
  const policy = [
    "default-src 'none'",
    // The development server compiles with eval and injects styles; a build does neither.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in; it decides nothing.
  headers.set('x-portal-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('x-portal-method', request.method);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  // The handlers of documents, receipts and archives set their own headers: behind a matching proxy a body is cut at 10 MB and still answered
  // 200. Every other address passes here, since what is not found is a page too, and wants its policy.
  matcher: ['/((?!api/documents|api/receipts|api/requests|_next/static|_next/image).*)'],
};
