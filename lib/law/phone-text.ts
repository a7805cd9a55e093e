import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A telephone number as people read it aloud and dial it.
 * @param text a number in E.164, such as `+12025550140`; anything else comes back as it is
 * @returns `+1 202 555 0140`
 */
export function phoneText(text: string): string {
  if (!/^\+\d{6,15}$/.test(text)) return text;
  return parsePhoneNumberFromString(text)?.formatInternational() ?? text;
}
