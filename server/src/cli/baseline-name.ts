/** Where a baseline lies unless somebody says otherwise. */
export const BASELINE = 'readylint-baseline.json';
