import type { KindId } from '@/lib/law/kinds';
import type { PreflightAnswer } from '@/lib/law/preflight';
import { type Finding, verdictOf } from '@/lib/law/preflight-finding';
import type { Answers } from '../schema';
import { type SectionId, sectionTitle } from './declaration';
import { declarationOf } from './declarations';

/** How far a section of a draft is. */
export type SectionState = 'done' | 'begun' | 'wrong' | 'todo' | 'optional';

/** Where a finding is cured: the section, or the end of the check, where request and statements are certified. */
export function sectionOf(finding: Finding): SectionId | 'certification' {
  const root = finding.field.split('.')[0]!;
  if (finding.field === 'emergency.certified' || root === 'attestation') return 'certification';
  if (root === 'document') return 'documents';
  if (root === 'deadline' || root === 'deadlineInDocument' || root === 'nonDisclosure') return 'handling';
  if (root === 'categories' || root === 'identifiers' || root === 'period') return root;
  return 'process';
}

/** What the pre-flight says, as the page of a section shows it beside the form. */
export type CheckView = {
  /** Of all of it once it is whole, until then the worst of what is shown. */
  verdict: PreflightAnswer['verdict'];
  /** Whether every section that has to be answered is, and nothing waits for the button of its page. */
  whole: boolean;
  /** What is found on this page, once something stands there. */
  here: { code: string; level: Finding['level']; message: string; cure: string; source: string }[];
  /** How much is found on other pages that are answered. */
  elsewhere: { section: SectionId; title: string; count: number }[];
};

/**
 * The view of a check from one section's page. A page that nobody has answered is not held against the request yet.
 * @param section the page it is seen from; null for the task list
 */
export function viewOf(
  kind: KindId,
  answers: Answers,
  check: PreflightAnswer,
  section: SectionId | null,
  documents = 0,
): CheckView {
  const declaration = declarationOf(kind);
  const answered = (each: SectionId) => (each === 'documents' ? documents > 0 : answers[each] !== undefined);
  const found = (each: SectionId) => check.findings.filter((finding) => sectionOf(finding) === each);
  // That a document is missing is said where it can be sent, before anything was.
  const told = section === 'documents' || (section !== null && answered(section));
  const here = section && told ? found(section) : [];
  const others = declaration.sections.filter((each) => each !== section && answered(each));
  const elsewhere = others
    .map((each) => ({ section: each, title: sectionTitle(declaration, each), count: found(each).length }))
    .filter(({ count }) => count > 0);
  const begun = (each: SectionId) => each !== 'documents' && answers.unfinished?.[each] !== undefined;
  const whole = declaration.sections.every(
    (each) => !begun(each) && (answered(each) || declaration.optional.includes(each)),
  );
  return {
    verdict: whole ? check.verdict : verdictOf([...here, ...others.flatMap(found)]),
    whole,
    here: here.map(({ code, level, message, cure, source }) => ({ code, level, message, cure, source })),
    elsewhere,
  };
}
