import { BullModule, InjectQueue, OnQueueFailed, Process, Processor } from '@nestjs/bull';
import { Injectable, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Job, Queue } from 'bull';

@Injectable()
class Hooks {
  constructor(@InjectQueue('hooks') private readonly hooks: Queue) {}

  fire(url: string) {
    return this.hooks.add('fire', { url });
  }
}

@Processor('hooks')
class HookWorker {
  private readonly logger = new Logger(HookWorker.name);

  @Process('fire')
  async fire({ data }: Job) {
    await fetch(data.url, { method: 'POST', signal: AbortSignal.timeout(5_000) });
  }

  @OnQueueFailed()
  failed(job: Job, error: Error) {
    this.logger.error(`job ${job.id} failed`, error.stack);
  }
}

// Every queue gets the attempts that all jobs have.
@Module({
  imports: [
    BullModule.forRootAsync({
      useFactory: () => ({
        redis: { host: 'redis' },
        defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 2_000 } },
      }),
    }),
    BullModule.registerQueue({ name: 'hooks' }),
  ],
  providers: [Hooks, HookWorker],
})
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
