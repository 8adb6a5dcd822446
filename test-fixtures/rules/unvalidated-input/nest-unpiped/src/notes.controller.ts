import { Body, Controller, Param, Patch, Post, Put, ValidationPipe } from '@nestjs/common';
import { prisma } from './db';
import { CreateNote, Rename } from './dto';

@Controller('notes')
export class NotesController {
  @Post()
  create(@Body() note: CreateNote) {
//@18-21 unvalidated-input[warning]: `note` is stored by `prisma.note.create` as it was sent
    return prisma.note.create({ data: note });
  }

  @Patch()
  rename(@Body() change: Rename) {
//@18-23 unvalidated-input[warning]: `change` is stored by `prisma.note.create` as it was sent
    return prisma.note.create({ data: change });
  }

  // Nobody asks a pipe about one text: no class could say what it has to be.
  @Patch(':id')
  text(@Param('id') id: string, @Body('text') text: string) {
//@47-50 unvalidated-input[warning]: `text` is stored by `prisma.note.update` and nothing looked at it
    return prisma.note.update({ where: { id }, data: { text } });
  }

  @Put()
  put(@Body(new ValidationPipe({ whitelist: true })) note: CreateNote) {
    return prisma.note.create({ data: note });
  }
}
