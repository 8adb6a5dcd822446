import type { Entry } from './facts.ts';
import { namesSecret } from './secret-names.ts';

const ADDRESS =
  /^((web_?hook|target|base|server)_?)?(url|uri)$|^(host|hostname|endpoint|smtp_?host|imap_?host)$/i;
/** What another service calls the one that signs in there. */
const ACCOUNT = /^(client|app|application|tenant|key|access_?key)_?id$/i;
const OWNER =
  /_?id$|^(user|account|customer|org|organi[sz]ation|team|tenant|workspace|project|company|owner)$/i;

/**
 * Whether a new row says where somebody else listens and with which secret, and whose it is does not matter: such rows
 * are the connections of the house itself, that somebody sets up one by one, and all of them are needed.
 */
export function isOwnConnection(entries: readonly Entry[]): boolean {
  const names = entries.flatMap(({ key }) => key ?? []);
  return (
    names.some((one) => ADDRESS.test(one)) &&
    names.some(namesSecret) &&
    !names.some((one) => OWNER.test(one) && !ACCOUNT.test(one) && one !== 'id')
  );
}
