import { closure, type ModuleGraph } from './graph.ts';

const TEST_PATH =
  /[._-](test|spec|e2e|e2e-spec|story|stories|bench|mock)\.[cm]?[jt]sx?$|(^|\/)(test-?setup|setup-?tests?)\.[cm]?[jt]sx?$|(^|\/)(__tests__|__mocks__|__fixtures__|tests?|e2e|cypress|playwright|fixtures|mocks|testing|[\w-]*test-utils?|[\w-]+[-_]tests?)\//i;

/** Of a file at such a place only the imports are of interest. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}

/** What other code needs of tests all the same, as a service may need the data of its fixtures. */
export function testsInUse(
  graph: ModuleGraph,
  paths: Iterable<string>,
  isEntry: (path: string) => boolean,
): ReadonlySet<string> {
  const starts = [...paths].filter((path) => !isTestPath(path) || isEntry(path));
  return new Set([...closure(graph, starts)].filter(isTestPath));
}
