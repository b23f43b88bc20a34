/** Words, and parts of words, that make up other words: `with out`, `under estimate`, `some where`. */
const joiners = new Set(
  [
    'some,every,under,over,with,without,there,where,here,when,what,which,who,else,any,mean,never,none,more,out,fore,forth',
    'anti,inter,counter,super,semi,post,multi,non,sub,trans,ultra,micro,macro,mega,hyper,pseudo,extra,infra,intra,self',
    'half,mis,dis,less,full,like,wise,ship,hood,able,ness,ward,wards,free,time,body,thing,ever,fold,side,land,work,house'
  ]
    .join(',')
    .split(',')
)

/** Short words that run into a neighbour without making another word of it. */
const runsIntoNext = new Set([
  'the',
  'and',
  'that',
  'was',
  'were',
  'this',
  'their',
  'these',
  'those',
  'have',
  'has',
  'been',
  'from'
])
const runsIntoLast = new Set([...runsIntoNext, 'which', 'of'])
const beforeThe = new Set([
  'of',
  'in',
  'to',
  'by',
  'on',
  'and',
  'for',
  'that',
  'with',
  'from',
  'at',
  'is',
  'was',
  'as',
  'when',
  'where'
])
const madeWithThe = /^(?:rap|ology|olog|ore|saur|mat|reaf|mselves|ater|atre|ories|ocra|sis|ses)/iu

/**
 * Whether the quotation's space at `at` may be one that the capture lost: letters on both sides, each word fit to stand
 * alone and neither one that makes up other words, and the words run together stand nowhere else in the source.
 */
export function isLostSpace(quoted: string, at: number, source: string): boolean {
  const left = /[\p{L}\p{N}'-]+$/u.exec(quoted.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const right = /^[\p{L}\p{N}'-]+/u.exec(quoted.slice(at + 1, at + 41))?.[0] ?? ''
  const joined = left + right
  return canPart(left.toLowerCase(), right.toLowerCase()) && source.indexOf(joined) === source.lastIndexOf(joined)
}

function canPart(left: string, right: string): boolean {
  if (!/^\p{L}+$/u.test(left) || !/^\p{L}+$/u.test(right)) return false
  if (right === 'the' && beforeThe.has(left)) return true
  if (joiners.has(left) || joiners.has(right)) return false
  if (runsIntoLast.has(right)) return left.length >= 4
  if (left === 'the' && madeWithThe.test(right)) return false
  if (left === 'of') return right.length >= 4 && !right.startsWith('f')
  return right.length >= 4 && (left.length >= 4 || runsIntoNext.has(left))
}
