import { InjectQueue, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { Resend } from 'resend';
import { MAIL, Queues } from './names';

const resend = new Resend('key');

@Injectable()
export class Mailing {
  constructor(
    @InjectQueue(MAIL) private readonly mails: Queue,
    @InjectQueue('news') private readonly news: Queue,
    @InjectQueue(Queues.Reports) private readonly reports: Queue,
  ) {}

  async welcome(to: string) {
    await this.mails.add('welcome', { to });
    await this.mails.add('reminder', { to }, { attempts: 4, backoff: 1_000 });
    await this.news.add('weekly', { to });
    await this.reports.add('monthly', { to });
  }
}

@Processor(MAIL)
export class Mails extends WorkerHost {
  private readonly logger = new Logger(Mails.name);

  async process({ data }: Job) {
    const { error } = await resend.emails.send({ from: 'a@example.com', to: data.to, subject: 'Hi', html: '' });
    if (error) throw new Error(error.message);
  }

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, error: Error) {
    this.logger.error(`job ${job?.id} failed`, error.stack);
  }
}

@Processor({ name: 'news' })
//@2-28 worker-without-error-handler[warning,high]: Nobody hears when a job of `News` fails
export class News extends WorkerHost {
  async process({ data }: Job) {
    const { error } = await resend.emails.send({ from: 'a@example.com', to: data.to, subject: 'News', html: '' });
    if (error) throw new Error(error.message);
  }
}
