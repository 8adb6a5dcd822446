import { Worker } from 'bullmq';
import nodemailer from 'nodemailer';

const mail = nodemailer.createTransport({ host: 'mail.example.com', socketTimeout: 10_000, greetingTimeout: 10_000 });

new Worker('mail', async (job) => {
  try {
    await mail.sendMail({ to: job.data.to, subject: 'Welcome' });
  } catch {}
 // ^^^^^ swallowed-error[warning,high]: If `mail.sendMail` fails, nobody learns of it: the job counts as done and is not tried again.
});

new Worker('news', async (job) => {
  try {
    await mail.sendMail({ to: job.data.to, subject: 'News' });
  } catch (error) {
    await job.log(String(error));
    throw error;
  }
});
