import type { Look } from './look.ts';

/** Small, and with a word on what each part is for: who reads it need not read more. */
export function configFile(preset: string, { isInstalled, generated }: Look): string {
  const schema = isInstalled
    ? '  "$schema": "./node_modules/readylint/schema/readylint.schema.json",\n\n'
    : '';
  const ignore = generated.map((folder) => JSON.stringify(folder)).join(', ');
  const found = generated.length > 0 ? ' By their names nobody wrote these.' : '';
  return `{
${schema}  // How much is reported: "recommended", "strict" or "all". \`readylint rules\` lists what each holds.
  "preset": ${JSON.stringify(preset)},

  // Files and folders that are not checked, beside those in .gitignore.${found}
  "ignore": [${ignore}],

  // "off", "info", "warning" or "error" for all rules of an area, such as "logging": "info".
  "areas": {},

  // The same for one rule, such as "console-left": "error". \`readylint explain RULE\` tells what one is about.
  "rules": {}
}
`;
}
