import { AWAITING, DEADLINES, FILED_STATUSES } from '@/lib/desk/rules';
import type { QueueView } from '@/lib/desk/schema';
import { CHANNELS, STATUS_LABELS } from '@/lib/requests/rules';

type Option = { value: string; label: string };

/** One filter of the queue: its name in the address, and what can be chosen. */
export type Facet = { name: keyof QueueView; label: string; options: Option[]; several: boolean };

/** What can be chosen that is not the same on every desk. */
export type FacetChoices = {
  kinds: Option[];
  agencies: { id: string; name: string }[];
  countries: string[];
  people: { id: string; name: string }[];
  tags: string[];
};

const options = (labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const named = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });
const itself = (value: string): Option => ({ value, label: value });

/** The deadlines in the order of their urgency: numbers would come first by themselves. */
const DEADLINE_ORDER = ['overdue', 'today', '1', '2', '5', 'stopped'] as const;

/** Every filter, in the order of the bar. */
export function facetsOf({ kinds, agencies, countries, people, tags }: FacetChoices): Facet[] {
  const one = (name: keyof QueueView, label: string, chosen: Option[]): Facet => ({
    name,
    label,
    options: chosen,
    several: false,
  });
  const many = (name: keyof QueueView, label: string, chosen: Option[]): Facet => ({
    ...one(name, label, chosen),
    several: true,
  });
  return [
    many(
      'status',
      'Status',
      FILED_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
    ),
    many('kind', 'Kind', kinds),
    many('agency', 'Agency', agencies.map(named)),
    many('country', 'Country', countries.map(itself)),
    many('assignee', 'Assignee', [
      { value: 'me', label: 'Me' },
      { value: 'nobody', label: 'Nobody' },
      ...people.map(named),
    ]),
    one(
      'deadline',
      'Deadline',
      DEADLINE_ORDER.map((value) => ({ value, label: DEADLINES[value] })),
    ),
    many('channel', 'Channel', options(CHANNELS)),
    one('child', 'Child', options({ yes: 'Child endangerment', no: 'No child endangerment' })),
    one('barred', 'Notice', options({ yes: 'Notice is barred', no: 'Notice is not barred' })),
    many('tag', 'Tags', tags.map(itself)),
    one('awaiting', 'Awaiting', options(AWAITING)),
  ];
}

/** What a view has chosen of a filter. Statuses are chosen where no phase says the same. */
export function chosenOf(view: QueueView, { name }: Facet): string[] {
  return [view[name]].flat().filter((value) => value !== '');
}
