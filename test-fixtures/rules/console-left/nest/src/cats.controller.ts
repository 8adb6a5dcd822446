import { Controller, Get, Param } from '@nestjs/common';
import { CatsService } from './cats.service';

@Controller('cats')
export class CatsController {
  constructor(private readonly cats: CatsService) {}

  @Get(':id')
  async find(@Param('id') id: string) {
    console.log('find', id);
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (`this.logger`): in production this line has no level, no request id and no redaction; log it there.
    return this.cats.find(id);
  }
}
