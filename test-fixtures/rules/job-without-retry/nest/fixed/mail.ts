// fix: Try each job three times, with a growing pause @ src/main.ts:11
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Mailing, Mails } from './mails';
import { MAIL, Queues } from './names';
import { Counts, Reports } from './reports';

@Module({
  imports: [
    BullModule.forRoot({ connection: { host: 'redis' }, defaultJobOptions: { removeOnComplete: true } }),
    BullModule.registerQueue({ defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 1_000 } }, name: MAIL }),
    BullModule.registerQueue(
      { name: Queues.Reports, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } } },
      { name: 'counts' },
    ),
    BullModule.registerQueue({ name: 'news', defaultJobOptions: { removeOnFail: 100 } }),
  ],
  providers: [Mails, Mailing, Reports, Counts],
})
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
