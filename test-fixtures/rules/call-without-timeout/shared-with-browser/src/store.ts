export async function stored(id: string) {
  const response = await fetch(`https://store.example.com/${id}`);
//@26-65 call-without-timeout: `fetch` has no time limit
  return response.json();
}

// Without a host only a browser knows where to go.
export const upload = (body: FormData) => fetch('/api/files', { method: 'POST', body });
