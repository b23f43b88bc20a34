import type { CiteItem, Engine } from 'citeproc'
import { withFullStop } from '../full-stop.ts'
import { groupOf } from '../group.ts'
import { type Phrase, say } from '../phrase.ts'
import { sourceOf } from '../source-kind.ts'
import type { CitedNote, ItemOf, ListEntry, NoteToCite } from '../style.ts'
import { type Cluster, wholeCluster, withClusters } from './clusters.ts'
import { phraseOf } from './output.ts'
import type { CslSetting, CslStyle } from './style.ts'

/** Sets one brief's citations with an engine of its own. */
export function setWith(engine: Engine, cites: CslStyle['cites'], keys: readonly string[], itemOf: ItemOf): CslSetting {
  const isKnown = (key: string) => itemOf(key) !== undefined
  const titleOf = ({ id }: CiteItem) => itemOf(id)?.title ?? id
  engine.updateItems(keys.filter(isKnown))
  const alone = (cluster: Cluster) => printed(engine.makeCitationCluster(cluster), cluster, titleOf)
  return {
    inText: (content) => {
      const cluster = wholeCluster(content, isKnown)
      return cluster === null ? say('(', withClusters(content, isKnown, alone), ')') : alone(cluster)
    },
    notes: (notes) => {
      const set = cites === 'notes' ? inOrder(notes, engine, isKnown, titleOf) : alone
      return notes.map((note) => closed(note, isKnown, set))
    },
    list: () => listOf(engine, itemOf)
  }
}

function closed(
  note: NoteToCite,
  isKnown: (key: string) => boolean,
  set: (cluster: Cluster, inSentence: boolean) => Phrase
): CitedNote {
  const paragraphs = note.paragraphs.map((content) =>
    withFullStop(withClusters(content, isKnown, set), content.at(-1)?.type === 'citation')
  )
  return { number: note.number, paragraphs }
}

/** Sets all clusters of the notes at once, as each one's form rests on those before; then gives them one by one. */
function inOrder(
  notes: readonly NoteToCite[],
  engine: Engine,
  isKnown: (key: string) => boolean,
  titleOf: (item: CiteItem) => string
): (cluster: Cluster, inSentence: boolean) => Phrase {
  const clusters: { readonly cluster: Cluster; readonly note: number }[] = []
  for (const { number, paragraphs } of notes) {
    for (const content of paragraphs) {
      withClusters(content, isKnown, (cluster) => {
        clusters.push({ cluster, note: number })
        return []
      })
    }
  }
  const texts = engine.rebuildProcessorState(
    clusters.map(({ cluster, note }, index) => ({
      citationID: `c${index}`,
      citationItems: cluster,
      properties: { noteIndex: note }
    })),
    'policyBrief'
  )
  let next = 0
  return (cluster, inSentence) => {
    const text = texts[next++]?.[2] ?? ''
    // citeproc takes every `ibid` for the beginning of its note.
    return printed(inSentence ? text.replace(/^((?:\uE000[ibcud])*)Ibid/, '$1ibid') : text, cluster, titleOf)
  }
}

/** A style that prints nothing for a kind of source leaves its title. */
function printed(text: string, cluster: Cluster, titleOf: (item: CiteItem) => string): Phrase {
  const [first] = cluster
  const failed = text.trim() === '' || /\[CSL STYLE ERROR[^\]]*\]/.test(text)
  return failed && first ? say(cluster.map(titleOf).join('; ')) : phraseOf(text)
}

function listOf(engine: Engine, itemOf: ItemOf): readonly ListEntry[] | null {
  const made = engine.makeBibliography()
  if (made === false) return null
  const [{ entry_ids }, texts] = made
  return texts.flatMap((text, index): ListEntry[] => {
    const key = entry_ids[index]?.[0] ?? ''
    const item = itemOf(key)
    if (item === undefined) return []
    const failed = /\[CSL STYLE ERROR[^\]]*\]/.test(text)
    return [{ key, group: groupOf(sourceOf(item)), content: failed ? say(item.title) : phraseOf(text.trim()) }]
  })
}
