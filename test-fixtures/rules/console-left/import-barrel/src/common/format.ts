export const format = (date: Date): string => date.toISOString();
