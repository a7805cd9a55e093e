import type { Outcome } from '@/lib/requests/rules';
import type { Plot } from './plot';

/** What came of an identifier, as far as the kind and the categories asked for reach. */
export function outcomeOf({ kind, life, check, random }: Plot): Outcome | null {
  if (life.status === 'declined') return 'declined';
  if (life.status === 'withdrawn') return random.chance(0.5) ? 'withdrawn' : 'withdrawn_notice_policy';
  if (life.status !== 'fulfilled') return null;
  if (kind === 'preservation') return random.chance(0.9) ? 'preserved' : 'no_records';
  if (kind === 'takedown') return 'content_disabled';
  const categories = new Set(check?.categories.map(({ category }) => category));
  const possible: Outcome[] = ['no_records'];
  if (categories.has('subscriber')) possible.push('contact_information', 'contact_information', 'redirected');
  if (categories.has('records') || categories.has('realtime_records'))
    possible.push('non_content', 'non_content');
  if (categories.has('content'))
    possible.push('contact_information_and_content', 'contact_information_and_content');
  return random.pick(possible);
}
