// fix: Log with `this.logger.error` @ src/cats.service.ts:14
import { Injectable, Logger } from '@nestjs/common';

@Injectable()
export class CatsService {
  private readonly logger = new Logger(CatsService.name);

  async find(id: string) {
    try {
      const cat = await this.load(id);
      console.log('loaded', cat);
      return cat;
    } catch (error) {
      this.logger.error('loading failed', error instanceof Error ? error.stack : String(error));
      throw error;
    }
  }

  private async load(id: string) {
    this.logger.debug(`load ${id}`);
    return { id };
  }
}
