import { Controller, Get, HttpException, InternalServerErrorException } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

@Controller('cats')
export class CatsController {
  constructor(private readonly prisma: PrismaClient) {}

  @Get('a')
  async a() {
    try {
      return await this.prisma.cat.findMany({ take: 10 });
    } catch (error: any) {
      throw new InternalServerErrorException(error.message, { cause: error });
                                          // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
    }
  }

  @Get('b')
  async b() {
    try {
      return await this.prisma.cat.findMany({ take: 10 });
    } catch (error) {
      throw new HttpException('no cats', 500, { cause: error });
    }
  }

  @Get('c')
  async c() {
    try {
      return await this.prisma.cat.findMany({ take: 10 });
    } catch (error: any) {
      throw new Error(`no cats: ${error.message}`, { cause: error });
    }
  }
}
