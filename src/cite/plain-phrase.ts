import type { PhrasingContent } from 'mdast'

/** A citation as a line of text: italics between asterisks, addresses as they print. */
export function plainPhrase(phrase: readonly PhrasingContent[]): string {
  return phrase.map(plainNode).join('')
}

function plainNode(node: PhrasingContent): string {
  if (node.type === 'emphasis' && node.data?.hName === undefined) return `*${plainPhrase(node.children)}*`
  if ('children' in node) return plainPhrase(node.children)
  return 'value' in node ? node.value : ''
}
