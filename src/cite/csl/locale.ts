/** Terms that CSL styles ask for, in British English: one form, or one and several. Ours, as CSL's own files are CC BY-SA. */
const terms: readonly (readonly [name: string, form: string, one: string, several?: string])[] = [
  ['accessed', '', 'accessed'],
  ['and', '', 'and'],
  ['and others', '', 'and others'],
  ['anonymous', '', 'anonymous'],
  ['anonymous', 'short', 'anon.'],
  ['at', '', 'at'],
  ['available at', '', 'available at'],
  ['by', '', 'by'],
  ['circa', '', 'circa'],
  ['circa', 'short', 'c.'],
  ['cited', '', 'cited'],
  ['edition', '', 'edition', 'editions'],
  ['edition', 'short', 'edn'],
  ['et-al', '', 'et al.'],
  ['forthcoming', '', 'forthcoming'],
  ['from', '', 'from'],
  ['ibid', '', 'ibid.'],
  ['in', '', 'in'],
  ['in press', '', 'in press'],
  ['internet', '', 'internet'],
  ['letter', '', 'letter'],
  ['no date', '', 'no date'],
  ['no date', 'short', 'n.d.'],
  ['online', '', 'online'],
  ['presented at', '', 'presented at the'],
  ['reference', '', 'reference', 'references'],
  ['retrieved', '', 'retrieved'],
  ['scale', '', 'scale'],
  ['version', '', 'version'],
  ['open-quote', '', '‘'],
  ['close-quote', '', '’'],
  ['open-inner-quote', '', '“'],
  ['close-inner-quote', '', '”'],
  ['page-range-delimiter', '', '–'],
  ['colon', '', ':'],
  ['comma', '', ','],
  ['semicolon', '', ';'],
  ['ad', '', 'AD'],
  ['bc', '', 'BC'],
  ['book', '', 'book', 'books'],
  ['book', 'short', 'bk.', 'bks.'],
  ['chapter', '', 'chapter', 'chapters'],
  ['chapter', 'short', 'ch.', 'chs.'],
  ['column', '', 'column', 'columns'],
  ['column', 'short', 'col.', 'cols.'],
  ['figure', '', 'figure', 'figures'],
  ['figure', 'short', 'fig.', 'figs.'],
  ['folio', '', 'folio', 'folios'],
  ['issue', '', 'number', 'numbers'],
  ['issue', 'short', 'no.', 'nos.'],
  ['line', '', 'line', 'lines'],
  ['line', 'short', 'l.', 'll.'],
  ['note', '', 'note', 'notes'],
  ['note', 'short', 'n.', 'nn.'],
  ['number', '', 'number', 'numbers'],
  ['number', 'short', 'no.', 'nos.'],
  ['opus', '', 'opus', 'opera'],
  ['page', '', 'page', 'pages'],
  ['page', 'short', 'p.', 'pp.'],
  ['number-of-pages', '', 'page', 'pages'],
  ['number-of-pages', 'short', 'p.', 'pp.'],
  ['paragraph', '', 'paragraph', 'paragraphs'],
  ['paragraph', 'short', 'para.', 'paras.'],
  ['part', '', 'part', 'parts'],
  ['part', 'short', 'pt.', 'pts.'],
  ['section', '', 'section', 'sections'],
  ['section', 'short', 's.', 'ss.'],
  ['sub-verbo', '', 'sub verbo', 'sub verbis'],
  ['verse', '', 'verse', 'verses'],
  ['volume', '', 'volume', 'volumes'],
  ['volume', 'short', 'vol.', 'vols.'],
  ['editor', '', 'editor', 'editors'],
  ['editor', 'short', 'ed.', 'eds'],
  ['editor', 'verb', 'edited by'],
  ['editor', 'verb-short', 'ed.'],
  ['translator', '', 'translator', 'translators'],
  ['translator', 'short', 'tr.', 'trs'],
  ['translator', 'verb', 'translated by'],
  ['translator', 'verb-short', 'tr.'],
  ['author', '', 'author', 'authors'],
  ['container-author', 'verb', 'by'],
  ['interviewer', 'verb', 'interview by']
]

const months = 'January February March April May June July August September October November December'.split(' ')
const shortMonths = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')
const ordinals = ['th', 'st', 'nd', 'rd', 'th', 'th', 'th', 'th', 'th', 'th', 'th', 'th', 'th', 'th']
const longOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const two = (number: number): string => String(number).padStart(2, '0')

const allTerms = [
  ...terms,
  ...months.map((name, index) => [`month-${two(index + 1)}`, '', name] as const),
  ...shortMonths.map((name, index) => [`month-${two(index + 1)}`, 'short', name] as const),
  ...ordinals.map((end, index) => [index === 0 ? 'ordinal' : `ordinal-${two(index)}`, '', end] as const),
  ...longOrdinals.map((word, index) => [`long-ordinal-${two(index + 1)}`, '', word] as const)
]

function term([name, form, one, several]: (typeof allTerms)[number]): string {
  const words = several === undefined ? one : `<single>${one}</single><multiple>${several}</multiple>`
  return `<term name="${name}"${form && ` form="${form}"`}>${words}</term>`
}

/** The locale that citeproc is given for every style, whatever language the style was written for. */
export const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
<style-options punctuation-in-quote="false" limit-day-ordinals-to-day-1="false"/>
<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
<date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="/"/><date-part name="month" form="numeric-leading-zeros" suffix="/"/><date-part name="year"/></date>
<terms>${allTerms.map(term).join('')}</terms>
</locale>`
