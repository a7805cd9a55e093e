import type { ReactNode } from 'react';
import { type FormStart, startValues } from '@/components/forms/form-action';
import type { FileTaken } from '@/components/requests/identifiers/add-file';
import { FIRST_ROWS } from '@/components/requests/identifiers/rows-shown';
import { CategoriesForm } from '@/components/requests/sections/categories-form';
import { ContactForm } from '@/components/requests/sections/contact-form';
import { HandlingForm } from '@/components/requests/sections/handling-form';
import { IdentifiersForm } from '@/components/requests/sections/identifiers-form';
import { MatterForm } from '@/components/requests/sections/matter-form';
import { PeriodForm } from '@/components/requests/sections/period-form';
import { ProcessForm } from '@/components/requests/sections/process-form';
import type { SectionProps } from '@/components/requests/sections/section-form';
import { COUNTRY_CODES } from '@/lib/law/countries';
import { IDENTIFIER_TYPES } from '@/lib/law/identifiers';
import type { KindId } from '@/lib/law/kinds';
import { statuteNote } from '@/lib/law/statute-note';
import { pageOf, understand } from '@/lib/law/understood-identifiers';
import { matrixAnswers } from '@/lib/requests/check-draft';
import { countryName } from '@/lib/requests/kinds/answer-rows';
import { declarationOf, inCompartment } from '@/lib/requests/kinds/declarations';
import type { AnsweredSection, Answers } from '@/lib/requests/schema';
import { currentCatalogue, currentCompany } from '@/lib/settings/queries';
import { KindNotice } from './kind-notice';

type AnswerFormProps = {
  kind: KindId;
  /** The agency's country: some fields are asked of some countries alone. */
  country: string;
  section: AnsweredSection;
  answers: Answers;
  /** What was typed and not yet accepted; it comes before what was. */
  typed?: FormStart;
  /** What an empty page starts with. */
  start?: Record<string, unknown>;
  form: Omit<SectionProps, 'values'>;
  /** How many rows of the understood list are shown, and what a file of identifiers came to. */
  list?: { shown: number; moreHref: string; problem: string | null };
};

function countriesFor(kind: KindId) {
  const asked = declarationOf(kind).process.fields.some(({ type }) => type === 'country');
  return asked ? COUNTRY_CODES.map((code) => ({ value: code, label: countryName(code) })) : [];
}

/** The form of one section, of a draft or of a request that is corrected. */
export async function AnswerForm(props: AnswerFormProps): Promise<ReactNode> {
  const { kind, country, section, answers, typed, start, form, list } = props;
  const common = { ...form, values: typed ?? startValues(answers[section] ?? start) };
  const company = await currentCompany();
  switch (section) {
    case 'process':
      return (
        <ProcessForm
          {...common}
          kind={kind}
          country={country}
          countries={countriesFor(kind)}
          statute={statuteNote(textOf(common.values.statute))}
        >
          <KindNotice kind={kind} company={company} />
        </ProcessForm>
      );
    case 'contact':
      return <ContactForm {...common} emergency={kind === 'emergency'} />;
    case 'matter':
      return <MatterForm {...common} followed={!inCompartment(kind)} preserved={kind !== 'preservation'} />;
    case 'identifiers':
      return (
        <IdentifiersForm
          {...common}
          country={country}
          types={TYPES}
          understood={pageOf(
            understand(
              { identifiers: textOf(common.values.identifiers), names: textOf(common.values.names) },
              { country },
            ),
            { find: '', shown: list?.shown ?? FIRST_ROWS },
          )}
          file={{ taken: takenFile(common.values), problem: list?.problem ?? null }}
          moreHref={list?.moreHref ?? ''}
        />
      );
    case 'categories': {
      const catalogue = await currentCatalogue();
      const names = new Map(company.products.map(({ id, name }) => [id, name]));
      const reach = matrixAnswers(kind, declarationOf(kind).categories, country, answers.process);
      return (
        <CategoriesForm
          {...common}
          answers={reach.map(({ category, answer, why, source }) => ({ category, answer, why, source }))}
          held={catalogue.entries.map(({ product, category, holds, kept }) => ({
            product: names.get(product) ?? product,
            category,
            holds,
            kept,
          }))}
          products={company.products.map(({ id, name }) => ({ id, name }))}
        />
      );
    }
    case 'period':
      return <PeriodForm {...common} ahead={kind === 'pen_trap' || kind === 'wiretap'} />;
    case 'handling':
      return <HandlingForm {...common} company={company.name} kind={kind} />;
  }
}

const TYPES = Object.entries(IDENTIFIER_TYPES).filter(([id]) => id !== 'unknown');

function textOf(value: string | string[] | undefined): string {
  return [value ?? ''].flat().join('\n');
}

/** What a file sent without script left beside the list, until the list is kept again. */
function takenFile({ fileName, fileRead, fileFaults }: FormStart): FileTaken | null {
  if (fileName === undefined) return null;
  return { name: textOf(fileName), read: Number(textOf(fileRead)), faults: [fileFaults ?? []].flat() };
}
