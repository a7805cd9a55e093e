'use client';

import { SingleCheckbox } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { useField } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { CLOCKS } from '@/lib/law/clocks';
import { STATE_CLOCK_IDS, STATE_CLOCK_NOTES, type StateClockId } from '@/lib/law/state-clocks';
import { paths } from '@/lib/paths';
import { type DeskSettings, saveDeskSettingsSchema } from '@/lib/settings/schema';

type DeskSettingsFormProps = {
  action: FormAction;
  /** The version that the form was drawn from; 0 where nothing was ever set. */
  base: number;
  settings: DeskSettings;
};

/** How the desk works: approvals, names, reminders, and the clocks of States. */
export function DeskSettingsForm({ action, base, settings }: DeskSettingsFormProps) {
  const { unanswered } = settings;
  return (
    <PortalForm
      action={action}
      schema={saveDeskSettingsSchema}
      submitLabel="Publish"
      pendingLabel="Publishing…"
      secondary={<a href={paths.settings()}>Cancel</a>}
    >
      <HiddenField name="base" value={String(base)} />
      <fieldset className="space-y-4">
        <legend className="text-lg font-bold">People</legend>
        <SingleCheckbox
          name="reserveApprovals"
          label="Reserve every approval to counsel"
          hint="Else an analyst approves where the law allows every category asked for and none is content."
          checked={settings.reserveApprovals}
        />
        <SingleCheckbox
          name="callBackFirst"
          label="Call the agency back before the first approval for an agent"
          hint="On the number of its registry entry. Before an emergency is released it is called in any case."
          checked={settings.callBackFirst}
        />
        <SingleCheckbox
          name="hideStaffNames"
          label="Show agents the company’s name in place of staff members’"
          hint="In the thread, on the request’s page and in what agents download."
          checked={settings.hideStaffNames}
        />
      </fieldset>
      <fieldset className="space-y-5">
        <legend className="text-lg font-bold">Reminders</legend>
        <Days
          name="remindDaysBefore"
          label="Business days before a deadline on which its assignee is reminded"
          hint="From 1 to 9. They are reminded on the day itself too; counsel are told after it."
          value={settings.remindDaysBefore}
        />
        <Days
          name="remindAfterDays"
          label="Days after which unanswered questions are asked about once more"
          hint="From 1 to 59."
          value={unanswered.remindAfterDays}
        />
        <Days
          name="proposeAfterDays"
          label="Days after which it is proposed to decline"
          hint="From 1 to 59, more than the one before. Requests expire after 60 days without an answer."
          value={unanswered.proposeAfterDays}
        />
        <Days
          name="followUpDays"
          label="Days after an emergency release by which process is to follow"
          hint="From 1 to 90."
          value={settings.followUpDays}
        />
      </fieldset>
      <fieldset className="space-y-5">
        <legend className="text-lg font-bold">Clocks of States</legend>
        <p className="text-ink-muted">
          They bind some companies alone. Whether they bind yours is for counsel to say: each is shipped
          switched off. Its hours run at night and on holidays too.
        </p>
        {STATE_CLOCK_IDS.map((id) => (
          <StateClock key={id} id={id} {...settings.clocks[id]} />
        ))}
      </fieldset>
      <PublishOnTop />
    </PortalForm>
  );
}

function Days(props: { name: string; label: string; hint: string; value: number }) {
  return <TextField {...props} width="short" inputMode="numeric" value={String(props.value)} />;
}

/** One of them, with whom it binds and what has to be known of it. */
function StateClock({ id, on, hours }: { id: StateClockId; on: boolean; hours: number }) {
  const { name, condition, source } = CLOCKS[id];
  return (
    <div className="space-y-3 border-l-4 border-line pl-4">
      <SingleCheckbox
        name={`${id}_on`}
        label={name}
        hint={`${condition} ${STATE_CLOCK_NOTES[id]} ${source}.`}
        checked={on}
      />
      <TextField
        name={`${id}_hours`}
        label={`Hours (${name})`}
        width="short"
        inputMode="numeric"
        value={String(hours)}
      />
    </div>
  );
}

/** Offered to whoever was told that somebody else published meanwhile. */
function PublishOnTop() {
  const { error, values } = useField('over', false);
  if (!error && values.length === 0) return null;
  return <SingleCheckbox name="over" label="Publish mine on top of what was published meanwhile" />;
}
