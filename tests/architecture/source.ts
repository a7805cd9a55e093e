import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A file of the project, by its path from the root with slashes. */
export type Source = { path: string; text: string };

/** A rule that is broken: where, and the sentence that says why the rule is there. */
export type Offence = { path: string; message: string };

const GENERATED = 'lib/platform/prisma';

/** The TypeScript files under some folders of a root; single files are taken as they are. */
export function readSources(root: string, places: string[]): Source[] {
  return places.flatMap((place): Source[] => {
    const full = join(root, place);
    if (!existsSync(full) || place === GENERATED) return [];
    if (/\.(ts|tsx)$/.test(place)) return [{ path: place, text: readFileSync(full, 'utf8') }];
    return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
      const path = `${place}/${entry.name}`;
      if (entry.isDirectory() || /\.(ts|tsx)$/.test(entry.name)) return readSources(root, [path]);
      return [];
    });
  });
}

export function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

/** Every node of a file, from the top down. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

export function lineOf(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
