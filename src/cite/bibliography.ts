import { byDate } from '../library/dates.ts'
import { groupOf } from './group.ts'
import { listedOrOthers, surnameFirst } from './names.ts'
import { type EditionName, editions } from './oscola/edition.ts'
import type { Setting } from './oscola/form.ts'
import { fullForm } from './oscola/full.ts'
import { join, type Phrase, plain, say } from './phrase.ts'
import { type Source, sourceOf } from './source-kind.ts'
import type { ItemOf, ListEntry } from './style.ts'
import { withItalics } from './title-italics.ts'

interface Entry {
  readonly key: string
  readonly source: Source
  readonly group: ListEntry['group']
  readonly creators: readonly string[]
  readonly text: string
}

const groups: readonly ListEntry['group'][] = ['legislation', 'parliament', 'case', 'other']

/**
 * OSCOLA's list of sources, grouped: legislation, Parliament, cases (s 1.6: tables, names roman), then the bibliography
 * of all others (s 1.7: surname first, initials, no full stop at the end, `——` for an author named just before).
 */
export function bibliography(keys: readonly string[], itemOf: ItemOf, edition: EditionName): readonly ListEntry[] {
  const setting: Setting = { edition: editions[edition], name: surnameFirst, italicCases: false }
  const entries = [...new Set(keys)].flatMap((key) => {
    const item = itemOf(key)
    return item === undefined ? [] : [entryOf(key, sourceOf(item), setting)]
  })
  return groups.flatMap((group) => {
    const inGroup = entries.filter((entry) => entry.group === group).sort(group === 'other' ? byAuthor : byText)
    return inGroup.map((entry, index) => ({
      key: entry.key,
      group,
      content: withItalics(printed(entry, inGroup[index - 1], setting))
    }))
  })
}

function entryOf(key: string, source: Source, setting: Setting): Entry {
  const { item } = source
  const people = [item.author, item.editor, item.translator].find((list) => list?.length) ?? []
  const form = fullForm(source, setting)
  const group = groupOf(source)
  const named = form.names.length > 0 ? [plain(form.names)] : []
  const creators = people.length > 0 ? people.map(surnameFirst) : named
  return { key, source, group, creators, text: plain(join(', ', form.names, form.work)) }
}

function printed({ source, group, creators }: Entry, before: Entry | undefined, setting: Setting): Phrase {
  const form = fullForm(source, setting)
  const whole = (names: Phrase, gap: string) => join(' ', join(gap, names, form.work), form.address)
  if (group !== 'other' || (form.names.length > 0 && creators.length === 0)) return whole(form.names, ', ')
  if (form.names.length === 0) return whole(say('——'), ' ')
  if (creators[0] !== before?.creators[0]) return whole(form.names, ', ')
  const [, ...others] = creators
  if (others.length === 0) return whole(say(plain(form.names).replace(creators[0] ?? '', '——')), ' ')
  return whole(say(`—— and ${listedOrOthers(others)}`), ', ')
}

const collator = new Intl.Collator('en-GB', { ignorePunctuation: true, numeric: true })

/** Acts before instruments, then alphabetically; debates of one name in the order of their days. */
function byText(a: Entry, b: Entry): number {
  const rank = ({ source }: Entry) =>
    source.kind === 'instrument' ? 1 : source.kind === 'eu-legislation' ? 2 : source.kind === 'treaty' ? 3 : 0
  const day =
    a.source.kind === b.source.kind && 'columns' in a.source ? byDate(a.source.item.issued, b.source.item.issued) : 0
  return rank(a) - rank(b) || day || collator.compare(a.text, b.text)
}

/** Unattributed works first; an author's own before joint works, the older first, then by title. */
function byAuthor(a: Entry, b: Entry): number {
  const [firstA = '', ...othersA] = a.creators
  const [firstB = '', ...othersB] = b.creators
  return (
    collator.compare(firstA, firstB) ||
    Math.sign(othersA.length) - Math.sign(othersB.length) ||
    collator.compare(othersA.join(' '), othersB.join(' ')) ||
    byDate(a.source.item.issued, b.source.item.issued) ||
    collator.compare(a.source.item.title, b.source.item.title)
  )
}
