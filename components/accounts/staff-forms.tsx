'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { ROLE_LABELS, STAFF_ROLES, type StaffRole } from '@/lib/accounts/rules';
import { inviteSchema, rolesSchema } from '@/lib/accounts/schema';
import { paths } from '@/lib/paths';

const WORK: Record<StaffRole, string> = {
  analyst:
    'Reads and answers requests; approves and declines where all of it is allowed and none is content.',
  counsel: 'Decides everything else, releases in emergencies, confirms agents.',
  cleared: 'Sees and handles the compartment of national security process.',
  trust_and_safety: 'Accounts under a do-not-act instruction, takedowns.',
  auditor: 'Reads everything outside the compartment, changes nothing.',
  administrator: 'Agencies, accounts, settings; decides no request.',
};

const ROLES = STAFF_ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], hint: WORK[role] }));

/** What a member of staff may do. */
export function RolesForm({ action, id, roles }: { action: FormAction; id: string; roles: StaffRole[] }) {
  return (
    <PortalForm action={action} schema={rolesSchema} submitLabel="Save the roles" label="Roles" dense>
      <HiddenField name="id" value={id} />
      <CheckboxField
        name="roles"
        legend="Roles"
        legendHidden
        hint="In effect with the next click; they are mailed, and it stands in the log."
        options={ROLES}
        value={roles}
      />
    </PortalForm>
  );
}

/** A new member of staff. */
export function InviteForm({ action }: { action: FormAction }) {
  return (
    <PortalForm
      action={action}
      schema={inviteSchema}
      submitLabel="Invite"
      secondary={<a href={paths.accounts({ show: 'staff' })}>Cancel</a>}
    >
      <TextField name="name" label="Full name" width="half" autoComplete="off" spellCheck={false} />
      <TextField
        name="address"
        label="E-mail address"
        hint="A mail goes there to say that the account is there. It signs nobody in."
        type="email"
        width="half"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <CheckboxField name="roles" legend="Roles" options={ROLES} />
    </PortalForm>
  );
}
