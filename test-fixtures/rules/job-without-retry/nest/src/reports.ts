import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { Queues } from './names';

@Processor(Queues.Reports)
export class Reports extends WorkerHost {
  private readonly logger = new Logger(Reports.name);

  async process({ data }: Job) {
    try {
      const response = await fetch(`https://reports.example.com/${data.to}`);
      return response.status;
    } catch (error) {
      this.logger.error('report failed', error instanceof Error ? error.stack : undefined);
      throw error;
    }
  }
}

// Nothing of it leaves the process.
@Injectable()
export class Counts {
  constructor(@InjectQueue('counts') private readonly counts: Queue) {}

  count(numbers: number[]) {
    return this.counts.add('count', { numbers });
  }
}
