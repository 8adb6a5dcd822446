export async function up(): Promise<void> {
  console.log('users');
}
