import type { ReactNode } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { ReadingColumn } from '@/components/layout/reading-column';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { CODE_LIMITS } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { MailCodeForm } from './code-forms';

type MailCodePageProps = {
  lead: string;
  /** Whether this browser has asked for a code that still counts. */
  open: boolean;
  /** Where another code is asked for. */
  againHref: string;
  evaluation: boolean;
  action: FormAction;
  next: string;
  /** What to do where no mail arrives. */
  children?: ReactNode;
};

/** Where the code out of a mail is typed, whatever it is for. */
export function MailCodePage(props: MailCodePageProps) {
  const { lead, open, againHref, evaluation, action, next, children } = props;
  return (
    <ReadingColumn>
      <PageHeading title="Enter the code from the mail" lead={lead} />
      {open ? null : (
        <Notice tone="warning" title="This browser has no code waiting">
          <p>
            A code is good for {CODE_LIMITS.minutes} minutes, once, in the browser in which it was asked for.{' '}
            <a href={againHref}>Ask for a new code</a>.
          </p>
        </Notice>
      )}
      {evaluation ? (
        <Notice>
          <p>
            This is an evaluation: mails go to{' '}
            <a href={paths.mailbox()} target="_blank" rel="noreferrer">
              the mailbox (opens in a new tab)
            </a>
            .
          </p>
        </Notice>
      ) : null}
      <MailCodeForm
        action={action}
        next={next}
        secondary={<a href={againHref}>Use another address or get a new code</a>}
      />
      {children}
    </ReadingColumn>
  );
}
