import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Note } from '../brief/brief.ts'

/** A note that is marked somewhere, with the number printed at its marks. */
export interface NumberedNote {
  readonly note: Note
  readonly number: number
}

/**
 * Numbers notes in the order in which their first marks are met in `trees`. A note marked only in another note's text
 * follows those of the text; one that is never marked is left out. Of two notes with one label the first counts.
 */
export function numberNotes(trees: readonly Nodes[], notes: readonly Note[]): readonly NumberedNote[] {
  const byLabel = new Map(notes.toReversed().map((note) => [normalLabel(note.label), note]))
  const met = new Set<Note>()
  const meet = (tree: Nodes): void => {
    for (const label of labelsIn(tree)) {
      const note = byLabel.get(normalLabel(label))
      if (note) met.add(note)
    }
  }
  trees.forEach(meet)
  for (const note of met) if (note.origin === 'footnote') meet(note.node)
  return [...met].map((note, index) => ({ note, number: index + 1 }))
}

/** Labels are one where they differ in case or space only. */
export function normalLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}

function labelsIn(tree: Nodes): readonly string[] {
  const labels: string[] = []
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') labels.push(node.label ?? node.identifier)
    else if (node.type === 'inlineCitation') labels.push(node.label)
  })
  return labels
}
