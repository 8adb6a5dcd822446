import { Router } from 'express';
import multer from 'multer';

/** A form without files: one that is sent is refused before any of it is read. */
const fields = multer();
const mixed = multer();
//            ^^^^^^ upload-without-limit: `multer` takes files of any size into memory

export const forms = Router();
forms.post('/fields', fields.none(), (_req, res) => res.end());
forms.post('/mixed', mixed.none(), (_req, res) => res.end());
forms.post('/mixed/file', mixed.single('file'), (_req, res) => res.end());
