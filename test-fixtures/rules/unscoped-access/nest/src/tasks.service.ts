import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Task } from './task.entity';

@Injectable()
export class TasksService {
  constructor(@InjectRepository(Task) private readonly tasks: Repository<Task>) {}

  show(id: string, ownerId: string) {
    return this.tasks.findOne({ where: { id, ownerId } });
  }

  remove(id: string, ownerId: string) {
    return this.tasks.delete({ id, ownerId });
  }

  history(id: string) {
    return this.tasks.findOneBy({ id });
//@12-39 unscoped-access[info]: `tasks.findOneBy` takes the record by its id alone, while `show` and `remove` beside it ask for `ownerId` too
  }

  /** Only called with an id that the service itself knows. */
  nightly() {
    return this.tasks.findOneBy({ id: 'nightly' });
  }
}
