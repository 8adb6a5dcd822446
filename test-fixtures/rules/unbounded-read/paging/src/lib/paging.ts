export const PAGE_SIZE = 25;

export function parsePagination(query: Record<string, unknown>): { take: number; skip: number } {
  return { take: PAGE_SIZE, skip: (Number(query['page'] ?? 1) - 1) * PAGE_SIZE };
}
