import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** What the search for the program sees of the machine. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly path: string;
  exists(file: string): boolean;
  read(file: string): string;
}

/** A program with its arguments, and the folder in which it starts. */
export interface Program {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly folder?: string;
}

/** How to install the program. */
export const installCommand = 'dotnet tool install --global InstanceLint.Tool';

const packageId = 'instancelint.tool';
const manifests = [path.join('.config', 'dotnet-tools.json'), 'dotnet-tools.json'];

/** This machine. */
export function thisMachine(variables: NodeJS.ProcessEnv, home: string): Machine {
  return {
    platform: process.platform,
    home,
    // The name of the variable has any case in Windows.
    path: Object.entries(variables).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '',
    exists: existsSync,
    read: file => readFileSync(file, 'utf8'),
  };
}

/**
 * Finds the language server: the program that a setting names, else the tool of the folder's tool manifest, else the program on the PATH,
 * else a global .NET tool. Returns undefined if there is none.
 */
export function findServer(setting: string, folders: readonly string[], machine: Machine): Program | undefined {
  const named = setting.trim();
  if (named.length > 0) {
    const file = inHome(named, machine) ?? (path.isAbsolute(named) || folders[0] === undefined ? named : path.resolve(folders[0], named));
    return machine.exists(file) ? server(file) : undefined;
  }

  const local = folders.find(folder => hasToolManifest(folder, machine));
  if (local !== undefined) {
    return { command: 'dotnet', arguments: ['tool', 'run', 'instancelint', '--', 'lsp'], folder: local };
  }

  const name = machine.platform === 'win32' ? 'instancelint.exe' : 'instancelint';
  const places = [...machine.path.split(machine.platform === 'win32' ? ';' : ':'), path.join(machine.home, '.dotnet', 'tools')];
  const found = places.filter(place => place.length > 0).map(place => path.join(place, name)).find(file => machine.exists(file));
  return found === undefined ? undefined : server(found);
}

function server(command: string): Program {
  return { command, arguments: ['lsp'] };
}

function inHome(file: string, machine: Machine): string | undefined {
  return file.startsWith('~/') || file.startsWith('~\\') ? path.join(machine.home, file.slice(2)) : undefined;
}

// The nearest manifest that has the tool counts, as for dotnet tool run.
function hasToolManifest(folder: string, machine: Machine): boolean {
  for (let place = folder; ; place = path.dirname(place)) {
    if (manifests.some(manifest => namesTool(path.join(place, manifest), machine))) {
      return true;
    }

    if (path.dirname(place) === place) {
      return false;
    }
  }
}

function namesTool(manifest: string, machine: Machine): boolean {
  if (!machine.exists(manifest)) {
    return false;
  }

  try {
    const tools: unknown = (JSON.parse(machine.read(manifest).replace(/^\uFEFF/, '')) as { tools?: unknown } | null)?.tools;
    return typeof tools === 'object' && tools !== null && Object.keys(tools).some(id => id.toLowerCase() === packageId);
  } catch {
    // dotnet says what is wrong with it when it's used.
    return false;
  }
}
