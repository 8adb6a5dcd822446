import type { CiService } from '../commands/init.ts';
import type { Look } from './look.ts';

export interface CiFile {
  /** As the repository names it. */
  path: string;
  text: string;
  /** What is left to do by hand. */
  after?: string;
}

const CACHE = '.readylint-cache';

export function ciFile(service: Exclude<CiService, 'none'>, look: Look, options: string): CiFile {
  return service === 'github' ? github(look, options) : gitlab(look, options);
}

function github({ manager, folder }: Look, options: string): CiFile {
  const there =
    folder === '' ? '' : `    defaults:\n      run:\n        working-directory: ${quoted(folder)}\n`;
  const setUp = manager.name === 'pnpm' ? '      - uses: pnpm/action-setup@v4\n' : '';
  const bun = manager.name === 'bun' ? '      - uses: oven-sh/setup-bun@v2\n' : '';
  const cache = folder === '' ? CACHE : `${folder}/${CACHE}`;
  return {
    path: '.github/workflows/readylint.yml',
    text: `name: readylint

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
${there}    steps:
      - uses: actions/checkout@v4
${setUp}${bun}      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: ${manager.install}
      # What earlier runs found out of files that did not change since.
      - uses: actions/cache@v4
        with:
          path: ${quoted(cache)}
          key: readylint-\${{ runner.os }}-\${{ github.sha }}
          restore-keys: readylint-\${{ runner.os }}-
      # Each finding is shown at its line of a pull request; the log has them all.
      - run: ${manager.exec} readylint check${options} --cache-folder ${CACHE} --format github
`,
  };
}

function gitlab({ manager, folder }: Look, options: string): CiFile {
  const inFolder = folder === '' ? '' : `${folder}/`;
  const go = folder === '' ? '' : `    - cd ${quoted(folder)}\n`;
  const enable =
    manager.name === 'npm'
      ? ''
      : manager.name === 'bun'
        ? '    - npm install --global bun\n'
        : '    - corepack enable\n';
  return {
    path: '.gitlab/readylint.yml',
    text: `readylint:
  image: node:22
  stage: test
  script:
${go}${enable}    - ${manager.install}
    - ${manager.exec} readylint check${options} --cache-folder ${CACHE} --format gitlab:gl-code-quality-report.json --format human
  cache:
    # What earlier runs found out of files that did not change since.
    key: readylint
    paths:
      - ${quoted(`${inFolder}${CACHE}`)}
  artifacts:
    when: always
    reports:
      codequality: ${quoted(`${inFolder}gl-code-quality-report.json`)}
`,
    after: "add to .gitlab-ci.yml:\n    include:\n      - local: '.gitlab/readylint.yml'",
  };
}

/** A folder's name may hold what YAML gives a meaning to; JSON is YAML. */
function quoted(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : JSON.stringify(name);
}
