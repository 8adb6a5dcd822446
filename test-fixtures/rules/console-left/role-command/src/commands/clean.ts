// Loaded by its name.
export default function clean(): void {
  console.log('cleaning');
}
