import ts from 'typescript';
import { lineOf, type Offence, parse, type Source } from './source';

const MESSAGE =
  'What a "use server" file exports is a public POST endpoint: make it with formAction(...) of lib/web/action, which checks session, assurance level and input before the use case.';

/** What makes an action; the steps of the desk are a `formAction` whose use case takes what its schema gives. */
const MAKERS = ['formAction', 'requestStep', 'wordedStep'];

/** The constants of a file that are made by one of them. */
function madeByShape(file: ts.SourceFile): Set<string> {
  const names = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations
        .filter(({ initializer }) => initializer && MAKERS.some((maker) => isCallOf(initializer, maker)))
        .map(({ name }) => name.getText()),
    );
  return new Set(names);
}

function isCallOf(node: ts.Node, name: string): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === name;
}

/** A function that does nothing but call one of those constants: React wants such a one for a bare form. */
function onlyCalls(node: ts.FunctionDeclaration, made: Set<string>): boolean {
  const [statement, ...more] = node.body?.statements ?? [];
  if (!statement || more.length > 0) return false;
  let call: ts.Node | undefined;
  if (ts.isExpressionStatement(statement)) call = statement.expression;
  if (ts.isReturnStatement(statement)) call = statement.expression;
  if (call && ts.isAwaitExpression(call)) call = call.expression;
  return Boolean(call && ts.isCallExpression(call) && made.has(call.expression.getText()));
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  );
}

function isOffence(node: ts.Statement, made: Set<string>): boolean {
  if (ts.isExportDeclaration(node)) return !node.isTypeOnly;
  if (ts.isExportAssignment(node)) return true;
  if (!isExported(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return false;
  if (ts.isFunctionDeclaration(node)) return !onlyCalls(node, made);
  if (!ts.isVariableStatement(node)) return true;
  return node.declarationList.declarations.some(({ name }) => !made.has(name.getText()));
}

/** Whether a file is one of Server Actions. */
export function isActionFile({ text }: Source): boolean {
  return /^\s*['"]use server['"]/m.test(text);
}

/** Exports of "use server" files that skip the shape of an action, and such a mark inside of a function. */
export function actionsOutOfShape(sources: Source[]): Offence[] {
  return sources.filter(isActionFile).flatMap((source) => {
    const file = parse(source);
    const [first] = file.statements;
    if (!first || !/^['"]use server['"]/.test(first.getText()))
      return [{ path: source.path, message: MESSAGE }];
    const made = madeByShape(file);
    return file.statements
      .filter((statement) => isOffence(statement, made))
      .map((statement) => ({ path: lineOf(file, statement), message: MESSAGE }));
  });
}
