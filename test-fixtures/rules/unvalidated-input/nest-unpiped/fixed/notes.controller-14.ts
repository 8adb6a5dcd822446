// fix: Say with decorators what the fields of `Rename` have to be, and let `ValidationPipe` look at it @ src/notes.controller.ts:14
import { Body, Controller, Param, Patch, Post, Put, ValidationPipe } from '@nestjs/common';
import { prisma } from './db';
import { CreateNote, Rename } from './dto';

@Controller('notes')
export class NotesController {
  @Post()
  create(@Body() note: CreateNote) {
    return prisma.note.create({ data: note });
  }

  @Patch()
  rename(@Body(new ValidationPipe({ whitelist: true })) change: Rename) {
    return prisma.note.create({ data: change });
  }

  // Nobody asks a pipe about one text: no class could say what it has to be.
  @Patch(':id')
  text(@Param('id') id: string, @Body('text') text: string) {
    return prisma.note.update({ where: { id }, data: { text } });
  }

  @Put()
  put(@Body(new ValidationPipe({ whitelist: true })) note: CreateNote) {
    return prisma.note.create({ data: note });
  }
}
