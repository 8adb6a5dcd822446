/** Of the commands whose result is no list of findings. */
export const TEXT_FORMATS = ['human', 'json'] as const;
