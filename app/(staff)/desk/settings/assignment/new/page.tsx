import type { Metadata } from 'next';
import { RuleForm } from '@/components/settings/rule-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentAssignment } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { save } from '../actions';
import { ruleChoices } from '../load-rules';

export const metadata: Metadata = { title: 'A new rule of assignment' };

export default async function NewRulePage() {
  await open('/desk/settings/assignment/new');
  const [{ version }, choices] = await Promise.all([currentAssignment(), ruleChoices()]);
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.assignment()}>Assignment</BackLink>
      <PageHeading
        title="A new rule"
        lead="It is asked after those there are; move it up afterwards."
        dense
      />
      <RuleForm action={save} base={version} rule={null} {...choices} />
    </div>
  );
}
