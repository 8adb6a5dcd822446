import puppeteer from 'puppeteer';

export async function pdf(html: string) {
  const browser = await puppeteer.launch();
//@25-42 client-per-request: Each request makes a whole browser with `puppeteer.launch`: as many of them run at once as there are requests,
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return await page.pdf();
  } finally {
    await browser.close();
  }
}

const running = puppeteer.launch();

export async function pdfOfShared(html: string) {
  const page = await (await running).newPage();
  await page.setContent(html);
  return page.pdf();
}
