import { type Connection, MessageType, ShowMessageNotification, type TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { diagnosticsOf } from './diagnostics.ts'
import type { OpenBriefs } from './open-briefs.ts'
import { recordsPublisher } from './publish-records.ts'

/** How long after the last change a text is checked, in milliseconds. */
const pause = 150

/** Sends the findings of a brief when it is opened, soon after it changes, and none once it is closed. */
export function publishFindings(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  briefs: OpenBriefs
): { readonly again: () => void } {
  const timers = new Map<string, NodeJS.Timeout>()
  const said = new Map<string, string>()
  const shown = new Set<string>()
  const publishRecords = recordsPublisher(connection)

  const say = (uri: string, words: string, serious: boolean): void => {
    if (said.get(uri) === words) return
    said.set(uri, words)
    if (serious) connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: words })
    else connection.console.log(words)
  }
  const publish = async ({ uri }: TextDocument): Promise<void> => {
    const document = documents.get(uri)
    if (!document) return
    const { version } = document
    const found = await briefs.current(document)
    if (documents.get(uri)?.version !== version) return
    if ('refused' in found) {
      say(uri, found.refused, found.serious)
      if (shown.has(uri)) await connection.sendDiagnostics({ uri, version, diagnostics: [] })
      return
    }
    said.delete(uri)
    shown.add(uri)
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(found) })
    await publishRecords(found.bench)
  }
  const soon = (document: TextDocument, wait: number): void => {
    clearTimeout(timers.get(document.uri))
    const run = () =>
      publish(document).catch((error: unknown) => {
        const words = error instanceof Error ? error.message : String(error)
        connection.console.error(`This is a bug in policy-brief: ${words.split('\n')[0]}`)
      })
    timers.set(document.uri, setTimeout(run, wait))
  }

  documents.onDidChangeContent(({ document }) => soon(document, timers.has(document.uri) ? pause : 0))
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    said.delete(uri)
    briefs.forget(uri)
    if (shown.delete(uri)) connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  return {
    again: () => {
      briefs.forgetAll()
      for (const document of documents.all()) soon(document, pause)
    }
  }
}
