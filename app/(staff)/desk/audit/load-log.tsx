import { ChainState } from '@/components/desk/chain-state';
import { LogFilters } from '@/components/desk/log-filters';
import { LogTable } from '@/components/desk/log-table';
import { UnreadNotice } from '@/components/desk/unread-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import type { Actor } from '@/lib/accounts/rules';
import { lastChecks } from '@/lib/audit/queries';
import { CHECK_STALLED_MS } from '@/lib/audit/rules';
import type { LogPart } from '@/lib/oversight/policy';
import { logAddress, readLogSearch } from '@/lib/oversight/schema';
import { actsOf, EXPORT_LIMIT, findFault, searchLog } from '@/lib/oversight/search-log';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { currentCompany } from '@/lib/settings/queries';
import { verify } from './actions';

type LogPageProps = {
  actor: Actor;
  part: LogPart;
  given: Record<string, string | string[] | undefined>;
};

const WORDS = {
  common: {
    title: 'Audit log',
    lead: 'What was done, by whom and when. Nothing in it can be changed or taken out. What the compartment is about stands elsewhere.',
    here: paths.audit,
  },
  sealed: {
    title: 'Log of the compartment',
    lead: 'What was done with requests of the compartment. Nobody without clearance sees these entries or how many they are.',
    here: paths.auditSealed,
  },
} as const;

/** One half of the audit log: its search, its entries, and whether the chain of all of it holds. */
export async function LogPage({ actor, part, given }: LogPageProps) {
  const { timeZone } = await currentCompany();
  const search = readLogSearch(given, timeZone);
  const { rows, next } = await searchLog(actor, part, search);
  const { title, lead, here } = WORDS[part];
  const address = logAddress({ ...search, after: '' });
  const file = (as: string) =>
    paths.auditFile(`${new URLSearchParams({ as, part })}${address ? `&${address}` : ''}`);
  return (
    <div className="space-y-4">
      <PageHeading title={title} dense />
      <p className="max-w-measure text-sm text-ink-muted">{lead}</p>
      <Chain actor={actor} part={part} timeZone={timeZone} />
      <LogFilters action={here()} search={search} acts={actsOf(part)} timeZone={timeZone} />
      <UnreadNotice unread={search.unread} />
      {rows.length > 0 ? (
        <LogTable caption={`${title}, newest first`} entries={rows} timeZone={timeZone} />
      ) : (
        <EmptyState title={search.after ? 'There is nothing older' : 'No entry fits this search'}>
          <p>
            A name, a mail address and a reference have to be somebody’s or something’s; clear the search to
            begin anew.
          </p>
        </EmptyState>
      )}
      <Pagination
        label={title}
        previousHref={search.after ? here(address) : null}
        nextHref={next ? here(logAddress({ ...search, after: next })) : null}
      />
      <p className="text-sm text-ink-muted print:hidden">
        Save what is found, newest first and at most {EXPORT_LIMIT.toLocaleString('en-US')} entries:{' '}
        <a href={file('csv')}>CSV</a>, <a href={file('json')}>JSON</a>. It asks for your second factor, and is
        on record itself.
      </p>
    </div>
  );
}

async function Chain({ actor, part, timeZone }: { actor: Actor; part: LogPart; timeZone: string }) {
  const { finished, underWay } = await lastChecks();
  const by = (check: { askedBy: { name: string } | null }) => check.askedBy?.name ?? null;
  return (
    <ChainState
      action={verify}
      here={WORDS[part].here()}
      timeZone={timeZone}
      finished={
        finished && {
          askedAt: finished.askedAt,
          by: by(finished),
          finishedAt: finished.finishedAt!,
          intact: finished.intact!,
        }
      }
      fault={finished?.faultSeq ? await findFault(actor, part, finished.faultSeq) : null}
      underWay={
        underWay && {
          askedAt: underWay.askedAt,
          by: by(underWay),
          share: underWay.total > 0n ? Number((underWay.walked * 100n) / underWay.total) : 0,
          stalled: now().getTime() - underWay.progressAt.getTime() > CHECK_STALLED_MS,
        }
      }
    />
  );
}
