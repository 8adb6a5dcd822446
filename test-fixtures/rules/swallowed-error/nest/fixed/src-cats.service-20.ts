// fix: Log the error with `this.logger.error` @ src/cats.service.ts:20
import { Injectable, Logger } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

@Injectable()
export class CatsService {
  private readonly logger = new Logger(CatsService.name);

  constructor(private readonly prisma: PrismaClient) {}

  async find(id: string) {
    try {
      return await this.prisma.cat.findUnique({ where: { id } });
    } catch {
      return null;
    }
  }

  async touch(id: string) {
    await this.prisma.cat.update({ where: { id }, data: { seen: true } }).catch((err) => {
      this.logger.error('prisma.cat.update failed', err instanceof Error ? err.stack : String(err));
      return null;
    });
    try {
      await this.prisma.cat.update({ where: { id }, data: { seen: true } });
    } catch (error) {
      this.logger.error('seen is not kept', error instanceof Error ? error.stack : String(error));
    }
  }
}
