import type { KindId } from './kinds';
import { plainCitation } from './statute-code';
import { findStatute } from './statutes';

/** What stands out about a cited statute; `unknown` is asked about, `kind` and `jurisdiction` do not fit. */
export type StatuteMisfit =
  | { why: 'unknown' }
  | { why: 'kind'; citation: string; meant: KindId }
  | { why: 'jurisdiction'; citation: string; jurisdiction: string };

/** Authorities of the Code that are another kind's own (LAW.md § 1), in the plain form of a citation. */
const OWN: readonly [RegExp, string, readonly KindId[]][] = [
  [/(?<!\d)18 usc 2703\(f\)/, '18 U.S.C. § 2703(f)', ['preservation']],
  [/(?<!\d)18 usc 2703\(d\)/, '18 U.S.C. § 2703(d)', ['court_order']],
  [/(?<!\d)18 usc 2703\([ab]\)/, '18 U.S.C. § 2703(a), (b)', ['search_warrant']],
  [/(?<!\d)18 usc 2709(?!\d)/, '18 U.S.C. § 2709', ['national_security_letter']],
  [/(?<!\d)18 usc 2702(?!\d)/, '18 U.S.C. § 2702', ['emergency']],
  [/(?<!\d)18 usc 312[1-7](?!\d)/, '18 U.S.C. § 3121 et seq.', ['pen_trap']],
  [/(?<!\d)18 usc 25(1\d|2[0-2])(?!\d)/, '18 U.S.C. § 2510 et seq.', ['wiretap']],
  [/(?<!\d)18 usc 3512(?!\d)/, '18 U.S.C. § 3512', ['mlat']],
];

/**
 * Whether the statute a request cites is in the table of those that authorise it, and fits kind and agency; null where
 * nothing stands out or nothing is cited. A federal statute authorises federal bodies, a State's those of that State.
 */
export function statuteMisfit(
  cited: string | undefined,
  kind: KindId,
  agency: { country: string; state: string | null },
): StatuteMisfit | null {
  if (!cited?.trim()) return null;
  const plain = plainCitation(cited.slice(0, 500));
  const other = OWN.find(([pattern, , kinds]) => pattern.test(plain) && !kinds.includes(kind));
  const found = findStatute(cited);
  if (!found) {
    return other ? { why: 'kind', citation: other[1], meant: other[2][0]! } : { why: 'unknown' };
  }
  if (agency.country !== 'US') return null;
  const { citation, jurisdiction } = found;
  return jurisdiction === (agency.state ?? 'US') ? null : { why: 'jurisdiction', citation, jurisdiction };
}
