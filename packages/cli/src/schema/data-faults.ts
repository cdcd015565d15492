import type schemas from 'typescript-json-schema';
import { annotationFaults } from './annotations.ts';
import { ts } from './data-program.ts';

/** Something in a data type that cannot be a JSON Schema, or would silently become a wrong one. */
export interface DataFault {
  file: string;
  /** From 1. */
  line: number;
  message: string;
}

function typeFault(node: schemas.ts.Node, checker: schemas.ts.TypeChecker): string | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.TupleType:
      return 'A tuple becomes array-form `items`, which OpenAPI refuses: write an object.';
    case ts.SyntaxKind.BigIntKeyword:
      return 'bigint has no JSON: write number for amounts up to 2^53, else string.';
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
      return 'any and unknown accept everything: write the type.';
    case ts.SyntaxKind.FunctionType:
    case ts.SyntaxKind.MethodSignature:
      return 'A function is no data.';
  }
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const name = node.typeName.getText();
  if (name === 'Record') return 'Record loses its values: write {[key: string]: T}.';
  if (name === 'Date') return 'Time is text: write string with @format date, or date-time for an instant.';
  const type = checker.getTypeFromTypeNode(node);
  return type.flags & ts.TypeFlags.Any ? `There is no type ${name}, or its module is not found.` : undefined;
}

/**
 * Every fault of a data type and of the types it is made of, in the order of reading. Types of installed packages are
 * taken as they are.
 */
export function dataFaults(program: schemas.Program, root: schemas.ts.Declaration): DataFault[] {
  const checker = program.getTypeChecker();
  const faults: DataFault[] = [];
  const seen = new Set<schemas.ts.Node>();

  const report = (node: schemas.ts.Node, message: string): void => {
    const source = node.getSourceFile();
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    faults.push({ file: source.fileName, line, message });
  };

  const visit = (node: schemas.ts.Node): void => {
    const source = node.getSourceFile();
    if (seen.has(node) || program.isSourceFileFromExternalLibrary(source)) return;
    if (program.isSourceFileDefaultLibrary(source)) return;
    seen.add(node);
    if (ts.isPropertySignature(node)) {
      for (const message of annotationFaults(node, source))
        report(node, `${node.name.getText()}: ${message}`);
    }
    const fault = typeFault(node, checker);
    if (fault !== undefined) return report(node, fault);
    ts.forEachChild(node, visit);
    const named = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node) && node.expression;
    if (named) for (const declaration of declarations(named)) visit(declaration);
  };

  const declarations = (name: schemas.ts.Node): schemas.ts.Declaration[] => {
    const symbol = checker.getSymbolAtLocation(name);
    if (!symbol) return [];
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return target.declarations ?? [];
  };

  visit(root);
  return faults;
}
