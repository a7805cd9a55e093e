import { PhoneLink } from '@/components/settings/phone-link';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Notice } from '@/components/ui/notice';
import type { KindId } from '@/lib/law/kinds';
import type { Company } from '@/lib/settings/schema';

/** What has to be known before the page of a kind is filled in. */
export function KindNotice({ kind, company }: { kind: KindId; company: Company }) {
  if (kind === 'emergency') return <EmergencyNotice company={company} />;
  if (kind === 'wiretap' || kind === 'pen_trap') return <AfterHours company={company} />;
  if (kind === 'national_security_letter') {
    return (
      <Notice tone="info" title="Kept apart from everything else">
        <p>
          Besides you, only staff with clearance see this request. Your agency’s point of contact and your
          colleagues do not, and no mail names it.
        </p>
      </Notice>
    );
  }
  return null;
}

function EmergencyNotice({ company }: { company: Company }) {
  const { phone } = company.emergency;
  return (
    <Notice tone="emergency" title="Every minute counts? Call as well">
      <p>
        The emergency line is <PhoneLink number={phone} />. A call does not replace this request: it has to be
        filed here too, and we call you back before anything is released.
      </p>
    </Notice>
  );
}

function AfterHours({ company }: { company: Company }) {
  const { afterHours } = company;
  if (!afterHours) return null;
  return (
    <Notice tone="info" title="Outside office hours">
      <p>Orders for data in real time are also taken around the clock by:</p>
      <DefinitionRows
        rows={[
          { key: 'name', label: 'Service', value: afterHours.name },
          { key: 'phone', label: 'Phone', value: <PhoneLink number={afterHours.phone} /> },
          ...(afterHours.fax ? [{ key: 'fax', label: 'Fax', value: afterHours.fax }] : []),
          {
            key: 'mail',
            label: 'Mail',
            value: <a href={`mailto:${afterHours.mail}`}>{afterHours.mail}</a>,
          },
        ]}
      />
    </Notice>
  );
}
