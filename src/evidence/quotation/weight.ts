/**
 * Words that turn or narrow what is said, so that leaving one out, or bringing one in, changes it. `May` with a capital is
 * the month.
 */
const negations = words(
  "not|no|nor|neither|never|none|nothing|nobody|nowhere|cannot|without|\\p{L}+n't|hardly|scarcely|barely|rarely|seldom",
  'fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|al)|den(?:y|ies|ied)|reject(?:s|ed)?|lack(?:s|ed)?|oppos(?:es|ed)',
  'prevent(?:s|ed)?|prohibit(?:s|ed)?|exclude(?:s|d)?|exempt(?:s|ed)?|ceased?|stopped|false|far from|anything but',
  'un(?!der|it|ion|ivers|iq|til|less|iform)\\p{L}{4,}|il(?:legal|licit)\\p{L}*|im(?:possible|proper|practicable)\\p{L}*',
  'in(?:adequate|sufficient|effective|correct|accurate|valid|complete|capable|consistent|appropriate|eligible|compatible)\\p{L}*',
  'dis(?:agree|allow|continu|prov)\\p{L}*|non-\\p{L}+'
)
const limits = words(
  'unless|except(?:ion|ing)?|excluding|only|solely|merely|may|might|could|would|should|possibly|perhaps|potentially',
  'alleged(?:ly)?|reportedly|supposed(?:ly)?|purported(?:ly)?|so-called|in theory|in principle|temporar(?:y|ily)',
  'subject to|provided(?: that)?|save (?:for|that|where|in)|other than|apart from|rather than|instead of|insofar|if|until',
  'but not|less than|fewer than|more than|at least|at most|up to|almost|nearly|part(?:ly|ially)|minority|fraction',
  'few|little|some|sometimes|occasionally|most|mostly|half|a quarter|a third|usually|generally|normally|often|typically|largely|mainly'
)

function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

/** The first word of weight in `words`, as it stands there. */
export function weightIn(words: string): string | null {
  return negationIn(words) ?? limits.exec(words)?.[0] ?? null
}

export function negationIn(words: string): string | null {
  const found = negations.exec(words.toLowerCase())
  return found === null ? null : words.slice(found.index, found.index + found[0].length)
}

const strength =
  /\b(?:must|shall|should|will|would|can|could|ought|need|always|all|every|each|any|most|many|few|some|several|half|third|quarter|double|twice|more|less|fewer|much|very|too|million|billion|thousand|hundred|per cent|percent|illegal|legal|lawful|anti-?\p{L}{3,}|(?!(?:family|supply|reply|apply|assembly|anomaly|monopoly|July|Italy)\b)\p{L}{3,}ly)\b/iu

/** A word by which the author's own insertion would say more than the source: force, number, judgement. */
export function strengthIn(words: string): string | null {
  return weightIn(words) ?? strength.exec(words)?.[0] ?? /\d[\d.,]*/u.exec(words)?.[0] ?? null
}

const narrowing = /\b(?:only|may|might|unless|except|excluding|subject to|if)\b/u

/** As `weightIn`, of what an ellipsis at either end leaves out: only what governs the words beside it. */
export function weightBeside(words: string): string | null {
  return negationIn(words) ?? narrowing.exec(words)?.[0] ?? null
}

/** Words that may stand between a negation and what it governs. */
const between =
  /(?:\s(?:be|been|being|to|a|an|the|any|yet|even|so|as|fully|always|also|then|in|of|by|have|had|has|\p{L}+ly)){0,2}$/iu
const negationAtEnd =
  /(?:\b(?:not|no|nor|neither|never|cannot|without|hardly|scarcely|barely|rarely|seldom|less|least|too|far from|anything but|rather than|instead of|no longer|\p{L}+n't)|\b(?:fail(?:s|ed|ing)?|refus(?:e|es|ed)|den(?:y|ies|ied)) to)$/iu

const doubted =
  /\b(?:not|no|never|neither|nor|n't|little|scant|insufficient|lack of|den(?:y|ies|ied)|reject(?:s|ed)?|doubt(?:s|ed)?|disput(?:es|ed)|dismiss(?:es|ed)|unlikely|unclear|untrue|false|without)\b(?: [\p{L}'-]+){0,4} (?:that|whether|if)$/iu
const notDoubted = /\b(?:no|not|never|without) (?:[\p{L}'-]+ ){0,2}(?:doubt|question|dispute|surpris\p{L}*|only)\b/iu
const condition = /\b(?:unless|whether|if|except|only|alleged|allegedly|so-called|supposed|supposedly)$/u

/** The negation, or the condition, that governs what comes right after `before`, if it ends in one. */
export function negationBefore(before: string): string | null {
  const words = before.replace(/[\s']+$/u, '')
  if (/[.!?;:]$/u.test(words)) return null
  const direct = negationAtEnd.exec(words) ?? condition.exec(words) ?? negationAtEnd.exec(words.replace(between, ''))
  if (direct !== null) return direct[0]
  const doubt = doubted.exec(words)?.[0]
  return doubt === undefined || notDoubted.test(doubt) ? null : doubt
}

const comparator =
  /\b(?:(?:less|fewer|more|greater|lower|higher|no more|no less|not more) than|over|under|above|below|at least|at most|up to|nearly|almost|about|around|approximately|roughly|some|only|just|minus|nearly)$/iu

/** The comparator that governs a number which comes right after `before`. */
export function comparatorBefore(before: string): string | null {
  return comparator.exec(before.trimEnd())?.[0] ?? null
}

const qualifier =
  /^[\s,;:—–'-]*(?:not|never|unless|except(?:ing)?|excluding|save (?:for|that|where|in|as)|only (?:if|when|where|in|after|to|for)|if|so long as|as long as|to the extent|insofar|in (?:some|certain|limited|exceptional|rare) \p{L}+|subject to|provided that|other than|but (?:not|only)|nor)\b/iu

/** The words by which `after` takes back or limits what went before it. */
export function qualifierAfter(after: string): string | null {
  return qualifier.exec(after)?.[0].replace(/^[^\p{L}]+/u, '') ?? null
}
