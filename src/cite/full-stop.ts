import type { PhrasingContent } from 'mdast'
import { plain, say } from './phrase.ts'

/**
 * Closes a paragraph of a note with one full stop, whatever was typed (OSCOLA s 1.1). A sentence of the author's may end
 * in a mark of its own; a citation may not, since `‘…, Minister?’` is a title and not the sentence.
 */
export function withFullStop(content: readonly PhrasingContent[], endsInCitation: boolean): PhrasingContent[] {
  const whole = withoutDoubles(say(content))
  const text = plain(whole).trimEnd()
  const isClosed = endsInCitation ? text.endsWith('.') : /[.?!…][’”'")\]]*$/.test(text)
  return text === '' || isClosed ? [...whole] : [...say(trimmedAtEnd(whole), '.')]
}

/** The stop of a citation's last word (`Inc.`) and the stop that was typed after it are one. */
function withoutDoubles(content: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return content.map((node, index) => {
    if (node.type !== 'text') return node
    const once = node.value.replace(/(?<!\.)\.\.(?!\.)/g, '.')
    const follows = plain(content.slice(0, index)).endsWith('.') && /^\.(?!\.)/.test(once)
    return { ...node, value: follows ? once.slice(1) : once }
  })
}

function trimmedAtEnd(content: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = content.at(-1)
  return last?.type === 'text' ? [...content.slice(0, -1), { ...last, value: last.value.trimEnd() }] : content
}
