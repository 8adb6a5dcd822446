// fix: Log with `this.logger.log` @ src/cats.service.ts:10
import { Injectable, Logger } from '@nestjs/common';

@Injectable()
export class CatsService {
  private readonly logger = new Logger(CatsService.name);

  async find(id: string) {
    try {
      const cat = await this.load(id);
      this.logger.log('loaded', cat);
      return cat;
    } catch (error) {
      console.error('loading failed', error);
      throw error;
    }
  }

  private async load(id: string) {
    this.logger.debug(`load ${id}`);
    return { id };
  }
}
