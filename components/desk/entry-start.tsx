import { RadioField } from '@/components/forms/radio-field';
import { SelectField } from '@/components/forms/select-field';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { CHANNELS, ENTERED_CHANNELS } from '@/lib/requests/rules';

type EntryStartProps = {
  /** Where the form leads; a plain GET, so that nothing is written. */
  action: string;
  kinds: { value: string; label: string }[];
  kind: string | null;
  channel: string | null;
  /** The form was sent, and one of the two is missing. */
  incomplete: boolean;
};

/** Chooses way and kind, on which the fields of the next page hang. */
export function EntryStart({ action, kinds, kind, channel, incomplete }: EntryStartProps) {
  const problem = (missing: boolean, message: string) => (incomplete && missing ? message : undefined);
  const way = problem(!channel, 'Choose how the request came.');
  const what = problem(!kind, 'Choose the kind of request.');
  return (
    <form method="get" action={action} className="space-y-7">
      <ErrorSummary
        errors={[
          ...(way ? [{ field: 'channel', message: way }] : []),
          ...(what ? [{ field: 'kind', message: what }] : []),
        ]}
      />
      <RadioField
        name="channel"
        legend="How did it come?"
        value={channel ?? undefined}
        error={way}
        options={ENTERED_CHANNELS.map((value) => ({ value, label: CHANNELS[value] }))}
      />
      <SelectField
        name="kind"
        label="What kind of request is it?"
        empty="Choose a kind"
        value={kind ?? undefined}
        error={what}
        options={kinds}
      />
      <Button>Continue</Button>
    </form>
  );
}
