import type { Metadata } from 'next';
import { DeskForm } from '@/components/desk/desk-form';
import { RuleTable } from '@/components/settings/rule-table';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { assignmentHistory, currentAssignment, currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { move, restore } from './actions';
import { shownRules } from './load-rules';

export const metadata: Metadata = { title: 'Assignment: settings' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AssignmentPage({ searchParams }: Props) {
  await open('/desk/settings/assignment');
  const { saved, undo } = await searchParams;
  const [{ version, rules }, history, { timeZone }] = await Promise.all([
    currentAssignment(),
    assignmentHistory(),
    currentCompany(),
  ]);
  const before = history.some((each) => String(each.version) === undo) || undo === '0' ? Number(undo) : null;
  return (
    <div className="space-y-4">
      <BackLink href={paths.settings()}>Settings</BackLink>
      <PageHeading
        title="Assignment"
        dense
        actions={
          <ButtonLink href={paths.assignmentNew()} size="small">
            Add a rule
          </ButtonLink>
        }
      />
      {saved === String(version) && before !== null ? (
        <Notice tone="success" role="status">
          <p>Version {version} is saved, and in effect for what is filed from now on.</p>
          <Restore base={version} version={before} label="Undo" />
        </Notice>
      ) : null}
      <p className="max-w-measure text-sm text-ink-muted">
        When a request is filed, the rules are asked from the top: the first that fits and has anybody there
        decides, and of its people the one with the least open work gets it. In place of somebody away comes
        whoever covers. What no rule fits waits for somebody to take it. Requests of the compartment are given
        out by no rule.
      </p>
      {rules.length > 0 ? (
        <RuleTable rules={await shownRules(rules)} base={version} action={move} />
      ) : (
        <EmptyState title="There is no rule">
          <p>Every request waits in the queue until somebody takes it or it is assigned by hand.</p>
        </EmptyState>
      )}
      {history.length > 0 ? (
        <Details summary={`Versions (${history.length})`}>
          <ul className="space-y-2 text-sm">
            {history.map((each) => (
              <li key={each.version} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <span>
                  Version {each.version}: {each.rules} {each.rules === 1 ? 'rule' : 'rules'}, saved{' '}
                  <DateTime at={each.savedAt} timeZone={timeZone} format="short" />
                  {each.by ? ` by ${each.by}` : ''}
                </span>
                {each.version === version ? (
                  <span className="text-ink-muted">in effect</span>
                ) : (
                  <Restore base={version} version={each.version} label="Save again" />
                )}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  );
}

function Restore({ base, version, label }: { base: number; version: number; label: string }) {
  return (
    <DeskForm
      action={restore}
      label={`${label}: version ${version}`}
      submitLabel={
        <>
          {label}
          <span className="sr-only">: version {version}</span>
        </>
      }
    >
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="version" value={version} />
    </DeskForm>
  );
}
