import { checkDomain } from '@/lib/agencies/check-domain';
import { agencyOfDomain } from '@/lib/agencies/queries';
import { domainOf } from '@/lib/agencies/rules';
import { database } from '@/lib/platform/database';
import { NOT_NOW } from './register-agent';
import { signsIn } from './rules';

/** What a proven mailbox can do on the page to register. */
type Registrant =
  /** It has an account, or cannot be an agency's; the sentence says so. */
  | { may: 'sign_in' }
  | { may: 'nothing'; why: string }
  /** Its agency is registered. */
  | { may: 'join'; agency: string }
  /** Nobody has registered its domain: its agency is to be named. */
  | { may: 'propose'; domain: string };

/** Who a proven mailbox is, for whoever wants to register with it. */
export async function findRegistrant(address: string): Promise<Registrant> {
  const account = await database().account.findUnique({
    where: { address },
    include: { registration: { select: { refusedAt: true } } },
  });
  if (account && (account.kind === 'staff' || account.standing !== 'pending' || signsIn(account)))
    return { may: 'sign_in' };
  const domain = domainOf(address);
  const agency = await agencyOfDomain(domain);
  if (agency?.standing === 'suspended') return { may: 'nothing', why: NOT_NOW };
  if (agency) return { may: 'join', agency: agency.name };
  const checked = checkDomain(domain);
  return checked.ok ? { may: 'propose', domain } : { may: 'nothing', why: checked.message };
}
