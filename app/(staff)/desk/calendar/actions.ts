'use server';

import { makeFeed } from '@/lib/desk/make-feed';
import { revokeFeed } from '@/lib/desk/revoke-feed';
import { makeFeedSchema, revokeFeedSchema } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { formAction } from '@/lib/web/action';

export const makeCalendarFeed = formAction({
  name: 'make-calendar-feed',
  level: 'two_factor',
  schema: makeFeedSchema,
  async run({ actor, input }) {
    const token = await makeFeed(actor, { replace: input.confirm === 'yes' });
    return { answer: new URL(paths.calendarFeed(token), env().publicUrl).toString() };
  },
});

export const revokeCalendarFeed = formAction({
  name: 'revoke-calendar-feed',
  level: 'two_factor',
  schema: revokeFeedSchema,
  async run({ actor }) {
    await revokeFeed(actor);
    return { notice: 'The address has ended: programs that have it find nothing there.' };
  },
});
