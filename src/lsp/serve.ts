import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { BenchFor } from './bench.ts'
import { completionsAt } from './completion.ts'
import { hoverAt } from './hover.ts'
import { openBriefs } from './open-briefs.ts'
import { publishFindings } from './publish.ts'
import { quickFixesIn } from './quick-fixes.ts'

const watchers = ['**/sources/*.md', '**/briefs/**', '**/brief.config.yaml', '**/templates/*'].map((globPattern) => ({
  globPattern
}))

/** Speaks the Language Server Protocol 3.17 on these streams until the editor ends it, and then ends the process. */
export function serve(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  benchFor: BenchFor,
  version: string
): void {
  const connection = createConnection(ProposedFeatures.all, input, output)
  const documents = new TextDocuments(TextDocument)
  const briefs = openBriefs(benchFor)
  const { again } = publishFindings(connection, documents, briefs)
  const briefAt = async (uri: string) => {
    const document = documents.get(uri)
    const found = document && (await briefs.current(document))
    return found && !('refused' in found) ? found : null
  }

  let watches = false
  connection.onInitialize(({ capabilities }) => {
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    return {
      serverInfo: { name: 'policy-brief', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full },
        completionProvider: { triggerCharacters: ['@'] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] }
      }
    }
  })
  connection.onInitialized(async () => {
    if (watches) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  })
  connection.onDidChangeWatchedFiles(again)
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const document = documents.get(uri)
    const bench = document && (await briefs.bench(uri))
    if (!bench || 'refused' in bench) return []
    return completionsAt(document.getText({ start: { line: 0, character: 0 }, end: position }), position, bench.library)
  })
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const offset = documents.get(uri)?.offsetAt(position)
    const open = await briefAt(uri)
    return open && offset !== undefined ? hoverAt(open, offset) : null
  })
  connection.onCodeAction(async ({ textDocument: { uri }, range, context: { only } }) => {
    if (only && !only.includes(CodeActionKind.QuickFix)) return []
    const open = await briefAt(uri)
    return open ? quickFixesIn(open, range) : []
  })
  documents.listen(connection)
  connection.listen()
}
