'use client';

import './globals.css';
import { PageHeading } from '@/components/ui/page-heading';
import { faces } from './fonts';

type GlobalErrorProps = { error: Error & { digest?: string } };

/** Stands in for the whole page when even its frame cannot be drawn, so it asks for nothing but the styles. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en" className={faces}>
      <body>
        <main id="main" className="mx-auto max-w-measure space-y-6 px-4 py-16 sm:px-6">
          <title>Something went wrong</title>
          <PageHeading title="Something went wrong" />
          <p>
            The portal cannot show this page at the moment. A request whose reference you have seen is safe,
            and so are the drafts you saved. Wait a moment and load the page again.
          </p>
          {error.digest ? (
            <p className="text-ink-muted">
              If you write to us about it, give this number: <code>{error.digest}</code>
            </p>
          ) : null}
        </main>
      </body>
    </html>
  );
}
