import type { AgentActor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { digest, newId, seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import type { SectionId } from '@/lib/requests/kinds/declaration';
import type { FiledKind } from '@/lib/requests/kinds/filed-kinds';
import { saveDraft } from '@/lib/requests/save-draft';
import { startRequest } from '@/lib/requests/start-request';
import { submitRequest } from '@/lib/requests/submit-request';

type FormSection = Exclude<SectionId, 'documents'>;
export type Pages = Record<FormSection, Record<string, string | string[]>>;

/** What a form for each section sends, all of it right. */
export function goodPages(kind: FiledKind = 'subpoena_trial'): Pages {
  const process: Record<string, string> =
    kind === 'subpoena_trial'
      ? {
          court: 'Sangamon County Circuit Court',
          caseTitle: 'State v. Doe',
          caseNumber: '2026-CF-17',
          issuedOn: '2026-05-04',
        }
      : {
          court: 'Northern District of Examples',
          judge: 'Hon. J. Roe',
          caseNumber: '26-MJ-88',
          offence: 'Wire fraud',
          issuedOn: '2026-05-04',
        };
  return {
    process,
    contact: { name: 'Dana Reyes', title: 'Detective', phone: '+1 217 555 0101' },
    identifiers: { identifiers: '+1 (415) 555-0132\n+1 415-555-0199' },
    categories: { categories: ['subscriber'], particulars: 'Name and address of the account holder.' },
    period: { stated: 'dates', from: '2026-01-01', to: '2026-03-31' },
    handling: { expedited: 'no', notice: 'not_barred', doNotAct: 'no' },
  };
}

/** A confirmed document's row; its bytes are not on disk. */
export async function aDocument(requestId: string, uploadedBy: string): Promise<string> {
  const id = newId();
  await database().document.create({
    data: {
      id,
      requestId,
      uploadedBy,
      name: await seal('subpoena.pdf', { use: 'document.name', id }),
      contentType: 'application/pdf',
      bytes: 1234,
      sha256: digest(id),
      storageKey: id,
      createdAt: now(),
      confirmedAt: now(),
    },
  });
  return id;
}

/** A draft in which every section is answered and a document attached. */
export async function aFinishedDraft(
  agent: AgentActor,
  { kind = 'subpoena_trial', pages = {} }: { kind?: FiledKind; pages?: Partial<Pages> } = {},
): Promise<string> {
  const draftId = await startRequest(agent, { kind, idempotencyKey: newId() });
  const all = { ...goodPages(kind), ...pages };
  for (const section of Object.keys(all) as FormSection[]) {
    await saveDraft(agent, { draftId, section, values: all[section] });
  }
  await aDocument(draftId, agent.accountId);
  return draftId;
}

/** A filed request. */
export async function aFiledRequest(
  agent: AgentActor,
  options: { kind?: FiledKind; pages?: Partial<Pages> } = {},
): Promise<{ id: string; reference: string }> {
  const id = await aFinishedDraft(agent, options);
  const { reference } = await submitRequest(agent, { draftId: id, attested: true, factorAt: now() });
  return { id, reference };
}
