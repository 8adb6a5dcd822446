import { Controller, Delete, Get, Param, Req } from '@nestjs/common';
import { TasksService } from './tasks.service';

@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get(':id')
  show(@Param('id') id: string, @Req() request: any) {
    return this.tasks.show(id, request.user.id);
  }

  @Delete(':id')
  remove(@Param('id') id: string, @Req() request: any) {
    return this.tasks.remove(id, request.user.id);
  }

  @Get(':id/history')
  history(@Param('id') id: string) {
    return this.tasks.history(id);
  }
}
