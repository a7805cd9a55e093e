import { fictionalPhone, fictionalSid } from './fiction';
import type { Random } from './random';

/** Questions that name nobody and no account. */
export const INQUIRIES = [
  'How long are records of calls kept, and which process reaches them?',
  'We have a number that may be yours. Is there a way to find out before we serve process?',
  'Does a warrant of a court outside your State have to be brought before a court of California first?',
  'In which form are records produced, and are they certified for use in court?',
  'Our case concerns an account that was closed a year ago. Would anything still be held?',
] as const;

/** What is to be disabled, named exactly, and the law that it breaks. */
export function takedownOf(random: Random, domain: string): { content: string; law: string } {
  if (domain === 'police-fr.example') {
    return {
      content: `The number ${fictionalPhone(random, 'FR')} and every message sent from it that asks for the payment of a parcel fee.`,
      law: 'Code pénal, article 313-1 (France): the messages pretend to come from a carrier and obtain card numbers by deceit.',
    };
  }
  return random.pick([
    {
      content: `The recording ${fictionalSid(random, 'RE')}.`,
      law: '720 ILCS 5/26.5-2: the recording is played to a former partner at night in order to harass.',
    },
    {
      content: `The number ${fictionalPhone(random)}, from which pupils are told that their school will be attacked.`,
      law: '18 U.S.C. § 875(c): threats to injure others, sent across State lines.',
    },
    {
      content: `The account ${fictionalSid(random)} as far as it sends messages in the name of a county clerk.`,
      law: '18 U.S.C. § 1343: the messages ask for a fine that nobody owes.',
    },
  ]);
}
