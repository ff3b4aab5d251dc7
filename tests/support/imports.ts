import { posix } from 'node:path';
import ts from 'typescript';

/** One import, export-from, `import()` or `import('...').Type`. */
export interface Import {
  /** A path from the root, or the name of a package. */
  target: string;
  /** It is gone when the types are: `import type`, or a type's `import()`. */
  typeOnly: boolean;
}

/** Everything that a file imports: TypeScript, JavaScript, .astro or .mdx. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ target: resolve(path, specifier.text), typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest));
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return clause !== undefined;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every(name => name.isTypeOnly)
  );
}

/** The script in a page's source: all of it, or an .astro file's parts, or an .mdx file's imports. */
function scriptOf(path: string, text: string): string {
  if (path.endsWith('.astro')) {
    const frontmatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
    const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(match => match[1]);
    return [frontmatter, ...scripts].join('\n');
  }
  if (path.endsWith('.mdx')) {
    const prose = text.replace(/^(`{3,}).*?^\1/gms, '');
    return prose.match(/^(?:import|export)\b.*$/gm)?.join('\n') ?? '';
  }
  return text;
}

/** `./shape.ts` as a path from the root, `@scope/name/file.js` as the name of its package. */
function resolve(from: string, specifier: string): string {
  const [path = ''] = specifier.split('?');
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  if (path.startsWith('/')) return path.slice(1);
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}
