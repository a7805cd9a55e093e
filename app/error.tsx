'use client';

import { PageShell } from '@/components/layout/page-shell';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';

type ErrorPageProps = { error: Error & { digest?: string } };

/** Drawn in the browser, so without what the head of a page asks the server for. */
export default function ErrorPage({ error }: ErrorPageProps) {
  return (
    <PageShell
      header={
        <header className="on-header">
          <div className="mx-auto max-w-page px-4 py-3 sm:px-6">
            <a href={paths.start()} className="inline-flex min-h-9 items-center font-bold">
              Start page
            </a>
            <a href={paths.emergency()} className="ml-6 inline-flex min-h-9 items-center font-bold">
              Emergency
            </a>
          </div>
        </header>
      }
      footer={null}
    >
      <div className="max-w-measure space-y-7">
        <title>Something went wrong</title>
        <PageHeading title="Something went wrong" />
        <div className="prose">
          <p>
            The fault is on our side, and it has been recorded. A request whose reference you have seen is
            safe, and so are the drafts you saved.
          </p>
          <p>Wait a moment and load the page again, or begin again at the start page.</p>
          {error.digest ? (
            <p className="text-ink-muted">
              If you write to us about it, give this number: <code>{error.digest}</code>
            </p>
          ) : null}
        </div>
      </div>
    </PageShell>
  );
}
