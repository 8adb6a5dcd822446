export async function sessionOf(request: Request): Promise<{ role: string }> {
  return JSON.parse(atob(request.headers.get('cookie') ?? ''));
}
