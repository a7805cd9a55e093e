import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '@/lib/law/categories';
import { UserLine } from './user-text';

type GrantedProps = {
  categories: { category: string; granted: boolean | null }[];
  identifiers: { id: string; given: string; normal: string | null; withheld: string[] }[];
};

/** Whether less was granted than was asked for. */
export function isInPart({ categories, identifiers }: GrantedProps): boolean {
  return (
    categories.some(({ granted }) => granted === false) ||
    identifiers.some(({ withheld }) => withheld.length > 0)
  );
}

const named = (categories: readonly string[]) =>
  CATEGORY_IDS.filter((each) => categories.includes(each)).map((each: CategoryId) => CATEGORIES[each].label);

/** What was granted of what was asked for, and for which identifiers less; nothing where no categories were asked for. */
export function Granted({ categories, identifiers }: GrantedProps) {
  const decided = categories.filter(({ granted }) => granted !== null);
  if (decided.length === 0) return null;
  const granted = named(decided.flatMap((each) => (each.granted ? each.category : [])));
  const refused = named(decided.flatMap((each) => (each.granted ? [] : each.category)));
  const fewer = identifiers.filter(({ withheld }) => withheld.length > 0);
  return (
    <section className="space-y-3">
      <h2 className="text-xl">What was granted</h2>
      <ul className="list-disc pl-5">
        {granted.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {refused.length > 0 ? (
        <>
          <h3 className="font-semibold">Not granted</h3>
          <ul className="list-disc pl-5">
            {refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      ) : null}
      {fewer.length > 0 ? (
        <>
          <h3 className="font-semibold">For these identifiers less is granted</h3>
          <ul className="list-disc pl-5">
            {fewer.map(({ id, given, normal, withheld }) => (
              <li key={id}>
                <UserLine>{normal ?? given}</UserLine>: without {named(withheld).join(', ')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
