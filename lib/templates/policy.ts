import { type Actor, holds } from '@/lib/accounts/rules';

/** Words that go out in the company's name are counsel's to set; the administrator keeps them for counsel. */
export function mayEditTemplates(actor: Actor): boolean {
  return holds(actor, 'counsel', 'administrator');
}

/** Everybody of the desk may read them, whether they use them or not. */
export function mayReadTemplates(actor: Actor): boolean {
  return actor.kind === 'staff';
}
