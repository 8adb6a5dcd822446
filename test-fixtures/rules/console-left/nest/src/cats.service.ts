import { Injectable, Logger } from '@nestjs/common';

@Injectable()
export class CatsService {
  private readonly logger = new Logger(CatsService.name);

  async find(id: string) {
    try {
      const cat = await this.load(id);
      console.log('loaded', cat);
   // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (`this.logger`)
      return cat;
    } catch (error) {
      console.error('loading failed', error);
   // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (`this.logger`)
      throw error;
    }
  }

  private async load(id: string) {
    this.logger.debug(`load ${id}`);
    return { id };
  }
}
