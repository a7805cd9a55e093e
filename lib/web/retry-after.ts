import { secondsToWait } from '@/lib/accounts/limit-tries';
import { networkOf } from '@/lib/accounts/rules';
import { log } from '@/lib/platform/log';
import { LIMITED_PAGES } from './limited-pages';

/**
 * How long the network of a post has to wait, for the header of its answer: an action cannot set one. It refuses
 * nothing, the action does; and of a single address it says nothing, since that stands in the body.
 * @param forwarded the header X-Forwarded-For
 * @returns seconds; 0 where it need not wait
 */
export async function secondsFor(path: string, forwarded: string | null): Promise<number> {
  const page = LIMITED_PAGES[path];
  if (!page) return 0;
  const network = networkOf(forwarded?.split(',').at(-1) ?? null);
  try {
    return await secondsToWait({ [page.limit]: `${page.prefix ?? ''}${network}` });
  } catch (error) {
    log.error({ err: error }, 'a limit could not be read');
    return 0;
  }
}
