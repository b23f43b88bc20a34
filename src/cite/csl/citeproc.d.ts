/** The part of citeproc-js that is used; it has no types of its own. */
declare module 'citeproc' {
  export interface CiteItem {
    readonly id: string
    readonly label?: string
    readonly locator?: string
    readonly prefix?: string
    readonly suffix?: string
  }

  export interface Sys {
    readonly retrieveLocale: (lang: string) => string
    readonly retrieveItem: (id: string) => object
  }

  export class Engine {
    constructor(sys: Sys, style: string, lang: string, forceLang: boolean)
    readonly opt: {
      readonly xclass: 'note' | 'in-text'
      readonly development_extensions: { wrap_url_and_doi: boolean }
    }
    readonly citation: { readonly opt: { layout_suffix: string } }
    setOutputFormat(name: string): void
    updateItems(ids: readonly string[]): void
    makeCitationCluster(items: readonly CiteItem[]): string
    rebuildProcessorState(
      citations: readonly {
        readonly citationID: string
        readonly citationItems: readonly CiteItem[]
        readonly properties: { readonly noteIndex: number }
      }[],
      format: string
    ): readonly (readonly [id: string, note: number, text: string])[]
    makeBibliography(): false | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
  }

  interface State {
    getTerm(name: string): string
  }
  export type Decoration = string | false | ((state: State, text?: string) => string)

  const citeproc: {
    readonly Engine: typeof Engine
    readonly Output: { readonly Formats: Record<string, object> }
  }
  export default citeproc
}
