import { type Actor, holds } from '@/lib/accounts/rules';

/** The two halves of the audit log: what the compartment is about stands apart, for the cleared alone (LAW.md § 10). */
export type LogPart = 'common' | 'sealed';

/** Who may search a half of the log. */
export function mayReadLog(actor: Actor, part: LogPart): boolean {
  return part === 'sealed' ? holds(actor, 'cleared') : holds(actor, 'auditor', 'counsel');
}

/** Who may read the desk's figures: they name no case, and nothing of the compartment is in them. */
export function mayReadInsight(actor: Actor): boolean {
  return holds(actor, 'counsel', 'auditor', 'administrator');
}
