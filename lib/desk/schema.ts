import { z } from 'zod';
import { OPEN_STATUSES, STATUSES } from '@/lib/requests/rules';

const listed = (allowed: readonly string[]) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()).filter((each) => allowed.includes(String(each))),
    z.array(z.string()),
  );

/** The desk's view of the queue as it stands in the address; what is not understood is left out. */
export const queueSchema = z.object({
  status: listed([...STATUSES.filter((status) => status !== 'draft'), 'open']).transform((chosen) =>
    chosen.length === 0 || chosen.includes('open')
      ? [...OPEN_STATUSES]
      : STATUSES.filter((each) => chosen.includes(each)),
  ),
  kind: z.string().max(60).catch('').default(''),
  sort: z.enum(['deadline', 'received']).catch('deadline').default('deadline'),
  after: z.string().max(300).catch('').default(''),
});
export type QueueView = z.output<typeof queueSchema>;
