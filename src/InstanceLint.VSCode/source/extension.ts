import { homedir } from 'node:os';
import { commands, env, ExtensionContext, LogOutputChannel, Uri, window, workspace } from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { findServer, installCommand, Program, thisMachine } from './tool';

const help = Uri.parse('https://github.com/InstanceLint/InstanceLint/blob/main/docs/editors.md');

let client: LanguageClient | undefined;
let starting: Promise<void> = Promise.resolve();
let log: LogOutputChannel;

export async function activate(context: ExtensionContext): Promise<void> {
  log = window.createOutputChannel('InstanceLint', { log: true });
  context.subscriptions.push(
    log,
    commands.registerCommand('instancelint.restart', restart),
    commands.registerCommand('instancelint.install', install),
    commands.registerCommand('instancelint.showLog', () => log.show()),
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('instancelint.path')) {
        void restart();
      }
    }));
  await restart();
}

export function deactivate(): Promise<void> {
  starting = starting.then(stop);
  return starting;
}

// One after the other, because a setting can change while the server starts.
function restart(): Promise<void> {
  starting = starting.then(stop).then(start).catch(async (error: unknown) => {
    log.error(String(error));
    await offer(`The language server of InstanceLint did not start: ${error instanceof Error ? error.message : String(error)}.`, 'Show the log');
  });
  return starting;
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose();
}

async function start(): Promise<void> {
  const setting = workspace.getConfiguration('instancelint').get<string>('path', '');
  const folders = (workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file').map(folder => folder.uri.fsPath);
  const program = findServer(setting, folders, thisMachine(process.env, homedir()));
  if (program === undefined) {
    void (setting.trim().length > 0
      ? offer(`The setting instancelint.path names ${setting}, which does not exist, so manifests are not checked.`, 'Open the setting')
      : offer('The .NET tool InstanceLint.Tool is not installed, so manifests are not checked.', 'Install', 'How to install'));
    return;
  }

  log.info(`starting ${[program.command, ...program.arguments].join(' ')}`);
  client = new LanguageClient('instancelint', 'InstanceLint', serverOptions(program), clientOptions());
  await client.start();
}

function serverOptions(program: Program): ServerOptions {
  return {
    command: program.command,
    args: [...program.arguments],
    ...(program.folder === undefined ? {} : { options: { cwd: program.folder } }),
  };
}

function clientOptions(): LanguageClientOptions {
  return {
    // By name too, because other extensions give YAML files a language of their own.
    documentSelector: [
      { scheme: 'file', language: 'yaml' },
      { scheme: 'file', pattern: '**/*.{yaml,yml}' },
    ],
    outputChannel: log,
  };
}

function install(): void {
  const terminal = window.createTerminal('InstanceLint');
  terminal.show();
  terminal.sendText(installCommand);
  void offer('When the installation is complete, restart the language server.', 'Restart');
}

async function offer(message: string, ...choices: string[]): Promise<void> {
  switch (await window.showWarningMessage(message, ...choices)) {
    case 'Install':
      install();
      break;
    case 'How to install':
      await env.openExternal(help);
      break;
    case 'Open the setting':
      await commands.executeCommand('workbench.action.openSettings', 'instancelint.path');
      break;
    case 'Restart':
      await restart();
      break;
    case 'Show the log':
      log.show();
      break;
  }
}
