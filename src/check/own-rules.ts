/** Laws that reading and waiving hold a brief to, before and after the rules. */
export const ownRules = [
  { id: 'front-matter', law: 'The settings at the top of a brief are there and can be read.' },
  { id: 'brief-readable', law: 'A brief is no larger, and no deeper nested, than can be read.' },
  { id: 'source-record', law: 'Every file in `sources/` can be read as a record.' },
  { id: 'waiver-reasoned', law: 'Every waiver gives its reason.' },
  { id: 'waiver-used', law: 'Every waiver allows something.' }
] as const
