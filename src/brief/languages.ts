import type { Parents, Root } from 'mdast'

const comment = /^<!--[ \t]*lang:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[ \t]*-->\s*$/
const after = /^\{lang=([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}/

/**
 * Says of passages in another language which it is: the block after `<!-- lang: fr -->`, and the words before
 * `{lang=fr}` in `*force majeure*{lang=fr}`, which is taken out of the text.
 */
export function setLanguages(parent: Root | Parents): void {
  parent.children.forEach((child, index) => {
    const next = parent.children[index + 1]
    if (child.type === 'html') {
      const lang = comment.exec(child.value)?.[1]
      if (lang && next) next.data = { ...next.data, hProperties: { lang } }
    } else if ((child.type === 'emphasis' || child.type === 'strong') && next?.type === 'text') {
      const found = after.exec(next.value)
      if (!found?.[1]) return
      child.data = { ...child.data, hProperties: { lang: found[1] } }
      next.value = next.value.slice(found[0].length)
      if (next.position?.start.offset !== undefined) {
        const { start } = next.position
        const by = found[0].length
        next.position.start = { ...start, offset: (start.offset ?? 0) + by, column: start.column + by }
      }
    }
    if ('children' in child) setLanguages(child)
  })
}
