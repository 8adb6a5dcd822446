export function shared(): string {
  console.log('only the command comes here');
  return '';
}
