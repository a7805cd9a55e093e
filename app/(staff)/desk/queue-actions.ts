'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { queueHref } from '@/components/desk/queue-address';
import { assignRequests, type Changed, tagRequests } from '@/lib/desk/change-requests';
import { chooseColumns } from '@/lib/desk/choose-columns';
import { referenceOf } from '@/lib/desk/find-requests';
import { removeView, renameView, saveView } from '@/lib/desk/save-view';
import {
  changeManySchema,
  changeViewSchema,
  columnsSchema,
  saveViewSchema,
  searchSchema,
  viewOf,
} from '@/lib/desk/schema';
import { sealSearch } from '@/lib/desk/seal-search';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/platform/refusal';
import { scopeOf } from '@/lib/requests/policy';
import { formAction } from '@/lib/web/action';

/** A reference leads to its request; all else to what was found, with the search sealed in the address. */
export const search = formAction({
  name: 'search-queue',
  level: 'two_factor',
  schema: searchSchema,
  async run({ actor, input }) {
    const reference = await referenceOf(scopeOf(actor), input.search);
    if (reference) redirect(paths.deskRequest(reference));
    redirect(queueHref(viewOf('status=all'), { found: await sealSearch(input.search) }));
  },
});

export const keepView = formAction({
  name: 'save-view',
  level: 'two_factor',
  schema: saveViewSchema,
  async run({ actor, input }) {
    await saveView(actor, input);
    redirect(queueHref(viewOf(input.query)));
  },
});

export const changeView = formAction({
  name: 'change-view',
  level: 'two_factor',
  schema: changeViewSchema,
  async run({ actor, input }) {
    if (input.do === 'delete') await removeView(actor, input);
    else await renameView(actor, input);
    return undefined;
  },
});

export const keepColumns = formAction({
  name: 'choose-columns',
  level: 'two_factor',
  schema: columnsSchema,
  async run({ actor, input }) {
    await chooseColumns(actor, input);
    return undefined;
  },
});

const many = (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`;

/** Says how many took the change, and of the others why. */
function told({ done, refused }: Changed, what: string): { notice: string } {
  const why = [...new Set(refused.map(({ message }) => message))].join(' ');
  if (done === 0) {
    // The list says who has them now; what is ticked stays.
    refresh();
    throw new Refusal({ field: null, message: `Nothing was changed. ${why}` });
  }
  return {
    notice:
      refused.length === 0
        ? `${many(done)} ${what}.`
        : `${many(done)} ${what}; ${refused.length} not: ${refused.map(({ reference }) => reference).join(', ')}. ${why}`,
  };
}

export const changeMany = formAction({
  name: 'change-many',
  level: 'two_factor',
  schema: changeManySchema,
  async run({ actor, input }) {
    const seen = new Map(input.pick.map((pick) => [pick.reference, pick.seen]));
    const references = [...seen.keys()];
    if (input.do === 'assign') {
      const assigneeId = input.assigneeId === 'nobody' ? null : input.assigneeId;
      const changed = await assignRequests(actor, { references, assigneeId, seen });
      return told(changed, assigneeId ? 'assigned' : 'assigned to nobody');
    }
    const on = input.do === 'tag';
    const changed = await tagRequests(actor, { references, tag: input.tag, on });
    return told(changed, on ? 'tagged' : 'without the tag');
  },
});
