import {
  BadRequestException,
  Controller,
  Get,
  HttpException,
  HttpStatus,
  InternalServerErrorException,
  Logger,
  NotFoundException,
  Param,
  Post,
} from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

@Controller('cats')
export class CatsController {
  private readonly logger = new Logger(CatsController.name);

  constructor(private readonly prisma: PrismaClient) {}

  @Get(':id')
  async find(@Param('id') id: string) {
    try {
      return await this.prisma.cat.findUniqueOrThrow({ where: { id } });
    } catch {
      throw new NotFoundException();
   // ^^^^^ generic-catch[warning,high]: If `prisma.cat.findUniqueOrThrow` fails for any reason, an outage too, the answer is 404 (`NotFoundException`), and what really failed is logged nowhere.
    }
  }

  @Get('known/:id')
  async findKnown(@Param('id') id: string) {
    try {
      return await this.prisma.cat.findUniqueOrThrow({ where: { id } });
    } catch (error: any) {
      if (error.code === 'P2025') {
        throw new NotFoundException();
      }
      throw error;
    }
  }

  @Post('a')
  async bad() {
    try {
      return await this.prisma.cat.create({ data: {} });
    } catch (error) {
      this.logger.error(error);
      throw new HttpException('bad', HttpStatus.BAD_REQUEST);
   // ^^^^^ generic-catch[warning,high]: the answer is 400 (`HttpException`). Answer 400 for the failure it belongs to and rethrow the rest.
    }
  }

  @Post('b')
  async lost() {
    try {
      return await this.prisma.cat.create({ data: {} });
    } catch (error) {
      throw new InternalServerErrorException('create', error instanceof Error ? error.message : 'unknown');
   // ^^^^^ generic-catch[warning,high]: What made `prisma.cat.create` fail is dropped here: the log will show `InternalServerErrorException`
//@81-93 error-leak: `error.message` sends the text of whatever failed to the client
    }
  }

  @Post('c')
  async kept() {
    try {
      return await this.prisma.cat.create({ data: {} });
    } catch (error) {
      throw new InternalServerErrorException('create', { cause: error });
    }
  }

  @Post('d')
  async parsed(@Param('text') text: string) {
    try {
      return JSON.parse(text);
    } catch {
      throw new BadRequestException('not JSON');
    }
  }
}
