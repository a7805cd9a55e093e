import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { TextField } from '@/components/forms/text-field';
import { ReadingColumn } from '@/components/layout/reading-column';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { bothTimes } from '@/lib/platform/instant';
import { type KnownReceipt, receiptByCode } from '@/lib/receipts/queries';
import { plainCode, printedCode } from '@/lib/receipts/rules';
import { currentCompany } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Is this receipt genuine?', robots: { index: false } };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

/** Not throttled: a code is 100 random bits, so a thousand guesses a second would take longer than the sun lasts. */
export default async function VerifyPage({ searchParams }: Props) {
  const typed = [(await searchParams).code ?? ''].flat()[0]!.slice(0, 100);
  const company = await currentCompany();
  const code = plainCode(typed);
  const known = code === null ? null : await receiptByCode(code);
  const malformed = typed.trim() !== '' && code === null;
  return (
    <Frame>
      <ReadingColumn>
        <PageHeading
          title="Is this receipt genuine?"
          lead={`Each receipt that ${company.name} issues for a request carries a code. Enter it to see whether the receipt is ours.`}
        />
        {code === null ? null : known ? (
          <Answer code={code} known={known} timeZone={company.timeZone} company={company.name} />
        ) : (
          <Notice tone="danger" title="This is not a receipt of ours" level={2} role="status">
            <p>
              {company.name} has issued no receipt with the code{' '}
              <span className="font-bold tabular-nums">{printedCode(code)}</span>. Compare it with the paper,
              character by character.
            </p>
          </Notice>
        )}
        <form method="get" action={paths.verify()} className="space-y-5 print:hidden">
          <TextField
            name="code"
            label="Receipt code"
            hint="20 letters and digits, at the top of the receipt, such as 7Q2MK-0TRXA-93HVN-WB4E8. Hyphens and capitals do not matter."
            value={code === null ? typed : printedCode(code)}
            error={
              malformed
                ? 'The receipt code must have 20 letters and digits, without U: enter it as it stands on the receipt.'
                : undefined
            }
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <Button type="submit">Check the code</Button>
        </form>
      </ReadingColumn>
    </Frame>
  );
}

type AnswerProps = { code: string; known: KnownReceipt; timeZone: string; company: string };

function Answer({ code, known: { issuedAt, filing }, timeZone, company }: AnswerProps) {
  // To the second, as on the paper.
  const { utc, local } = bothTimes(issuedAt, timeZone);
  return (
    <section className="space-y-5">
      <Notice tone="success" title="This is a receipt of ours" level={2} role="status">
        <p>
          {filing
            ? 'Compare what stands here with the paper: a genuine code can be copied onto another text.'
            : `${company} issued it at the time given here. Nothing more is said of it.`}
        </p>
      </Notice>
      <DefinitionRows
        rows={[
          { key: 'code', label: 'Receipt code', value: printedCode(code) },
          {
            key: 'utc',
            label: 'Issued',
            value: (
              <>
                <time dateTime={issuedAt.toISOString()}>{utc}</time>
                <br />
                {local}
              </>
            ),
          },
          ...(filing ? filingRows(filing) : []),
        ]}
      />
    </section>
  );
}

function filingRows({ reference, number, guidelinesVersion, documents }: KnownReceipt['filing'] & object) {
  return [
    { key: 'reference', label: 'Reference', value: reference },
    { key: 'number', label: 'Issued for', value: number === 1 ? 'The filing' : `Correction ${number - 1}` },
    {
      key: 'guidelines',
      label: 'Guidelines',
      value: <a href={paths.guidelines(guidelinesVersion)}>Version {guidelinesVersion}</a>,
    },
    { key: 'documents', label: 'Documents', value: String(documents.length) },
    ...documents.map(({ bytes, sha256 }, index) => ({
      key: `document-${index}`,
      label: `Document ${index + 1}`,
      value: (
        <>
          {bytes.toLocaleString('en-US')} bytes, SHA-256
          <br />
          <code className="text-sm break-all">{sha256}</code>
        </>
      ),
    })),
  ];
}
