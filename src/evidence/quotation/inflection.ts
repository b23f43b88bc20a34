const families = [
  'is are was were be been being am',
  'has have had having',
  'do does did done doing',
  'will would',
  'can could',
  'say says said saying',
  'go goes went gone going',
  'make makes made making',
  'take takes took taken taking',
  'rise rises rose risen rising',
  'fall falls fell fallen falling',
  'begin begins began begun beginning',
  'become becomes became becoming',
  'give gives gave given giving',
  'see sees saw seen seeing',
  'find finds found finding',
  'know knows knew known knowing',
  'write writes wrote written writing',
  'show shows showed shown showing',
  'think thinks thought thinking',
  'bring brings brought bringing',
  'keep keeps kept keeping',
  'leave leaves left leaving',
  'hold holds held holding',
  'meet meets met meeting',
  'pay pays paid paying',
  'get gets got getting',
  'lead leads led leading',
  'lose loses lost losing',
  'spend spends spent spending',
  'send sends sent sending',
  'build builds built building',
  'tell tells told telling',
  'feel feels felt feeling',
  'mean means meant meaning',
  'come comes came coming',
  'run runs ran running',
  'stand stands stood standing',
  'choose chooses chose chosen choosing',
  'speak speaks spoke spoken speaking',
  'grow grows grew grown growing',
  'seek seeks sought seeking',
  'buy buys bought buying',
  'teach teaches taught teaching',
  'child children',
  'person people persons',
  'woman women',
  'man men',
  'this that',
  'these those'
].map((family) => new Set(family.split(' ')))

/** Whether two words, or two phrases word for word, are forms of the same: tense, number, case, `will` and `would`. */
export function sameWordOtherwise(one: string, other: string): boolean {
  const ours = one.toLowerCase().split(/\s+/)
  const theirs = other.toLowerCase().split(/\s+/)
  return ours.length === theirs.length && ours.every((word, at) => sameWord(word, theirs[at] ?? ''))
}

function sameWord(one: string, other: string): boolean {
  if (one === other || families.some((family) => family.has(one) && family.has(other))) return true
  if (!/^\p{L}{3,}$/u.test(one) || !/^\p{L}{3,}$/u.test(other)) return false
  return stem(one) === stem(other)
}

function stem(word: string): string {
  const bare = word.replace(/(?:ies|ied|ying)$/, 'y').replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e|d)$/u, '')
  return bare.replace(/([bdgklmnprt])\1$/, '$1').replace(/(?<=\p{L}{3})e$/u, '')
}
