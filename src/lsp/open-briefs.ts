import { fileURLToPath } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Bench, BenchFor, OpenBrief, Refusal } from './bench.ts'

/** The briefs that the editor has open, each version of a text checked once. */
export interface OpenBriefs {
  readonly bench: (uri: string) => Promise<Bench | Refusal>
  readonly current: (document: TextDocument) => Promise<OpenBrief | Refusal>
  readonly forget: (uri: string) => void
  /** What stands around the briefs has changed. */
  readonly forgetAll: () => void
}

export function openBriefs(benchFor: BenchFor): OpenBriefs {
  const known = new Map<string, { readonly version: number; readonly opened: Promise<OpenBrief | Refusal> }>()
  const bench = async (uri: string): Promise<Bench | Refusal> => {
    if (uri.startsWith('file:')) return benchFor(fileURLToPath(uri))
    return { refused: `\`${uri}\` is no file: save it in \`briefs/\` of a workspace`, serious: false }
  }
  const open = async (uri: string, text: string): Promise<OpenBrief | Refusal> => {
    const found = await bench(uri)
    return 'refused' in found ? found : { uri, bench: found, checked: await found.check(text) }
  }
  return {
    bench,
    current: (document) => {
      const before = known.get(document.uri)
      if (before?.version === document.version) return before.opened
      const opened = open(document.uri, document.getText())
      known.set(document.uri, { version: document.version, opened })
      return opened
    },
    forget: (uri) => known.delete(uri),
    forgetAll: () => known.clear()
  }
}
