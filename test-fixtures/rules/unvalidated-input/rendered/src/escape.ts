export const escapeHtml = (text: string) => text.replace(/[<>&"']/g, (one) => `&#${one.charCodeAt(0)};`);
