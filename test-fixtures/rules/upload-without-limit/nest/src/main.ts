import { Controller, Module, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';

@Controller('files')
class FilesController {
  @Post('one')
  @UseInterceptors(FileInterceptor('file'))
//                 ^^^^^^^^^^^^^^^ upload-without-limit: `FileInterceptor` takes files of any size into memory
  one(@UploadedFile() file: { size: number }) {
    return file.size;
  }

  @Post('small')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: 1_000_000 } }))
  small(@UploadedFile() file: { size: number }) {
    return file.size;
  }

  @Post('many')
  @UseInterceptors(FilesInterceptor('files', 5))
//                 ^^^^^^^^^^^^^^^^ upload-without-limit: `FilesInterceptor` takes files of any size into memory
  many() {
    return 'done';
  }
}

@Module({ controllers: [FilesController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
await app.listen(3000);
