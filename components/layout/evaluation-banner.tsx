import { Banner } from '@/components/ui/banner';

type EvaluationBannerProps = { mailboxHref: string };

/** Says on every page that this is a trial: made-up data, and mail that goes nowhere but into a mailbox here. */
export function EvaluationBanner({ mailboxHref }: EvaluationBannerProps) {
  return (
    <Banner tone="warning" label="Evaluation mode">
      <strong>Evaluation mode.</strong> The data is made up. Mail goes to the{' '}
      <a href={mailboxHref}>mailbox of this installation</a>. Do not file a real request here.
    </Banner>
  );
}
