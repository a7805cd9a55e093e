import { Users } from 'lucide-react';
import { SingleCheckbox } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { countWords } from '@/lib/desk/rules';
import { type QueueView, queueQuery, viewOf } from '@/lib/desk/schema';
import { queueHref } from './queue-address';
import { QueueMenu } from './queue-menu';

type ListedView = {
  id: string;
  name: string;
  query: string;
  count: number;
  /** Kept by the reader; null for one that everybody has, and false for a colleague's. */
  own: boolean | null;
  shared: boolean;
  owner: string | null;
};

type QueueViewsProps = { view: QueueView; views: ListedView[]; save: FormAction; change: FormAction };

/** The views that everybody has, the own ones and those that colleagues share, each with how many there are. */
export function QueueViews({ view, views, save, change }: QueueViewsProps) {
  const here = queueQuery({ ...view, found: '', after: '', before: '' });
  const current = view.found ? undefined : views.find(({ query }) => query === here);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm print:hidden">
      <nav aria-label="Views" className="min-w-0">
        <ul className="flex flex-wrap gap-x-1 gap-y-1">
          {views.map((each) => (
            <li key={each.id}>
              <a
                href={queueHref(viewOf(each.query))}
                aria-current={each === current ? 'true' : undefined}
                title={each.own === false ? `Shared by ${each.owner}` : undefined}
                className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-transparent px-2 text-ink no-underline hover:bg-surface-sunken hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
              >
                <span dir="auto">{each.name}</span>
                {each.shared ? (
                  <>
                    <Users aria-hidden="true" className="size-3.5 text-ink-muted" />
                    <span className="sr-only">(shared)</span>
                  </>
                ) : null}
                <span className="text-ink-muted tabular-nums">{countWords(each.count)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {current?.own ? (
        <QueueMenu label="Change this view">
          <PortalForm
            key={current.id}
            action={change}
            label="Rename the view"
            submitLabel="Save"
            submitVariant="secondary"
            place="rename-view"
            dense
          >
            <input type="hidden" name="do" value="rename" />
            <input type="hidden" name="id" value={current.id} />
            <NameFields name={current.name} shared={current.shared} />
          </PortalForm>
          <PortalForm
            action={change}
            label="Delete the view"
            submitLabel="Delete this view"
            submitVariant="secondary"
            place="delete-view"
            dense
          >
            <input type="hidden" name="do" value="delete" />
            <input type="hidden" name="id" value={current.id} />
            <SingleCheckbox
              name="confirm"
              label={current.shared ? 'Yes, for me and for colleagues' : 'Yes, delete it'}
            />
          </PortalForm>
        </QueueMenu>
      ) : current ? null : (
        <QueueMenu label="Keep this view">
          <PortalForm
            action={save}
            label="Keep this view"
            submitLabel="Keep"
            submitVariant="secondary"
            place="keep-view"
            dense
          >
            <input type="hidden" name="query" value={here} />
            <NameFields name="" shared={false} />
          </PortalForm>
          {view.found ? (
            <p className="text-ink-muted">The search is not kept with it, the filters are.</p>
          ) : null}
        </QueueMenu>
      )}
    </div>
  );
}

function NameFields({ name, shared }: { name: string; shared: boolean }) {
  return (
    <>
      <TextField name="name" label="Name of the view" maxLength={40} value={name} />
      <SingleCheckbox name="shared" label="Colleagues see it too" checked={shared} />
    </>
  );
}
