import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Mailing, Mails } from './mails';
import { MAIL, Queues } from './names';
import { Counts, Reports } from './reports';

@Module({
  imports: [
    BullModule.forRoot({ connection: { host: 'redis' }, defaultJobOptions: { removeOnComplete: true } }),
    BullModule.registerQueue({ name: MAIL }),
//@30-43 job-without-retry[warning,high]: This queue tries a job once: when `resend` fails for a moment, the work is never done; set `defaultJobOptions` with `attempts` and `backoff`.
    BullModule.registerQueue(
      { name: Queues.Reports, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } } },
      { name: 'counts' },
    ),
    BullModule.registerQueue({ name: 'news', defaultJobOptions: { removeOnFail: 100 } }),
//@30-87 job-without-retry: `news` tries a job once
  ],
  providers: [Mails, Mailing, Reports, Counts],
})
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
