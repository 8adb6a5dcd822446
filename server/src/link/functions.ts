import type { FileFacts } from '../../../rules/kit/facts.ts';
import { isChain } from '../../../rules/kit/values.ts';
import { FUNCTION_PACKAGES, FUNCTION_TOOLS } from '../../../rules/knowledge/packages.ts';
import type { Manifest } from './manifests.ts';
import { splitPackage } from './modules.ts';
import { commonJsName } from './origins/imports.ts';

const SERVES = ['Deno.serve', 'Bun.serve'];

/** A function of a platform that keeps what it prints: a Lambda's handler, a Worker, a Firebase function. */
export function isFunction(facts: FileFacts, manifest: Manifest | undefined): boolean {
  if (facts.calls.some(({ callee }) => SERVES.some((one) => isChain(facts, callee, one)))) return true;
  const platforms = facts.imports.filter(({ from }) => FUNCTION_PACKAGES.has(splitPackage(from).name));
  if (platforms.some(({ from }) => !/aws-lambda|@middy/.test(from))) return true;
  if (!exportsHandler(facts)) return isWorker(facts);
  const deploys = Object.keys(manifest?.dependencies ?? {}).some((one) => FUNCTION_TOOLS.has(one));
  return platforms.length > 0 || deploys || isWorker(facts);
}

function exportsHandler(facts: FileFacts): boolean {
  return (
    facts.exports.some((one) => one.name === 'handler') ||
    facts.writes.some((one) => commonJsName(facts, one.target) === 'handler')
  );
}

/** `export default { fetch }`; with a port it is a server that Bun opens. */
function isWorker({ exports, values, bindings }: FileFacts): boolean {
  const main = exports.find((one) => one.name === 'default')?.value;
  let value = main === undefined ? undefined : values[main];
  if (value?.kind === 'binding') value = values[bindings[value.binding]?.value ?? -1];
  if (value?.kind !== 'object') return false;
  const keys = value.entries.map((one) => one.key);
  return !keys.includes('port') && (keys.includes('fetch') || keys.includes('scheduled'));
}
