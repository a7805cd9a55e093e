import { type Actor, holds } from '@/lib/accounts/rules';

/** Words that go out in the company's name are counsel's to set; the administrator keeps them for counsel. */
export function mayEditTemplates(actor: Actor): boolean {
  return holds(actor, 'counsel', 'administrator');
}
