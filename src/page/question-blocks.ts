import type { Heading, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Question } from '../brief/questions.ts'
import { line, part } from './part-node.ts'

/** What is said of each question beside its answer. */
export interface AboutQuestions {
  readonly questions: readonly Question[]
  /** Numbers of the questions whose answers are confidential. */
  readonly confidential: ReadonlySet<string>
  /** Whether those answers are left out. */
  readonly withheld: boolean
  /** Blocks of the summary of asks, which say where each ask is argued. */
  readonly asks: readonly RootContent[]
}

/** Sets each question as a block: its heading, its text, then the answer. */
export function setQuestions(blocks: readonly RootContent[], about: AboutQuestions): readonly RootContent[] {
  if (about.questions.length === 0) return blocks
  const asksFor = asksByQuestion(about.asks)
  const set: RootContent[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    const question = about.questions.find(({ place }) => place.start.offset === block.position?.start.offset)
    if (block.type !== 'heading' || question === undefined) {
      set.push(block)
      continue
    }
    const next = blocks.findIndex((each, at) => at > index && each.type === 'heading' && each.depth <= block.depth)
    const end = next === -1 ? blocks.length : next
    const id = block.data?.anchor ?? ''
    set.push(questionBlock(block, question, blocks.slice(index + 1, end), asksFor.get(id) ?? [], about))
    index = end - 1
  }
  return set
}

function questionBlock(
  heading: Heading,
  question: Question,
  blocks: readonly RootContent[],
  asks: readonly string[],
  { confidential, withheld }: AboutQuestions
): RootContent {
  const at = blocks.findIndex(({ type }) => type === 'blockquote') + 1
  const asked = blocks.slice(0, at)
  for (const block of asked) if (block.type === 'blockquote') block.data = { hProperties: { className: ['asked'] } }
  const answer = blocks.slice(at)
  const secret = confidential.has(question.number)
  const said: RootContent[] = []
  if (secret && withheld) said.push(line('This answer is confidential and is withheld from this copy.', 'withheld'))
  else if (!question.answered) said.push(line('We do not answer this question.', 'withheld'))
  else {
    if (secret) said.push(line('Confidential: not for publication', 'secret'))
    said.push(answerHead(heading), ...answer)
    if (asks.length > 0) said.push(askLine(asks))
  }
  return part('section', { className: 'question', ariaLabelledBy: heading.data?.anchor ?? '' }, [
    heading,
    ...asked,
    ...said
  ])
}

function answerHead({ depth }: Heading): RootContent {
  return { type: 'heading', depth: depth < 6 ? deeper(depth) : 6, children: [{ type: 'text', value: 'Our answer' }] }
}

function deeper(depth: Heading['depth']): Heading['depth'] {
  return depth === 2 ? 3 : depth === 3 ? 4 : depth === 4 ? 5 : 6
}

/** Ids of the asks that refer to each question. */
function asksByQuestion(asks: readonly RootContent[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const block of asks) {
    visit(block, 'listItem', (item) => {
      const ask = item.data?.anchor
      if (ask === undefined) return
      visit(item, 'crossReference', ({ value }) => {
        found.set(value, [...(found.get(value) ?? []), ask])
      })
    })
  }
  return found
}

/** `What we ask for here: ask 1 and ask 2.`, as cross references. */
function askLine(asks: readonly string[]): RootContent {
  const children = [...new Set(asks)].flatMap((value, index, all) => {
    const between = index === 0 ? '' : index === all.length - 1 ? ' and ' : ', '
    const said = between === '' ? [] : [{ type: 'text' as const, value: between }]
    return [...said, { type: 'crossReference' as const, value }]
  })
  return {
    type: 'paragraph',
    data: { hProperties: { className: ['argued'] } },
    children: [{ type: 'text', value: 'Argued here: ' }, ...children]
  }
}
