import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';

type MailLinkPageProps = {
  title: string;
  lead: string;
  /** Whether this browser asked for the mail. */
  asked: boolean;
  /** What was asked for, after `in which you asked`. */
  askedFor: string;
  /** From the address: one value, several, or none. */
  token: string | string[] | undefined;
  action: FormAction;
  submitLabel: string;
  pendingLabel: string;
  againHref: string;
};

/** Where the link of a mail leads. Mail scanners open links: the page changes nothing, the button does. */
export function MailLinkPage(props: MailLinkPageProps) {
  const { title, lead, asked, askedFor, token, action, submitLabel, pendingLabel, againHref } = props;
  return (
    <ReadingColumn>
      <PageHeading title={title} lead={`${lead} If you did not ask for it, close this page.`} />
      {asked ? null : (
        <Notice tone="warning" title={`This is not the browser in which you asked ${askedFor}`}>
          <p>Open the link in the browser in which you asked {askedFor}, or type the code there.</p>
        </Notice>
      )}
      <PortalForm
        action={action}
        submitLabel={submitLabel}
        pendingLabel={pendingLabel}
        secondary={<a href={againHref}>Get a new code</a>}
      >
        <HiddenField name="token" value={typeof token === 'string' ? token.slice(0, 200) : ''} />
      </PortalForm>
    </ReadingColumn>
  );
}
