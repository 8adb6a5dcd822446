export function track(what: string): void {
  console.error('untracked', what);
//@3-15 console-left[info,medium]: `console.error` ends in the visitor's console
}
