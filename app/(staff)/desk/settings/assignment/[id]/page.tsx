import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RuleForm } from '@/components/settings/rule-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentAssignment } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { save } from '../actions';
import { ruleChoices } from '../load-rules';

export const metadata: Metadata = { title: 'A rule of assignment' };

type Props = { params: Promise<{ id: string }> };

export default async function RulePage({ params }: Props) {
  await open('/desk/settings/assignment/[id]');
  const { id } = await params;
  const [{ version, rules }, choices] = await Promise.all([currentAssignment(), ruleChoices()]);
  const index = rules.findIndex((rule) => rule.id === id);
  if (index < 0) notFound();
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.assignment()}>Assignment</BackLink>
      <PageHeading title={`Rule ${index + 1}`} dense />
      <RuleForm action={save} base={version} rule={rules[index]!} {...choices} />
    </div>
  );
}
