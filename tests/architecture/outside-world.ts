import ts from 'typescript';
import { lineOf, nodesOf, type Offence, parse, type Source } from './source';

// The environment is read where the portal is set up; these two are put in by the bundler.
const READS_ENVIRONMENT = /^lib\/(platform|cli)\//;
const READS_CLOCK = /^lib\/platform\//;

const ENVIRONMENT =
  'process.env is read in lib/platform and lib/cli alone: ask env() of lib/platform/env, which knows whether a value is set and right.';
const CLOCK =
  'The clock is read in lib/platform alone: ask now() of lib/platform/clock on the server, and give a component the time as a prop, so that a test can say what time it is.';

function readsEnvironment(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.getText() !== 'process.env') return false;
  const { parent } = node;
  return !(ts.isPropertyAccessExpression(parent) && ['NODE_ENV', 'NEXT_RUNTIME'].includes(parent.name.text));
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  return ts.isCallExpression(node) && /^(Date|performance)\.now$/.test(node.expression.getText());
}

/** Files that read the environment or the clock where they should not. */
export function readersOfTheOutsideWorld(sources: Source[]): Offence[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    return [...nodesOf(file)].flatMap((node): Offence[] => {
      const path = lineOf(file, node);
      if (!READS_ENVIRONMENT.test(source.path) && readsEnvironment(node))
        return [{ path, message: ENVIRONMENT }];
      const inBrowser = /^\s*['"]use client['"]/.test(source.text);
      const mayReadClock = READS_CLOCK.test(source.path) || source.path.startsWith('lib/cli/') || inBrowser;
      return !mayReadClock && readsClock(node) ? [{ path, message: CLOCK }] : [];
    });
  });
}
