import { phoneForm } from '@/lib/law/identifier-forms';
import type { Issue } from '@/lib/platform/refusal';
import { readDomains } from './check-domain';
import type { Entry } from './rules';
import type { EntryInput } from './schema';

/** Reads what was written into a form or a file as an entry; a sentence for each part that cannot be one. */
export function readEntry(input: EntryInput): { entry: Entry; issues: Issue[] } {
  const { name, type, level, country, state, source } = input;
  const { domains, faults } = readDomains(input.domains);
  const phone = input.phone ? phoneForm(input.phone, country) : null;
  const issues: Issue[] = faults.map((message) => ({ field: 'domains', message }));
  if (input.phone && !phone) {
    issues.push({
      field: 'phone',
      message: `“${input.phone}” is no telephone number there: write it as it is listed, with + and the country’s code.`,
    });
  }
  const entry: Entry = {
    name,
    type,
    level,
    country,
    // Beyond the United States, and of a federal body, a State means nothing.
    state: (country === 'US' && level !== 'federal' && state) || null,
    directoryPhone: phone,
    directorySource: phone ? source : null,
    domains,
  };
  return { entry, issues };
}
