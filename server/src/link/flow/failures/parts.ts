import type { FileFacts } from '../../../../../rules/kit/facts.ts';
import type { FileFlow } from '../file-flow.ts';
import type { FileFailures } from './file-failures.ts';

/** What the spreads need of a file. */
export interface FileParts {
  facts: FileFacts;
  flow: FileFlow;
  failures: FileFailures;
}
