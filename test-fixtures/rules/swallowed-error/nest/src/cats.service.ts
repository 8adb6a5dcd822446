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
   // ^^^^^ swallowed-error[warning,high]: If `prisma.cat.findUnique` fails, nobody learns of it: `find` returns `null`, as if there were nothing to find.
      return null;
    }
  }

  async touch(id: string) {
    await this.prisma.cat.update({ where: { id }, data: { seen: true } }).catch(() => null);
                                                                       // ^^^^^ swallowed-error[warning,high]: If `prisma.cat.update` fails
    try {
      await this.prisma.cat.update({ where: { id }, data: { seen: true } });
    } catch (error) {
      this.logger.error('seen is not kept', error instanceof Error ? error.stack : String(error));
    }
  }
}
