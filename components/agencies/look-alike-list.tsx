import { UserLine } from '@/components/requests/user-text';
import { STANDINGS, type Standing } from '@/lib/agencies/rules';
import { paths } from '@/lib/paths';

export type OwnedLookAlike = {
  /** The sentence of `lookAlikeWords`. */
  words: string;
  owner: { id: string; name: string; standing: Standing } | null;
};

/** What the domains of an agency can be mistaken for, and whose that is. */
export function LookAlikeList({ lookAlikes }: { lookAlikes: OwnedLookAlike[] }) {
  return (
    <ul className="list-disc pl-5">
      {lookAlikes.map(({ owner, words }) => (
        <li key={words}>
          {words}
          {owner ? (
            <>
              {' '}
              That is{' '}
              <a href={paths.agency(owner.id)}>
                <UserLine>{owner.name}</UserLine>
              </a>{' '}
              ({STANDINGS[owner.standing].toLowerCase()}).
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
