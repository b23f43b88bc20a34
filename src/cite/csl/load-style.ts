import type citeprocModule from 'citeproc'
import type { Engine } from 'citeproc'
import { fromXml } from 'xast-util-from-xml'
import { cslJson } from '../../library/csl-json.ts'
import type { ItemOf } from '../style.ts'
import { withTags } from '../title-italics.ts'
import { locale } from './locale.ts'
import { format } from './output.ts'
import { setWith } from './set-with.ts'
import type { CslStyle } from './style.ts'
import { StyleProblem } from './style-problem.ts'

/** Makes a style of the text of a CSL file. Throws `StyleProblem`: citeproc is not installed, or it cannot use the text. */
export async function loadStyle(file: string, xml: string): Promise<CslStyle> {
  const citeproc = await import('citeproc').then(
    (loaded) => loaded.default,
    () => {
      throw new StyleProblem(
        `\`${file}\` needs the package citeproc, which is not installed`,
        'run `npm install citeproc`, or name a style that needs none, such as `oscola5`'
      )
    }
  )
  const parent =
    /<link\b[^>]*\bhref="([^"]*)"[^>]*\brel="independent-parent"|<link\b[^>]*\brel="independent-parent"[^>]*\bhref="([^"]*)"/.exec(
      xml
    )
  if (parent) {
    throw new StyleProblem(
      `\`${file}\` only points at another style, ${parent[1] ?? parent[2]}`,
      'save that style in the workspace and name it'
    )
  }
  const engine = (itemOf: ItemOf) => engineFor(citeproc, file, xml, itemOf)
  const cites = engine(() => undefined).opt.xclass === 'note' ? 'notes' : 'text'
  return { file, cites, open: (keys, itemOf) => setWith(engine(itemOf), cites, keys, itemOf) }
}

function engineFor(citeproc: typeof citeprocModule, file: string, xml: string, itemOf: ItemOf): Engine {
  citeproc.Output.Formats['policyBrief'] = format
  const retrieveItem = (key: string) => {
    const item = itemOf(key)
    return item === undefined
      ? { id: key, type: 'document', title: key }
      : structuredClone({ ...cslJson(key, item), title: withTags(item.title) })
  }
  try {
    if (!/<style\b[^>]*\bclass=/.test(xml)) throw new Error('no style')
    // What is not well-formed, citeproc's own parser may never come to an end with.
    fromXml(xml.replace(/^\uFEFF/, ''))
    const engine = new citeproc.Engine({ retrieveLocale: () => locale, retrieveItem }, xml, 'en-GB', true)
    engine.setOutputFormat('policyBrief')
    engine.opt.development_extensions.wrap_url_and_doi = true
    // The stop that closes a note is put there once, after whatever else the author wrote in it.
    if (engine.opt.xclass === 'note' && engine.citation.opt.layout_suffix === '.')
      engine.citation.opt.layout_suffix = ''
    return engine
  } catch {
    throw new StyleProblem(`\`${file}\` is no CSL style that can be read`, 'get it again from zotero.org/styles')
  }
}
