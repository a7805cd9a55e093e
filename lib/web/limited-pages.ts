import type { LimitName } from '@/lib/accounts/limit-tries';

/** The pages that strangers post to, with the limits of a network that their forms fall under, and the prefix of its key. */
export const LIMITED_PAGES: Record<string, { limit: LimitName; prefix?: string }> = {
  '/sign-in': { limit: 'ask_network', prefix: 'sign_in:' },
  '/sign-in/code': { limit: 'code_network' },
  '/sign-in/link': { limit: 'code_network' },
  '/sign-in/factor': { limit: 'code_network' },
  '/emergency/file': { limit: 'ask_network', prefix: 'emergency:' },
  '/emergency/file/code': { limit: 'code_network' },
  '/emergency/file/link': { limit: 'code_network' },
  '/register': { limit: 'register_network' },
};

export const isLimited = (path: string) => Object.hasOwn(LIMITED_PAGES, path);
