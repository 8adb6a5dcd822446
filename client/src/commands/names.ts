/** Everything that package.json contributes as a command, and what only our own items run. */
export const CHECK_WORKSPACE = 'readylint.checkWorkspace';
export const FIX_ALL = 'readylint.fixAll';
export const OPEN_RULE_PAGE = 'readylint.openRulePage';
export const SHOW_BLIND_SPOTS = 'readylint.showBlindSpots';
export const SHOW_OUTPUT = 'readylint.showOutput';
export const RESTART = 'readylint.restart';
export const CREATE_CONFIG = 'readylint.createConfig';

export const OPEN_FINDING = 'readylint.openFinding';
export const SILENCE = 'readylint.silence';
export const COPY = 'readylint.copy';
export const FILTER = 'readylint.filter';
export const CLEAR_FILTER = 'readylint.clearFilter';

export const OPEN_PLACE = 'readylint.openPlace';
export const COPY_ENTRY = 'readylint.copyEntry';
export const REFRESH_BLIND_SPOTS = 'readylint.refreshBlindSpots';

/** The editor makes these for our views. */
export const SHOW_READINESS = 'readylint.readiness.focus';
export const FOCUS_BLIND_SPOTS = 'readylint.blindSpots.focus';
