// fix: Log with `this.logger.log` @ src/cats.controller.ts:10
import { Controller, Get, Param, Logger } from '@nestjs/common';
import { CatsService } from './cats.service';

@Controller('cats')
export class CatsController {
  private readonly logger = new Logger(CatsController.name);

  constructor(private readonly cats: CatsService) {}

  @Get(':id')
  async find(@Param('id') id: string) {
    this.logger.log(`find ${id}`);
    return this.cats.find(id);
  }
}
