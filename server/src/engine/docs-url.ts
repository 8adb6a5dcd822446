/** The page of a rule, for the link behind its name. */
export function docsUrl(rule: string): string {
  return `https://github.com/readylint/readylint/blob/main/docs/rules/${rule}.md`;
}
