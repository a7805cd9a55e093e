import { AccountStandingBadge } from '@/components/accounts/account-standing';
import { DeskForm } from '@/components/desk/desk-form';
import type { FormAction } from '@/components/forms/form-action';
import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { phoneText } from '@/lib/law/phone-text';
import { paths } from '@/lib/paths';

type Agent = {
  id: string;
  name: string;
  title: string | null;
  address: string;
  phone: string | null;
  pointOfContact: boolean;
  standing: 'pending' | 'active' | 'suspended' | 'deactivated';
};

type ContactListProps = {
  agencyId: string;
  agents: Agent[];
  /** Null for whoever may only read. */
  nameContact: FormAction | null;
};

/** The agency's agents, its points of contact first; those who wait are confirmed on their account's page. */
export function ContactList({ agencyId, agents, nameContact }: ContactListProps) {
  return (
    <DataTable
      caption="Agents of the agency"
      captionHidden
      dense
      rows={agents}
      rowKey={({ id }) => id}
      empty={<p className="text-ink-muted">It has no agents yet.</p>}
      columns={[
        {
          key: 'name',
          header: 'Agent',
          rowHeader: true,
          cell: ({ id, name, title }) => (
            <>
              <a href={paths.deskAccount(id)}>
                <UserLine>{name}</UserLine>
              </a>
              {title ? (
                <span className="block text-ink-muted">
                  <UserLine>{title}</UserLine>
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'reach',
          header: 'Reached at',
          cell: ({ address, phone }) => (
            <>
              {address}
              {phone ? <span className="block text-ink-muted">{phoneText(phone)}</span> : null}
            </>
          ),
        },
        {
          key: 'contact',
          header: 'Point of contact',
          cell: (agent) => (
            <span className="flex flex-wrap items-center gap-2">
              {agent.standing === 'active' ? null : <AccountStandingBadge standing={agent.standing} />}
              {agent.pointOfContact ? <Badge tone="info">Point of contact</Badge> : null}
              {nameContact && (agent.pointOfContact || agent.standing === 'active') ? (
                <Switch agencyId={agencyId} agent={agent} nameContact={nameContact} />
              ) : agent.pointOfContact || agent.standing !== 'active' ? null : (
                <span className="text-ink-muted">No</span>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function Switch(props: { agencyId: string; agent: Agent; nameContact: FormAction }) {
  const { agencyId, agent, nameContact } = props;
  return (
    <DeskForm
      action={nameContact}
      label={`Point of contact: ${agent.name}`}
      submitLabel={
        <>
          {agent.pointOfContact ? 'End it' : 'Make point of contact'}
          <span className="sr-only">: {agent.name}</span>
        </>
      }
    >
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="accountId" value={agent.id} />
      <input type="hidden" name="contact" value={agent.pointOfContact ? 'no' : 'yes'} />
    </DeskForm>
  );
}
