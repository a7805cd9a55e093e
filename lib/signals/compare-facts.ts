import type { Facts } from './schema';

const listOf = (value: Facts[string] | undefined): string[] => (Array.isArray(value) ? value : []);

/**
 * Whether something came to a signal since it was settled: another agency, person, request, file or number than those
 * that were looked into. That a count has changed is nothing new.
 */
export function hasGrown(before: Facts, after: Facts): boolean {
  return Object.entries(after).some(
    ([key, value]) => Array.isArray(value) && value.some((each) => !listOf(before[key]).includes(each)),
  );
}
