import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { SECTIONS, type SectionId, sectionTitle } from '@/lib/requests/kinds/declaration';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import type { Channel } from '@/lib/requests/rules';

type CompletionNoticeProps = {
  reference: string;
  kind: KindId;
  channel: Channel;
  company: string;
  /** What keeps it from being certified, on the name of the section where it is cured. */
  missing: { field: string | null; message: string }[];
};

const WAYS: Record<Channel, string> = {
  portal: 'through the portal',
  phone: 'by telephone',
  mail: 'by mail',
  in_person: 'in person',
};

/** What the agent of a request that staff entered has to do: complete it, then certify it. */
export function CompletionNotice({ reference, kind, channel, company, missing }: CompletionNoticeProps) {
  const emergency = kind === 'emergency';
  const isSection = (name: string | null): name is SectionId =>
    name !== null && Object.hasOwn(SECTIONS, name);
  const sections = [...new Set(missing.map(({ field }) => field).filter(isSection))];
  return (
    <Notice
      tone={emergency ? 'emergency' : 'warning'}
      level={2}
      title={missing.length > 0 ? 'Complete this request' : 'Certify this request'}
    >
      <p>
        It came {WAYS[channel]} and was entered by {company}, as far as it was known.{' '}
        {emergency && channel === 'phone'
          ? 'An emergency begun by telephone must be followed by a portal submission: complete and certify it here.'
          : 'Complete what is missing, add the documents, and certify it.'}
      </p>
      {missing.length > 0 ? (
        <ul className="list-disc space-y-2 pl-5">
          {sections.map((section) => (
            <li key={section} className="space-y-1">
              <a href={paths.requestCorrect(reference, section)} className="font-semibold">
                {sectionTitle(declarationOf(kind), section)}
              </a>
              {missing
                .filter(({ field }) => field === section)
                .map(({ message }) => (
                  <p key={message} className="text-sm">
                    {message}
                  </p>
                ))}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing is missing any more.</p>
      )}
      <p className="print:hidden">
        {missing.length === 0 ? (
          <ButtonLink href={paths.requestCertify(reference)}>Read it and certify</ButtonLink>
        ) : null}
      </p>
    </Notice>
  );
}
