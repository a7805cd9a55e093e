import type { Company } from '@/lib/settings/schema';

type NotForListProps = { company: Company };

/** Who the portal is not for, and where each of them goes instead. */
export function NotForList({ company }: NotForListProps) {
  const [help] = company.customerHelp;
  return (
    <dl className="space-y-3">
      <div>
        <dt className="font-semibold">Customers of {company.name}</dt>
        <dd>
          Most of what is held about your account can be downloaded from it.
          {help ? (
            <>
              {' '}
              For the rest, see <a href={help.href}>{help.label.toLowerCase()}</a>.
            </>
          ) : null}
        </dd>
      </div>
      <div>
        <dt className="font-semibold">
          People who use a customer’s application, or were called or texted by one
        </dt>
        <dd>Ask the business behind the application. {company.name} has no account in your name.</dd>
      </div>
      <div>
        <dt className="font-semibold">Parties to a civil case</dt>
        <dd>
          Ask the customer for the information, or serve the company as the rules of your court require.
        </dd>
      </div>
      <div>
        <dt className="font-semibold">Defendants in a criminal case</dt>
        <dd>Your counsel can ask the customer, or turn to the court that hears the case.</dd>
      </div>
    </dl>
  );
}
