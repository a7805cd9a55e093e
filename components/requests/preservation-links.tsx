import { CalendarDate } from '@/components/ui/calendar-date';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { kindName } from '@/lib/requests/kinds/declarations';

type Beyond = {
  identifiers: number;
  categories: CategoryId[];
  before: { from: string; to: string } | null;
  after: { from: string; to: string } | null;
};

type PreservationLinksProps = {
  /** Whether the page is that of the preservation. */
  preservation: boolean;
  renews: string | null;
  renewedBy: string[];
  links: { reference: string; kind: string; notHeld: Beyond; notAsked: Beyond }[];
  /** The address of a request for whoever reads. */
  href: (reference: string) => string;
};

/** How a preservation and the process that seeks its records fit together, and which one renews which. */
export function PreservationLinks({ preservation, renews, renewedBy, links, href }: PreservationLinksProps) {
  if (!renews && renewedBy.length === 0 && links.length === 0) return null;
  return (
    <div className="space-y-2 text-sm">
      {renews ? (
        <p>
          Renews the preservation <a href={href(renews)}>{renews}</a>.
        </p>
      ) : null}
      {renewedBy.map((reference) => (
        <p key={reference}>
          Renewed by <a href={href(reference)}>{reference}</a>.
        </p>
      ))}
      {links.map(({ reference, kind, notHeld, notAsked }) => (
        <div key={reference} className="space-y-1">
          <p>
            {preservation ? `${kindName(kind)} that follows: ` : 'Follows the preservation '}
            <a href={href(reference)}>{reference}</a>
          </p>
          <Difference title="Asked for and not held" beyond={notHeld} none="All that is asked for is held." />
          <Difference title="Held and not asked for" beyond={notAsked} none={null} />
        </div>
      ))}
    </div>
  );
}

function Difference({ title, beyond, none }: { title: string; beyond: Beyond; none: string | null }) {
  const { identifiers, categories, before, after } = beyond;
  const same = identifiers === 0 && categories.length === 0 && !before && !after;
  if (same) return none ? <p className="text-ink-muted">{none}</p> : null;
  return (
    <>
      <p className="font-semibold">{title}</p>
      <ul className="list-disc space-y-0.5 pl-5">
        {identifiers > 0 ? (
          <li>
            {identifiers === 1 ? 'one identifier' : `${identifiers.toLocaleString('en-US')} identifiers`}
          </li>
        ) : null}
        {categories.map((category) => (
          <li key={category}>{CATEGORIES[category].label}</li>
        ))}
        {[before, after].map((days) =>
          days ? (
            <li key={days.from}>
              <CalendarDate on={days.from} format="short" /> to <CalendarDate on={days.to} format="short" />
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}
