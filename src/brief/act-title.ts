const connectors = new Set(
  'and of the for to in on by with from or as at against under without between not into within etc relating during de & pour'.split(
    ' '
  )
)

/** Words that open a sentence or a reference and no title. */
const outside = new Set(
  'under in see the by since when while where if although both and but as for unlike following before after per cf from also this that these those section sections part parts schedule schedules chapter paragraph article regulation regulations rule clause explanatory notes to of whereas because until once through via against like amending provisions'.split(
    ' '
  )
)

/** A title may go on behind "of the" only after these: `Representation of the People Act 1983`. */
const ofThe = new Set(
  'representation abolition protection prevention administration government suppression union'.split(' ')
)

const wordBefore = /(?:[\p{L}\p{N}&’'/.-]{1,40}|[\p{L}\p{N}&’'/-]{1,39},)$/u
const longest = 300

/**
 * Where the title starts that ends at `end`, before `Act 2018` or the like; `end` itself where nothing before it is one.
 * Titles hold words without capitals, brackets and commas: `Health and Social Care`, `European Union (Withdrawal)`.
 */
export function titleStart(text: string, end: number, barrier: number): number {
  const floor = Math.max(barrier, end - longest)
  let start = end
  let place = end
  for (let token = tokenBefore(text, place, floor); token; token = tokenBefore(text, place, floor)) {
    const { word, at, bracketed } = token
    const bare = word.replace(/,$/, '').toLowerCase()
    if (bracketed || connectors.has(bare.replace(/\.$/, ''))) {
      if (bare === 'the' && !mayGoOn(text, at, floor)) break
      if (!bracketed && outside.has(bare) && /^\p{Lu}/u.test(word)) break
    } else if (!/^\p{Lu}/u.test(word) || outside.has(bare) || /[.]$/.test(word)) {
      break
    } else if (word.endsWith(',') && !/ and /.test(text.slice(place, end))) {
      break
    } else {
      start = at
    }
    place = at
  }
  return start
}

/** `the` belongs to a title only in `Representation of the People`. */
function mayGoOn(text: string, the: number, floor: number): boolean {
  const of = tokenBefore(text, the, floor)
  const noun = of?.word === 'of' ? tokenBefore(text, of.at, floor) : null
  return noun !== null && ofThe.has(noun.word.toLowerCase())
}

function tokenBefore(
  text: string,
  end: number,
  floor: number
): { word: string; at: number; bracketed: boolean } | null {
  let place = end
  while (place > floor && /\s/.test(text[place - 1] ?? '')) place -= 1
  if (place <= floor || end - place > 2) return null
  if (text[place - 1] === ')') {
    const open = text.lastIndexOf('(', place - 1)
    if (open < floor || place - open > 200) return null
    return { word: text.slice(open, place), at: open, bracketed: true }
  }
  const word = wordBefore.exec(text.slice(Math.max(floor, place - 41), place))?.[0]
  return word ? { word, at: place - word.length, bracketed: false } : null
}
