import schemas from 'typescript-json-schema';
import { dataFaults } from './data-faults.ts';
import type { DataFault } from './data-faults.ts';
import { dataProgram, ts } from './data-program.ts';

/** `made`: the draft-07 schema. `faulty`: what stands in the way, all of it. `missing`: the names there are instead. */
export type DataSchema =
  | { state: 'made'; schema: schemas.Definition }
  | { state: 'faulty'; faults: DataFault[] }
  | { state: 'missing'; found: string[] };

type DataType = schemas.ts.InterfaceDeclaration | schemas.ts.TypeAliasDeclaration;

function isDataType(statement: schemas.ts.Statement): statement is DataType {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

/**
 * The JSON Schema (draft-07) of an interface or type alias of a TypeScript file. No other properties than the
 * declared ones are allowed; what is not optional is required; doc comments become `description`, their annotations
 * keywords.
 *
 * @param file absolute path of the TypeScript file.
 */
export function dataSchema(file: string, name: string): DataSchema {
  const program = dataProgram(file);
  const types = program.getSourceFile(file)?.statements.filter(isDataType) ?? [];
  const root = types.find((type) => type.name.text === name);
  if (!root) return { state: 'missing', found: types.map((type) => type.name.text) };

  const faults = dataFaults(program, root);
  if (faults.length > 0) return { state: 'faulty', faults };

  const generator = schemas.buildGenerator(program, {
    required: true,
    noExtraProps: true,
    strictNullChecks: true,
    ref: true,
    aliasRef: false,
    topRef: false,
    // The rest of the file may import the very schema that is being made; the data type itself was looked at above.
    ignoreErrors: true,
  });
  if (!generator) throw new Error(`typescript-json-schema made nothing of ${file}`);
  return { state: 'made', schema: generator.getSchemaForSymbol(name) };
}
