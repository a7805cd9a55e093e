import { may, REQUEST_ACTIONS } from '@/lib/requests/policy';
import { VERBS } from '@/lib/requests/rules';
import { CONTENT, PEOPLE, PLAIN, SEALED, UNCERTIFIED, URGENT } from './people';
import { actionMatrix, routeMatrix, table } from './role-matrix';

/** The parts of README.md that are made from the code; each stands between two markers that bear its name. */
export const SECTIONS: Record<string, () => string> = {
  'status-diagram': statusDiagram,
  'request-policy': requestPolicy,
  'compartment-policy': compartmentPolicy,
  'route-matrix': routeMatrix,
  'action-matrix': actionMatrix,
};

function statusDiagram(): string {
  const steps = Object.entries(VERBS).flatMap(([verb, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${verb}`),
  );
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...steps, '```'].join('\n');
}

function requestPolicy(): string {
  const rows = REQUEST_ACTIONS.map((action) => [
    `\`${action}\``,
    ...PEOPLE.map(({ actor }) => {
      if (!may(actor, action, PLAIN)) {
        if (may(actor, action, UNCERTIFIED)) return 'uncertified';
        return may(actor, action, URGENT) ? 'emergency' : '';
      }
      return may(actor, action, CONTENT) ? 'yes' : 'plain';
    }),
  ]);
  return table(['', ...PEOPLE.map(({ label }) => label)], rows);
}

function compartmentPolicy(): string {
  const rows = REQUEST_ACTIONS.map((action) => [
    `\`${action}\``,
    ...PEOPLE.map(({ actor }) => (may(actor, action, SEALED) ? 'yes' : '')),
  ]);
  return table(['', ...PEOPLE.map(({ label }) => label)], rows);
}

/**
 * Puts the generated parts into the text of README.md.
 * @throws Error where a marker is missing
 */
export function withGeneratedSections(readme: string): string {
  return Object.entries(SECTIONS).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${begin} and ${end}`);
    return `${text.slice(0, from + begin.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }, readme);
}
