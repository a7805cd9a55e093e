import { addDays } from '@/lib/law/calendar-day';
import type { KindId } from '@/lib/law/kinds';
import type { Bar } from '@/lib/requests/schema';
import type { Random } from './random';

/** What bars notice, in the fields of the form. */
export type Barred = { bar: Bar; barCitation?: string; barFrom?: string; barUntil?: string };

type Scene = { random: Random; state: string | null; filedOn: string; issuedOn: string; court: string };

/** Bars that a court made in an order of its own, which is attached. */
export const BY_ORDER: readonly Bar[] = ['2705b', '3486', 'other_order'];

const ordered = ({ random, filedOn, issuedOn, court }: Scene): Barred => ({
  bar: '2705b',
  barCitation: `Order of the ${court}, ${issuedOn}`,
  barFrom: issuedOn,
  // One without an end goes to counsel.
  barUntil: random.chance(0.8) ? addDays(filedOn, random.pick([90, 180, 365])) : undefined,
});

const byStatute = ({ state, issuedOn }: Scene): Barred =>
  state === null
    ? { bar: '3486', barFrom: issuedOn, barUntil: addDays(issuedOn, 90) }
    : { bar: 'statute', barCitation: state === 'CA' ? 'Cal. Penal Code § 1546.2' : '725 ILCS 5/115-17b' };

/** What bars notice to the customer, by the kind of a request and a little chance; null where nothing does. */
export function fictionalBar(kind: KindId, scene: Scene): Barred | null {
  const { random, issuedOn, court } = scene;
  const often = (chance: number, bar: (scene: Scene) => Barred) =>
    random.chance(chance) ? bar(scene) : null;
  switch (kind) {
    case 'wiretap':
      return { bar: '2511' };
    case 'pen_trap':
      return { bar: '3123d' };
    case 'national_security_letter':
      return { bar: '2709c' };
    case 'search_warrant':
    case 'court_order':
      return often(0.5, ordered);
    case 'subpoena_administrative':
      return often(0.5, byStatute);
    case 'subpoena_grand_jury':
      return often(0.4, () => ({ bar: 'other_order', barCitation: `Order of the ${court}, ${issuedOn}` }));
    case 'subpoena_trial':
      return often(0.06, () => ({ bar: '2705a' }));
    case 'preservation':
      return often(0.2, ordered);
    default:
      return null;
  }
}
