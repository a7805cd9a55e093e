'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { FileField } from '@/components/forms/file-field';
import { SelectField } from '@/components/forms/select-field';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { CONTENT_TYPE, MAX_BYTES, ROLES, type Role } from '@/lib/documents/rules';
import { paths } from '@/lib/paths';
import { canAnnounce, refusalOf, sendFile } from './send-file';

type UploadFormProps = {
  requestId: string;
  /** What can be sent here, the first being what is meant if nothing is said. */
  roles: readonly Role[];
  /** What it is for, where not for the request itself: a message, or a question by its code. */
  purpose?: string;
  /** The page it stands on, without parameters: where it leads back to once the file is there. */
  page: string;
  /** The sentence of `?problem=`, from `problemSentence`. */
  problem?: string | null;
  /** The name of the document of `?received=`. */
  received?: string | null;
};

type Told = { tone: 'success' | 'info'; text: string };
type Progress = { name: string; part: number };

const HINT = `One PDF at a time, ${MAX_BYTES / 1024 / 1024} MB at most. If it is on paper, scan it; if it is in several files, send them one after another.`;

/**
 * Sends a PDF. A plain form, after which the person compares size and SHA-256 on the page; with script the file is
 * checked before it is sent, the comparison is made by the machine, and the progress is shown.
 */
export function UploadForm(props: UploadFormProps) {
  const { requestId, roles, purpose = '', page, problem = null, received = null } = props;
  const router = useRouter();
  const [failure, setFailure] = useState(problem);
  const [told, setTold] = useState<Told | null>(() => receipt(received));
  const [progress, setProgress] = useState<Progress | null>(null);
  const sending = useRef<AbortController | null>(null);

  useEffect(() => setFailure(problem), [problem]);
  useEffect(() => setTold(receipt(received)), [received]);
  useEffect(() => () => sending.current?.abort(), []);

  async function send(form: HTMLFormElement) {
    const file = chosen(form);
    const controller = new AbortController();
    sending.current = controller;
    setFailure(null);
    setTold(null);
    try {
      const refusal = await refusalOf(file);
      if (refusal || !file) return setFailure(refusal);
      setProgress({ name: file.name, part: 0 });
      const about = { requestId, role: roleIn(form), purpose };
      const sent = await sendFile(about, file, controller.signal, (part) =>
        setProgress({ name: file.name, part }),
      );
      if (!sent) return setTold(STOPPED);
      if ('message' in sent) return setFailure(sent.message);
      form.reset();
      setTold(receipt(sent.document.name));
      router.replace(page, { scroll: false });
      router.refresh();
    } finally {
      sending.current = null;
      setProgress(null);
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (!canAnnounce()) return;
    event.preventDefault();
    if (!sending.current) void send(event.currentTarget);
  }

  /** Tells at once that a file will not do, rather than after the button. */
  async function onChange(event: FormEvent<HTMLFormElement>) {
    const file = chosen(event.currentTarget);
    if (file) setFailure(await refusalOf(file));
  }

  return (
    <div className="space-y-6">
      <ErrorSummary errors={failure ? [{ field: 'file', message: failure }] : NOTHING} />
      <div role="status">
        {told ? (
          <Notice tone={told.tone}>
            <p className="wrap-anywhere">{told.text}</p>
          </Notice>
        ) : null}
      </div>
      <Notice tone="warning" title="Never upload images of child sexual exploitation">
        <p>
          No image or video that shows the sexual exploitation of a child may be sent here, not even as
          evidence or within a PDF. Describe it in words instead.
        </p>
      </Notice>
      <form
        method="post"
        action={paths.uploadDocument()}
        encType="multipart/form-data"
        onSubmit={onSubmit}
        onChange={onChange}
        className="space-y-5"
      >
        <input type="hidden" name="draft" value={requestId} />
        <input type="hidden" name="purpose" value={purpose} />
        {roles.length > 1 ? (
          <SelectField
            name="role"
            label="What it is"
            options={roles.map((role) => ({ value: role, label: ROLES[role] }))}
          />
        ) : (
          <input type="hidden" name="role" value={roles[0]} />
        )}
        <FileField
          name="file"
          label={roles.length > 1 ? 'Document as a PDF' : `${ROLES[roles[0] ?? 'process']} as a PDF`}
          hint={HINT}
          accept={`${CONTENT_TYPE},.pdf`}
          error={failure ?? undefined}
        />
        {progress ? <Sending progress={progress} /> : null}
        <div className="flex flex-wrap gap-3">
          <Button variant="secondary" pending={progress !== null} pendingLabel="Uploading…">
            Upload
          </Button>
          {progress ? (
            <Button type="button" variant="quiet" onClick={() => sending.current?.abort()}>
              Cancel the upload
            </Button>
          ) : null}
        </div>
      </form>
    </div>
  );
}

const STOPPED: Told = { tone: 'info', text: 'The upload was stopped, and nothing was kept.' };

function receipt(name: string | null): Told | null {
  return name === null ? null : { tone: 'success', text: `${name} was received.` };
}

const NOTHING: { field: string; message: string }[] = [];

function chosen(form: HTMLFormElement): File | undefined {
  const field = form.elements.namedItem('file');
  return field instanceof HTMLInputElement ? field.files?.[0] : undefined;
}

function roleIn(form: HTMLFormElement): string {
  const field = form.elements.namedItem('role');
  return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : '';
}

/** How far it is. The last step, in which the portal stores what it received, has no measure. */
function Sending({ progress: { name, part } }: { progress: Progress }) {
  const whole = part >= 1;
  return (
    <div className="space-y-1.5">
      <label htmlFor="upload-progress" className="block text-sm wrap-anywhere">
        {whole ? `Storing ${name} …` : `Sending ${name}: ${Math.floor(part * 100)} %`}
      </label>
      <progress
        id="upload-progress"
        max={1}
        value={part}
        className="block h-3 w-full max-w-xl appearance-none overflow-hidden rounded-md bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
