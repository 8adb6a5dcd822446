export function only(): number {
  console.log('counting');
  return 1;
}
