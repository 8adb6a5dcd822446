/** What the type checker says about one call. */
export interface Verdict {
  /** Span of the call, in UTF-16 units from the start of the file. */
  start: number;
  end: number;
  /** Packages that declare what is called or what it is called on; none where it is the project's own. */
  packages: ReadonlySet<string>;
  /** ToldType in the project itself. */
  isOwn: boolean;
  /** The exported name or member; undefined where only the type of a value leads to the library. */
  name?: string;
  /** What the callee's receiver is typed as, for the list of missed shapes. */
  receiver?: string;
}
