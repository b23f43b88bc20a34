import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver/node'
import type { OpenBrief } from './bench.ts'
import { diagnosticOf } from './diagnostics.ts'
import { rangeOf } from './range.ts'

/** The safe fixes of the findings that the range touches. */
export function quickFixesIn({ uri, bench, checked }: OpenBrief, asked: Range): CodeAction[] {
  return checked.findings.flatMap((finding) => {
    if (!finding.edits || !touch(rangeOf(finding.place), asked)) return []
    const edits = bench.fixes(checked, finding)
    if (edits.length === 0) return []
    return [
      {
        title: finding.fix.charAt(0).toUpperCase() + finding.fix.slice(1),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, bench.workspace)],
        isPreferred: true,
        edit: { changes: { [uri]: edits.map(({ place, text }) => ({ range: rangeOf(place), newText: text })) } }
      }
    ]
  })
}

function touch(one: Range, other: Range): boolean {
  return !isBefore(one, other) && !isBefore(other, one)
}

function isBefore({ end }: Range, { start }: Range): boolean {
  return end.line < start.line || (end.line === start.line && end.character < start.character)
}
