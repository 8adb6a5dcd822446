import type {
  BlindPlace,
  BlindSpotItem,
  InitializationOptions,
  RuleItem,
  RulePageParams,
  StatusParams,
} from '../../server/src/lsp/protocol.ts';

/** What the server answers beyond the protocol's own requests. Names only: its types are the server's. */

export const SERVER_STATUS = 'readylint/status';
export const BLIND_SPOTS = 'readylint/blindSpots';
export const RULE_PAGE = 'readylint/rulePage';
export const RULES = 'readylint/rules';

export type { BlindPlace, BlindSpotItem, InitializationOptions, RuleItem, RulePageParams };
export type ServerStatus = StatusParams;
