import { UserText } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { domainText, type Entry } from '@/lib/agencies/rules';
import { phoneText } from '@/lib/law/phone-text';

export type Check = {
  id: string;
  by: string;
  checkedAt: Date;
  calledNumber: string;
  verdict: 'genuine' | 'doubtful';
  lookAlikes: string[];
  entry: Entry;
  waits: boolean;
  changes: string[];
  findings: { domain: string; listing: string; call: string; lookAlike: string };
  decidedBy: string | null;
  decidedAt: Date | null;
  opened: boolean | null;
  answer: { reason: string; lookAlike: string } | null;
};

/** The checks of an agency, newest first: what one person found, and what another made of it. */
export function CheckList({ checks, timeZone }: { checks: Check[]; timeZone: string }) {
  return (
    <ol className="space-y-6">
      {checks.map((check) => (
        <li key={check.id} className="space-y-2">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            Checked by {check.by}, <DateTime at={check.checkedAt} timeZone={timeZone} format="short" />
            <Badge tone={check.verdict === 'genuine' ? 'success' : 'danger'}>
              {check.verdict === 'genuine' ? 'Genuine' : 'Doubtful'}
            </Badge>
          </p>
          <DefinitionRows rows={rowsOf(check, timeZone)} />
        </li>
      ))}
    </ol>
  );
}

function rowsOf({ findings, answer, ...check }: Check, timeZone: string) {
  const row = (key: string, label: string, text: string) =>
    text ? [{ key, label, value: <UserText>{text}</UserText> }] : [];
  const decided = check.decidedBy && check.decidedAt;
  return [
    ...(check.waits
      ? check.changes.map((field) => ({
          key: `change-${field}`,
          label: `Becomes: ${FIELDS[field] ?? field}`,
          value: <strong>{fieldText(check.entry, field)}</strong>,
        }))
      : []),
    ...row('domain', 'Domain', findings.domain),
    ...row('listing', 'Public listing', findings.listing),
    ...row('call', `Call to ${phoneText(check.calledNumber)}`, findings.call),
    ...row(
      'alike',
      'Looks like another',
      check.lookAlikes.map((each) => each.replace(':', ' beside ')).join(', '),
    ),
    ...row('why', 'Genuine all the same', findings.lookAlike),
    ...(decided
      ? [
          {
            key: 'decided',
            label: check.opened ? 'Agreed to' : 'Refused',
            value: (
              <>
                by {check.decidedBy}, <DateTime at={check.decidedAt!} timeZone={timeZone} format="short" />
              </>
            ),
          },
          ...row('reason', 'Why', answer?.reason ?? ''),
          ...row('too', 'Genuine all the same', answer?.lookAlike ?? ''),
        ]
      : [
          {
            key: 'waits',
            label: 'Decision',
            value: check.waits
              ? 'Waits for another counsel or administrator'
              : 'None: the entry was changed, or checked anew, since',
          },
        ]),
  ];
}

const FIELDS: Record<string, string> = {
  name: 'name',
  type: 'type',
  level: 'level',
  country: 'country',
  state: 'State',
  directoryPhone: 'telephone',
  directorySource: 'source of the number',
  domains: 'domains',
};

function fieldText(entry: Entry, field: string): string {
  if (field === 'domains') return entry.domains.map(domainText).join(', ') || 'none';
  const value = entry[field as Exclude<keyof Entry, 'domains'>];
  return field === 'directoryPhone' && value ? phoneText(value) : (value ?? 'none');
}
