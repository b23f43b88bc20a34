/** Where a rule's page is: in the package, so that it opens without a network. */
export function ruleUrl(rule: string): string {
  return `docs/rules/${rule}.md`
}
