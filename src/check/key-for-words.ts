import { readLocator } from '../brief/read-locator.ts'
import type { Item } from '../library/item.ts'
import { levelled, type NamedSource, occurrence } from './named-sources.ts'

/** What a written-out reference holds besides what the record has. */
const furniture =
  /\b(?:see|also|available(?:\s+(?:at|from|online))?|accessed|last|retrieved|on|in|by|at|the|and|online|pdf|published|report|eds?|n\.?d|https?)\b|\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:19|20)\d\d\b/giu

/**
 * `@key, p 3.` for a footnote that holds nothing but one source written out and a pinpoint; null where it says more, which
 * is the author's to keep.
 */
export function keyForWords(words: string, { record, start, end }: NamedSource): string | null {
  const { item } = record
  const around = `${words.slice(0, start)} ${words.slice(end)}`.replace(/<[^<>]*>|https?:\/\/\S+/g, ' ')
  const rest = partsOf(item).reduce((text, part) => withoutPart(text, part), around)
  const last =
    /(?:^|[\s,.;])((?:pp?|paras?|ss?|sch|pt|cols?|table|fig|art|reg|sections?|pages?|paragraphs?)\.?\s*[^,;]*)$/i
  const tail = last.exec(rest.replace(/[.\s]+$/, ''))?.[1] ?? ''
  const locator = tail === '' ? null : readLocator(tail, 0)
  const isWhole = locator !== null && locator.end === tail.length
  const left = (isWhole ? rest.replace(/[.\s]+$/, '').slice(0, -tail.length) : rest).replace(furniture, ' ')
  if (/[\p{L}\p{N}]/u.test(left)) return null
  return isWhole ? `@${record.key}, ${locator.raw}.` : `@${record.key}.`
}

function partsOf(item: Item): readonly string[] {
  const people = (item.author ?? []).flatMap((name) =>
    typeof name === 'string'
      ? [name]
      : [`${name.given ?? ''} ${name.family}`.trim(), `${name.family}`, name.given ?? '']
  )
  const { title, number, publisher, authority, 'container-title': container, 'title-short': short } = item
  return [...people, title, number, publisher, authority, container, short]
    .filter((part): part is string => part !== undefined && part.length > 2)
    .toSorted((one, other) => other.length - one.length)
}

function withoutPart(text: string, part: string): string {
  const span = occurrence(levelled(text), levelled(part))
  return span ? withoutPart(`${text.slice(0, span.start)} ${text.slice(span.end)}`, part) : text
}
