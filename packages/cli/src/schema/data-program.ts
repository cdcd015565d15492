import { dirname } from 'node:path';
import schemas from 'typescript-json-schema';

const { ts } = schemas;

/** The compiler that typescript-json-schema brings along; its nodes do not mix with those of another version. */
export { ts };

/** The options of the nearest tsconfig.json that decide how an import is found. */
function resolutionOptions(file: string): schemas.CompilerOptions {
  const path = ts.findConfigFile(dirname(file), ts.sys.fileExists);
  if (path === undefined) return {};
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config?: unknown };
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, dirname(path));
  const { paths, baseUrl, customConditions } = options;
  return {
    ...(paths === undefined ? {} : { paths, pathsBasePath: dirname(path) }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(customConditions === undefined ? {} : { customConditions }),
  };
}

/**
 * Reads a TypeScript file with all it imports. Under other module settings than these, definitions are named after
 * absolute paths, and strictness decides what is required; so both are fixed here.
 */
export function dataProgram(file: string): schemas.Program {
  return ts.createProgram([file], {
    ...resolutionOptions(file),
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    types: [],
  });
}
