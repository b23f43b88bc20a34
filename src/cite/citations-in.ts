import type { PhrasingContent } from 'mdast'
import type { CitationNode } from '../brief/citation-node.ts'
import type { NoteToCite } from './style.ts'

/** The citations of a note in the order they are written, those inside emphasis or links too. */
export function citationsIn(note: NoteToCite): readonly CitationNode[] {
  return note.paragraphs.flatMap((content) => content.flatMap(citationsOf))
}

function citationsOf(node: PhrasingContent): readonly CitationNode[] {
  if (node.type === 'citation') return [node]
  return 'children' in node ? node.children.flatMap(citationsOf) : []
}

/** The same content with each citation set, whether it stands in the sentence or inside emphasis or a link. */
export function withCitations(
  content: readonly PhrasingContent[],
  set: (citation: CitationNode) => readonly PhrasingContent[]
): PhrasingContent[] {
  return content.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'citation') return set(node)
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link')
      return [{ ...node, children: withCitations(node.children, set) }]
    return [node]
  })
}
