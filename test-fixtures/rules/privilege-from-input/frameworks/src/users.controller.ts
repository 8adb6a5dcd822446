import { Body, Controller, Post, Put, SetMetadata } from '@nestjs/common';
import { UsersService } from './users.service';

const Roles = (...roles: string[]) => SetMetadata('roles', roles);

@Controller('people')
export class PeopleController {
  constructor(private readonly users: UsersService) {}

  @Post()
  create(@Body() body: any) {
//@18-21 privilege-from-input[error]: `body.role` becomes the `role` that `users.save` stores
    return this.users.create(body.email, body.role);
  }

  @Put()
  @Roles('owner')
  change(@Body() body: any) {
    return this.users.create(body.email, body.role);
  }
}
