import { COUNTRY_CODES } from '@/lib/law/countries';
import { countryName } from '@/lib/requests/kinds/answer-rows';

/** Countries to choose from, named by the server: a browser may know one by another name. */
export function countryOptions(): { value: string; label: string }[] {
  return COUNTRY_CODES.map((code) => ({ value: code, label: countryName(code) }));
}
