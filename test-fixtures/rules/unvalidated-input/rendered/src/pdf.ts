import puppeteer from 'puppeteer';
import { escapeHtml } from './escape';

interface Invoice {
  title: string;
  total: number;
  items: { text: string }[];
}

function page({ title, items, total }: Invoice, style: { color: string }) {
  return `<h1 style="color: ${style.color}">${title}</h1><ul>${items.map((item) => `<li>${item.text}</li>`).join('')}</ul><b>${total.toFixed(2)}</b>`;
//@10-149 unvalidated-input[warning]: `style.color` stands unescaped in the HTML that a browser on the server renders
//@84-106 unvalidated-input[warning]: `item.text` stands unescaped in the HTML that a browser on the server renders
}

function safePage(invoice: Invoice) {
  return `<h1>${escapeHtml(invoice.title)}</h1><b>${invoice.total.toFixed(2)}</b>`;
}

export async function print(invoice: Invoice, isSafe: boolean) {
  const browser = await puppeteer.launch();
  const tab = await browser.newPage();
  await tab.setContent(isSafe ? safePage(invoice) : page(invoice, { color: 'red' }));
  return tab.pdf();
}
