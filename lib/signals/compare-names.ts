import { editsBetween } from '@/lib/agencies/find-look-alikes';

/** Words that most agencies have in their names, and that tell none of them apart. */
const PLAIN = new Set('the of and for department dept office'.split(' '));
/** From so many letters on one of them is overlooked. */
const LONG = 10;

/** A name in the form in which two are compared: small letters without accents, signs and common words. */
function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word && !PLAIN.has(word)).join(' ');
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= LONG && Math.abs(one.length - other.length) <= 1 && editsBetween(one, other) <= 1;
}

/**
 * Those with nearly the same name: the same but for accents, signs and common words, or a single letter of a long one.
 * @returns their ids, in the order given
 */
export function closeNames(name: string, others: readonly { id: string; name: string }[]): string[] {
  const plain = plainName(name);
  if (plain === '') return [];
  return others.filter((each) => isNear(plain, plainName(each.name))).map(({ id }) => id);
}
