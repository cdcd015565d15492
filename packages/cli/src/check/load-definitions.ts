import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceDefinition } from '@panjare/contract';
import { CommandError } from '../command-error.ts';

/**
 * The definitions a file holds: JSON text, or the default export of a module; one, or an array of them. A module is
 * the caller's own code and is run; what it gives is not trusted to be a definition, and checking finds that out.
 *
 * @param file absolute path.
 * @throws CommandError `unreadable` if there is no such file, or it cannot be read or run.
 */
export async function loadDefinitions(file: string): Promise<ServiceDefinition[]> {
  if (!existsSync(file)) throw new CommandError('unreadable', `There is no file ${file}.`);
  const value = file.endsWith('.json') ? await readJson(file) : await readModule(file);
  const definitions = Array.isArray(value) ? value : [value];
  if (definitions.length === 0 || definitions.some((each) => typeof each !== 'object' || each === null)) {
    throw new CommandError('unreadable', `${basename(file)} holds no definition: export one as default.`);
  }
  return definitions as ServiceDefinition[];
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new CommandError('unreadable', `${basename(file)} is no JSON: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

async function readModule(file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
    return module.default;
  } catch (error) {
    throw new CommandError('unreadable', `${basename(file)} cannot be run: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
