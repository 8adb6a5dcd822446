/** What a pipeline can act on. */
export const EXIT = {
  clean: 0,
  findings: 1,
  failure: 2,
  /** 128 + SIGINT, as shells count. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
