'use client';

import { CONTROL, FieldLabel } from '@/components/forms/field-frame';
import { classNames } from '@/components/ui/class-names';
import { DataTable } from '@/components/ui/data-table';
import { useScripted } from '@/components/ui/use-scripted';
import type { UnderstoodPage, UnderstoodRow } from '@/lib/law/understood-identifiers';
import { UserLine } from '../user-text';

const figure = (count: number) => count.toLocaleString('en-US');

/** In one sentence what the list holds, for under its box. */
export function UnderstoodSummary({ page: { written, different, counts } }: { page: UnderstoodPage }) {
  const unknown = counts.find(({ type }) => type === 'unknown')?.count ?? 0;
  return (
    <p role="status" className="min-h-6 text-sm">
      {written === 0 ? null : (
        <>
          {`${figure(written)} written, ${figure(different)} different. `}
          {unknown > 0 ? (
            <strong className="text-danger">{`${figure(unknown)} not recognised. `}</strong>
          ) : null}
          <a href="#understood">See how they were understood</a>
        </>
      )}
    </p>
  );
}

type UnderstoodListProps = {
  page: UnderstoodPage;
  /** Where more rows are shown without script. */
  moreHref: string;
  onFind(text: string): void;
  onMore(): void;
};

/** How the list was understood: what each identifier is and what it is searched by; what is in doubt stands first. */
export function UnderstoodList({ page, moreHref, onFind, onMore }: UnderstoodListProps) {
  const scripted = useScripted();
  const { written, different, counts, found, rows } = page;
  if (written === 0) return null;
  const twice = written - different;
  return (
    <section id="understood" aria-labelledby="understood-title" className="scroll-mt-6 space-y-4">
      <h2 id="understood-title" className="text-xl">
        How we understood the list
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {counts.map(({ type, what, count }) => (
          <li key={type} className={type === 'unknown' ? 'font-semibold text-danger' : undefined}>
            {what}: <span className="tabular-nums">{figure(count)}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-muted">
        {twice > 0
          ? `${figure(written)} were written, ${figure(different)} are different: the same one written again, or in another way, counts once and keeps every spelling.`
          : 'The same one written in two ways counts once.'}
      </p>
      {scripted && different > 10 ? (
        <div className="space-y-1.5">
          <FieldLabel htmlFor="understood-find">Find in the list</FieldLabel>
          <input
            id="understood-find"
            type="search"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onFind(target.value)}
            className={classNames(CONTROL, 'max-w-md')}
          />
        </div>
      ) : null}
      {found === 0 ? <p role="status">Nothing in the list holds this text.</p> : <Rows rows={rows} />}
      {rows.length < found ? (
        <p className="text-sm print:hidden">
          {`The first ${figure(rows.length)} of ${figure(found)} are shown. `}
          <a
            href={moreHref}
            onClick={(event) => {
              event.preventDefault();
              onMore();
            }}
          >
            Show more
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Rows({ rows }: { rows: UnderstoodRow[] }) {
  return (
    <DataTable
      caption="Identifiers as we understood them"
      captionHidden
      dense
      rows={rows}
      rowKey={({ key }) => key}
      rowTone={({ type, question }) => (type === 'unknown' ? 'danger' : question ? 'warning' : null)}
      columns={[
        {
          key: 'given',
          header: 'As you wrote it',
          rowHeader: true,
          cell: ({ given, also, box, line }) => (
            <span className="block whitespace-normal">
              <UserLine>{given}</UserLine>
              <span className="block text-ink-muted">
                {box === 'names' ? `Names, line ${figure(line)}` : `Line ${figure(line)}`}
                {also.length > 0 ? (
                  <>
                    , also as <UserLine>{also.join('; ')}</UserLine>
                  </>
                ) : null}
              </span>
            </span>
          ),
        },
        {
          key: 'what',
          header: 'What it is',
          cell: ({ what, kind, question }) => (
            <>
              {what}
              {kind === undefined ? null : (
                <span className="block text-ink-muted">{kind ?? 'Its prefix is not known to us'}</span>
              )}
              {question ? <span className="block font-semibold">{question}</span> : null}
            </>
          ),
        },
        {
          key: 'normal',
          header: 'Searched as',
          cell: ({ normal, given, times }) => (
            <>
              <span className="wrap-anywhere">
                {normal === null ? 'Not searchable' : normal === given ? 'As written' : normal}
              </span>
              {times.map((time) => (
                <span key={time} className="block">
                  {time}
                </span>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}
