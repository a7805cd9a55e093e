import { DeskSelect } from '@/components/desk/desk-select';
import { UserText } from '@/components/requests/user-text';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import type { Template } from '@/lib/templates/rules';

type TemplateCompareProps = { shown: Template; other: Template | null; versions: Template[] };

/** One version beside another, the earlier first, with what differs said in words. */
export function TemplateCompare({ shown, other, versions }: TemplateCompareProps) {
  const pair = other ? [shown, other].sort((a, b) => a.version - b.version) : [shown];
  const [before, after] = pair;
  return (
    <section aria-labelledby="compare" className="space-y-3">
      <h2 id="compare" className="text-lg">
        {after ? `Version ${before?.version} and version ${after.version}` : `Version ${shown.version}`}
      </h2>
      {versions.length > 1 ? (
        <form
          method="get"
          action={paths.templateHistory(shown.id)}
          className="flex flex-wrap items-end gap-2 print:hidden"
        >
          <DeskSelect
            name="against"
            label={`Compare version ${shown.version} with`}
            value={other?.id ?? ''}
            options={versions
              .filter(({ id }) => id !== shown.id)
              .map(({ id, version }) => ({ value: id, label: `Version ${version}` }))}
          />
          <Button variant="secondary" size="small">
            Compare
          </Button>
        </form>
      ) : null}
      {before && after ? <p className="text-sm">{differs(before, after)}</p> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {pair.map((each) => (
          <article
            key={each.id}
            aria-label={`Version ${each.version}`}
            className="space-y-2 rounded-md border border-line px-3 py-2 text-sm"
          >
            <p className="font-semibold">
              Version {each.version}: {each.name}
            </p>
            <p className="text-ink-muted">{each.kind ? kindName(each.kind) : 'For all kinds'}</p>
            <div lang={each.language}>
              <UserText>{each.body}</UserText>
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}

function differs(before: Template, after: Template): string {
  const parts = [
    before.name !== after.name && 'the name',
    before.kind !== after.kind && 'the kind of request',
    before.body !== after.body && 'the text',
    before.retired !== after.retired &&
      (after.retired ? 'its use, which ended' : 'its use, which began again'),
  ].filter(Boolean);
  return parts.length > 0 ? `Different: ${parts.join(', ')}.` : 'The two say the same.';
}
