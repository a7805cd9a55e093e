'use client';

import { type RefObject, useState } from 'react';
import { FileField } from '@/components/forms/file-field';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Notice } from '@/components/ui/notice';
import { useScripted } from '@/components/ui/use-scripted';
import { paths } from '@/lib/paths';
import { fileProblemSentence, MAX_FILE_BYTES } from '@/lib/requests/kinds/file-outcome';
import { addToList } from './add-to-list';
import { askWorker } from './ask-worker';

/** What of a file was taken, as a file sent without script left it in the draft or as the browser read it. */
export type FileTaken = { name: string; read: number; faults: string[] };

/** The form that the file's field belongs to; it stands beside the list's form, since forms cannot be nested. */
const TARGET = 'identifier-file';

type AddFileProps = {
  frame: RefObject<HTMLElement | null>;
  country: string;
  /** Whether there is a draft that a file can be sent to without script. */
  sends: boolean;
  taken: FileTaken | null;
  problem: string | null;
  onProblem(problem: string | null): void;
};

/** Takes the list from a CSV file: read in the browser, or without script sent to the portal. */
export function AddFile({ frame, country, sends, taken: before, problem, onProblem }: AddFileProps) {
  const scripted = useScripted();
  const [part, setPart] = useState<number | null>(null);
  const [taken, setTaken] = useState(before);
  if (!scripted && !sends) return null;

  async function read(file: File | undefined) {
    if (part !== null) return;
    setTaken(null);
    if (!file) return onProblem(fileProblemSentence('no_file'));
    if (file.size > MAX_FILE_BYTES) return onProblem(fileProblemSentence('too_large'));
    onProblem(null);
    setPart(0);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const outcome = await askWorker('file', { bytes, country }, setPart);
      if ('problem' in outcome) return onProblem(fileProblemSentence(outcome.problem, outcome.line));
      addToList(frame.current, 'identifiers', outcome.lines);
      addToList(frame.current, 'names', outcome.names);
      setTaken({ name: file.name, read: outcome.read, faults: outcome.faults });
    } catch {
      onProblem(fileProblemSentence('failed'));
    } finally {
      setPart(null);
    }
  }

  return (
    <div id="from-file" className="scroll-mt-6">
      <Details summary="Take them from a CSV file" open={taken !== null || problem !== null}>
        <div className="space-y-4">
          <p>
            <a href={paths.identifierFile()} download>
              Download the template
            </a>
            , fill in one identifier a row, and save it as CSV. Only the column “value” has to be filled.
          </p>
          <FileField
            name="file"
            form={TARGET}
            label="CSV file"
            hint="2 MB and 10,000 rows at most. The rows are added to the list above."
            accept=".csv,.txt,text/csv,text/plain"
            error={problem ?? undefined}
          />
          <noscript>
            <p className="font-semibold">
              Save what you typed on this page first: only what was saved stays when a file is added.
            </p>
          </noscript>
          {part === null ? null : <Reading part={part} />}
          <Button
            variant="secondary"
            form={TARGET}
            pending={part !== null}
            pendingLabel="Reading…"
            onClick={(event) => {
              event.preventDefault();
              void read(chosen());
            }}
          >
            Add the rows to the list
          </Button>
        </div>
      </Details>
      <div role="status" className="mt-3">
        {taken ? <Taken taken={taken} /> : null}
      </div>
    </div>
  );
}

/** The form a file is sent by without script. Stands outside the list's form. */
export function FileTarget({ draftId, window, seen }: { draftId: string; window: string; seen: string }) {
  return (
    <form id={TARGET} method="post" action={paths.identifierFile()} encType="multipart/form-data">
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="window" value={window} />
      <input type="hidden" name="seen" value={seen} />
    </form>
  );
}

function chosen(): File | undefined {
  const field = document.getElementById('file');
  return field instanceof HTMLInputElement ? field.files?.[0] : undefined;
}

function Reading({ part }: { part: number }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor="file-progress" className="block text-sm">
        Reading the file: {Math.floor(part * 100)} %
      </label>
      <progress
        id="file-progress"
        max={1}
        value={part}
        className="block h-3 w-full max-w-xl appearance-none overflow-hidden rounded-md bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}

/** More faults than these are no list to work through: the file as a whole is meant for something else. */
const SHOWN_FAULTS = 100;

const rows = (count: number) => (count === 1 ? '1 row' : `${count.toLocaleString('en-US')} rows`);

function Taken({ taken: { name, read, faults } }: { taken: FileTaken }) {
  const added = `${rows(read)} of ${name} ${read === 1 ? 'was' : 'were'} added to the list.`;
  if (faults.length === 0) {
    return (
      <Notice tone="success">
        <p className="wrap-anywhere">{added}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={`${rows(faults.length)} could not be read`}>
      <p className="wrap-anywhere">
        {added} Correct the others in the file and choose it again: what stands in the list already counts
        once.
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {faults.slice(0, SHOWN_FAULTS).map((fault) => (
          <li key={fault} className="wrap-anywhere">
            {fault}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN_FAULTS ? <p>And {rows(faults.length - SHOWN_FAULTS)} more.</p> : null}
    </Notice>
  );
}
