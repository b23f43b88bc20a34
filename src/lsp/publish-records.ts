import type { Connection } from 'vscode-languageserver/node'
import type { Library } from '../library/record.ts'
import type { Bench } from './bench.ts'
import { recordDiagnostics } from './diagnostics.ts'

/** Sends what is wrong with the records of a workspace, once for each time that they are read. */
export function recordsPublisher(connection: Connection): (bench: Bench) => Promise<void> {
  const sent = new Map<string, { readonly library: Library; readonly uris: readonly string[] }>()
  return async (bench) => {
    const { workspace, library } = bench
    const before = sent.get(workspace)
    if (before?.library === library) return
    const found = recordDiagnostics(bench)
    sent.set(workspace, { library, uris: [...found.keys()] })
    for (const uri of new Set([...(before?.uris ?? []), ...found.keys()])) {
      await connection.sendDiagnostics({ uri, diagnostics: found.get(uri) ?? [] })
    }
  }
}
