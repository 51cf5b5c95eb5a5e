import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { findServer, Machine } from '../source/tool';

const local = { command: 'dotnet', arguments: ['tool', 'run', 'instancelint', '--', 'lsp'] };
const manifest = JSON.stringify({ version: 1, isRoot: true, tools: { 'InstanceLint.Tool': { version: '1.0.0', commands: ['instancelint'] } } });

function machine(files: Record<string, string>, changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    home: '/home/me',
    path: '/usr/bin:/opt/bin',
    exists: file => file in files,
    read: file => files[file] ?? '',
    ...changes,
  };
}

const cases: readonly [string, string, readonly string[], Record<string, string>, unknown][] = [
  ['nothing is installed', '', ['/repo'], {}, undefined],
  ['it is on the PATH', '', ['/repo'], { '/opt/bin/instancelint': '' }, { command: '/opt/bin/instancelint', arguments: ['lsp'] }],
  ['the first of the PATH counts', '', [], { '/opt/bin/instancelint': '', '/usr/bin/instancelint': '' }, { command: '/usr/bin/instancelint', arguments: ['lsp'] }],
  ['it is a global tool', '', [], { '/home/me/.dotnet/tools/instancelint': '' }, { command: '/home/me/.dotnet/tools/instancelint', arguments: ['lsp'] }],
  ['a tool manifest precedes the PATH', '', ['/repo'], { '/repo/.config/dotnet-tools.json': manifest, '/usr/bin/instancelint': '' }, { ...local, folder: '/repo' }],
  ['a tool manifest is in a folder above', '', ['/repo/a/b'], { '/repo/dotnet-tools.json': manifest }, { ...local, folder: '/repo/a/b' }],
  ['a tool manifest starts with a byte order mark', '', ['/repo'], { '/repo/dotnet-tools.json': '\uFEFF' + manifest }, { ...local, folder: '/repo' }],
  ['a tool manifest has other tools only', '', ['/repo'], { '/repo/dotnet-tools.json': '{"tools":{"other":{}}}', '/usr/bin/instancelint': '' }, { command: '/usr/bin/instancelint', arguments: ['lsp'] }],
  ['a tool manifest is broken', '', ['/repo'], { '/repo/dotnet-tools.json': '{', '/usr/bin/instancelint': '' }, { command: '/usr/bin/instancelint', arguments: ['lsp'] }],
  ['a tool manifest is null', '', ['/repo'], { '/repo/dotnet-tools.json': 'null' }, undefined],
  ['the second folder has a tool manifest', '', ['/a', '/b'], { '/b/dotnet-tools.json': manifest }, { ...local, folder: '/b' }],
  ['the setting precedes everything', '/x/il', ['/repo'], { '/x/il': '', '/repo/dotnet-tools.json': manifest }, { command: '/x/il', arguments: ['lsp'] }],
  ['the setting is in the home folder', '~/il', [], { '/home/me/il': '' }, { command: '/home/me/il', arguments: ['lsp'] }],
  ['the setting is in the folder', 'bin/il', ['/repo'], { '/repo/bin/il': '' }, { command: '/repo/bin/il', arguments: ['lsp'] }],
  ['the setting names no file', '/x/il', ['/repo'], { '/usr/bin/instancelint': '' }, undefined],
  ['the setting is blank', '  ', [], { '/usr/bin/instancelint': '' }, { command: '/usr/bin/instancelint', arguments: ['lsp'] }],
];

for (const [name, setting, folders, files, expected] of cases) {
  test(name, { skip: path.sep === '\\' && 'the paths are those of Linux' }, () => assert.deepEqual(findServer(setting, folders, machine(files)), expected));
}

test('in Windows it has an extension', () => {
  const file = path.join('C:\\tools', 'instancelint.exe');
  const found = findServer('', [], machine({ [file]: '' }, { platform: 'win32', path: 'C:\\other;C:\\tools' }));
  assert.deepEqual(found, { command: file, arguments: ['lsp'] });
});
