import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest, CompletionRequest, createProtocolConnection, DefinitionRequest, DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification, DocumentDiagnosticRequest, ExitNotification, FullDocumentDiagnosticReport, HoverRequest,
  InitializedNotification, InitializeRequest, Location, ProtocolConnection, ReferencesRequest, RegistrationRequest, ShutdownRequest,
  StreamMessageReader, StreamMessageWriter, TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';

// The program with its arguments, such as: instancelint lsp
const command = (process.env['INSTANCELINT_SERVER'] ?? '').split(' ').filter(word => word.length > 0);

const type = `apiVersion: amlarc.azureml.com/v1alpha1
kind: InstanceType
metadata:
  name: small
spec:
  resources:
    requests:
      cpu: "1"
      memory: "1GB"
    limits:
      cpu: "1"
      memory: "2Gi"
`;

const deployment = `name: blue
endpoint_name: e
model: azureml:m:1
type: kubernetes
instance_type: small
`;

test('answers what Visual Studio Code asks', { skip: command.length === 0 && 'INSTANCELINT_SERVER names no server' }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'instancelint-'));
  const [program, ...rest] = command;
  const server = spawn(program!, rest, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>(resolve => server.once('exit', resolve));
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.listen();
  try {
    const types = write(folder, 'types.yaml', type);
    const blue = write(folder, 'blue.yaml', deployment);
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }],
      capabilities: {
        textDocument: {
          diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
        },
        workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    assert.ok(capabilities.hoverProvider && capabilities.completionProvider && capabilities.codeActionProvider && capabilities.diagnosticProvider);
    await connection.sendNotification(InitializedNotification.type, {});
    await open(connection, types, type);
    await open(connection, blue, deployment);

    const [found] = await diagnose(connection, types);
    assert.equal(found?.code, 'INST2004');
    assert.deepEqual(found.range.start, { line: 8, character: 14 });
    assert.deepEqual(await diagnose(connection, blue), []);

    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: types }, range: found.range, context: { diagnostics: [found], only: ['quickfix'] },
    });
    const fix = actions?.find(action => 'edit' in action && action.isPreferred === true);
    assert.ok(fix !== undefined && 'edit' in fix);
    const [change] = fix.edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change) && change.textDocument.uri === types && change.edits.length === 1);

    const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri: types }, position: { line: 11, character: 16 } });
    assert.match(JSON.stringify(hover?.contents), /2,147,483,648/);

    const name = { textDocument: { uri: blue }, position: { line: 4, character: 17 } };
    const target = [await connection.sendRequest(DefinitionRequest.type, name)].flat()[0] as Location;
    assert.deepEqual([target.uri, target.range.start], [types, { line: 3, character: 8 }]);
    const uses = await connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: types }, position: { line: 3, character: 9 }, context: { includeDeclaration: false },
    });
    assert.deepEqual(uses?.map(use => use.uri), [blue]);
    const names = await connection.sendRequest(CompletionRequest.type, name);
    const items = Array.isArray(names) ? names : names?.items ?? [];
    assert.ok(items.some(item => item.label === 'small'));

    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: types, version: 2 },
      contentChanges: [{ range: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } }, text: 'large' }],
    });
    assert.deepEqual((await diagnose(connection, blue)).map(diagnostic => diagnostic.code), ['INST3007']);

    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true });
  }
});

function write(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

function open(connection: ProtocolConnection, uri: string, text: string): Promise<void> {
  return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'yaml', version: 1, text } });
}

async function diagnose(connection: ProtocolConnection, uri: string): Promise<FullDocumentDiagnosticReport['items']> {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return (report as FullDocumentDiagnosticReport).items;
}
