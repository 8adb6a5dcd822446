import * as fs from 'node:fs';
import express from 'express';

export const app = express();

/** The file system throws, and nothing of it comes out. */
function certificate(path: string) {
  try {
    fs.accessSync(path, fs.constants.R_OK);
    return { isAvailable: fs.statSync(path).size > 0 };
  } catch {
    return { isAvailable: false };
  }
}

/** What is thrown on goes on. */
function license(path: string) {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`no license at ${path}`, { cause: error });
  }
}

function banner(path: string) {
  return fs.readFileSync(path, 'utf8');
}

app.get('/certificate', (_req, res) => {
  try {
    res.json({ ok: certificate('/etc/cert.p12').isAvailable });
  } catch {
    res.status(500).json({ ok: false });
  }
});

app.get('/license', (_req, res) => {
  try {
    res.json(license('/etc/license.json'));
  } catch {
//@5-9 generic-catch[warning,high]: If `license` fails, the client gets 500 and the reason is logged nowhere: nobody can tell later what happened. Log the error, or let it through to the error handler.
    res.status(500).json({ ok: false });
  }
});

app.get('/banner', (_req, res) => {
  try {
    res.send(banner('/etc/motd'));
  } catch {
//@5-9 generic-catch[warning,high]: If `banner` fails, the client gets 500 and the reason is logged nowhere: nobody can tell later what happened. Log the error, or let it through to the error handler.
    res.status(500).json({ ok: false });
  }
});

app.use((err: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  console.error(err);
  res.status(500).end();
});
